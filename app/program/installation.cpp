#include "app/program/installation.h"

#include "app/program/catalogfiles.h"
#include "app/program/context.h"

#include <QFile>

namespace lineside {

using namespace Qt::StringLiterals;

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

CustomerContext Installation::customer() const {
    return customerContext(m_catalog, m_settings.effective(), m_verified);
}

OrderContext Installation::order() const {
    return orderContext(m_catalog, m_settings.effective());
}

ReviewContext Installation::review() const {
    const CustomerContext pages = customer();
    const api::Endpoint service = endpoint();
    ReviewContext context;
    context.choices = pages.choices;
    context.isFieldSensitive = pages.isFieldSensitive;
    context.names = service.names;
    context.querySeconds =
        int(std::chrono::duration_cast<std::chrono::seconds>(service.limits.query).count());
    context.sendSeconds =
        int(std::chrono::duration_cast<std::chrono::seconds>(service.limits.change).count());
    return context;
}

} // namespace lineside
