#pragma once

#include "app/api/endpoint.h"
#include "app/settings/settingsstore.h"
#include "ui/customer/customercontext.h"
#include "ui/order/ordercontext.h"
#include "ui/outgoing/reviewcontext.h"
#include "ui/window/statebanner.h"

#include <memory>

namespace lineside {

/// This installation as settings and site catalog have it at the moment: where the service is and how it is
/// spoken to, and what pages and reviews need to know of it. In practice: the embedded service's address and
/// the sample catalog. Owned by the composition root; the settings outlive it.
class Installation {
public:
    /// `endpoint`: instead of the address of the settings.
    Installation(const SettingsStore& settings, std::optional<QUrl> endpoint);

    /// Reads the catalog that is in force now. One that can't be read leaves the last that could; without
    /// any, every custom field is held to be sensitive.
    void reload();
    [[nodiscard]] CatalogState catalogState() const { return m_catalogState; }
    /// The practice service's address; nothing: no practice.
    void setPractice(std::optional<QUrl> address) { m_practice = std::move(address); }

    [[nodiscard]] const SiteCatalog& catalog() const { return m_catalog; }
    /// What was tried of customers' secrets since the sign-in.
    [[nodiscard]] const std::shared_ptr<VerifyLog>& verified() const { return m_verified; }
    [[nodiscard]] api::Endpoint endpoint() const;
    /// For pages and reviews that are opened now; those that are open take another one when the settings
    /// change.
    [[nodiscard]] CustomerContext customer() const;
    [[nodiscard]] OrderContext order() const;
    [[nodiscard]] ReviewContext review() const;

private:
    [[nodiscard]] FormContext site() const;
    void readCatalog(const QString& file);

    const SettingsStore& m_settings;
    std::optional<QUrl> m_given;
    std::optional<QUrl> m_practice;
    SiteCatalog m_catalog;
    CatalogState m_catalogState = CatalogState::Read;
    std::shared_ptr<VerifyLog> m_verified;
};

} // namespace lineside
