#include "app/program/installation.h"

#include "app/program/catalogfiles.h"

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

} // namespace

Installation::Installation(const SettingsStore& settings, std::optional<QUrl> endpoint)
    : m_settings(settings)
    , m_given(std::move(endpoint))
    , m_verified(std::make_shared<VerifyLog>()) {}

void Installation::reload() {
    m_catalog = SiteCatalog();
    if (m_practice) {
        QFile sample(u":/catalog/sample.json"_s);
        if (sample.open(QIODevice::ReadOnly))
            m_catalog = SiteCatalog::parse(sample.readAll()).catalog.value_or(SiteCatalog());
    } else if (const QString file = m_settings.effective().text("catalogFile"_setting); !file.isEmpty()) {
        std::optional<SiteCatalog> read;
        readCatalogFile(file, &read);
        m_catalog = read.value_or(SiteCatalog());
    }
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
