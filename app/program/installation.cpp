#include "app/program/installation.h"

#include "app/program/catalogfiles.h"
#include "app/program/keptcatalog.h"

#include <QFile>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

/// The bundled table of ZIPs, which is read when it is first asked for.
const ZipTable& zipTable() {
    static const ZipTable table = [] {
        QFile file(u":/data/zip.tsv"_s);
        return file.open(QIODevice::ReadOnly) ? ZipTable(file.readAll()) : ZipTable();
    }();
    return table;
}

/// Names of elements whose values are harmless wherever they stand, in lower case.
const QSet<QString>& harmlessNames() {
    static const QSet<QString> names = [] {
        QSet<QString> read;
        QFile file(u":/data/harmless.txt"_s);
        const QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
            if (!line.startsWith(u'#'))
                read.insert(line.trimmed().toLower());
        }
        return read;
    }();
    return names;
}

} // namespace

Installation::Installation(const SettingsStore& settings, std::optional<QUrl> endpoint)
    : m_settings(settings)
    , m_given(std::move(endpoint))
    , m_verified(std::make_shared<VerifyLog>()) {}

void Installation::reload() {
    m_catalog = SiteCatalog();
    m_catalogState = CatalogState::Read;
    if (m_practice) {
        QFile sample(u":/catalog/sample.json"_s);
        if (sample.open(QIODevice::ReadOnly))
            m_catalog = SiteCatalog::parse(sample.readAll()).catalog.value_or(SiteCatalog());
        return;
    }
    const QString file = m_settings.effective().text("catalogFile"_setting);
    // A broken policy does not say which catalog it named.
    if (!file.isEmpty() || m_settings.policy().state == Policy::State::Broken)
        readCatalog(file);
    else
        KeptCatalog(m_settings.folder()).drop();
}

void Installation::readCatalog(const QString& file) {
    const KeptCatalog kept(m_settings.folder());
    if (const CatalogFile read = readCatalogFile(file); read.catalog) {
        m_catalog = *read.catalog;
        kept.keep(read.bytes);
        return;
    }
    const auto before = kept.read();
    m_catalog = before.value_or(SiteCatalog::unread());
    m_catalogState = before ? CatalogState::Kept : CatalogState::Missing;
}

api::Endpoint Installation::endpoint() const {
    const Settings& settings = m_settings.effective();
    api::Endpoint endpoint;
    endpoint.url = m_practice ? *m_practice : m_given.value_or(QUrl(settings.text("serviceAddress"_setting)));
    endpoint.sessionGone = m_catalog.sessionGoneCodes();
    if (m_practice)
        return endpoint;
    endpoint.names = WireNames(settings.choice<WireNames::Profile>("nameProfile"_setting),
                               settings.names("nameOverrides"_setting));
    endpoint.limits.query = std::chrono::seconds(settings.number("queryTimeoutSeconds"_setting));
    endpoint.limits.change = std::chrono::seconds(settings.number("changeTimeoutSeconds"_setting));
    endpoint.limits.replyBytes = settings.number("sizeLimitBytes"_setting);
    return endpoint;
}

FormContext Installation::site() const {
    return {m_catalog, m_settings.effective().flag("figuresEditable"_setting)};
}

CustomerContext Installation::customer() const {
    CustomerContext context;
    static_cast<FormContext&>(context) = site();
    context.verified = m_verified;
    context.harmlessNames = harmlessNames();
    return context;
}

OrderContext Installation::order() const {
    OrderContext context;
    static_cast<FormContext&>(context) = site();
    context.place = [](const QString& zip) { return zipTable().find(zip); };
    return context;
}

ReviewContext Installation::review() const {
    const api::Endpoint service = endpoint();
    const auto seconds = [](auto limit) {
        return int(std::chrono::duration_cast<std::chrono::seconds>(limit).count());
    };
    ReviewContext context;
    static_cast<FormContext&>(context) = site();
    context.names = service.names;
    context.querySeconds = seconds(service.limits.query);
    context.sendSeconds = seconds(service.limits.change);
    return context;
}

} // namespace lineside
