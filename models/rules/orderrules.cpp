#include "models/formats/boolean.h"
#include "models/rules/rules.h"

#include <algorithm>

namespace lineside::rules {
namespace {

using namespace Qt::StringLiterals;

/// Something below this path is filled.
bool isSent(const Draft& draft, QLatin1StringView below) {
    return std::any_of(schema::newCustomersCreateRequest.begin(), schema::newCustomersCreateRequest.end(),
                       [&](const Element& element) {
                           const ElementId id = schema::id(element);
                           return element.shape == Shape::Single && schema::path(id).startsWith(below) &&
                                  draft.isFilled(id);
                       });
}

/// Collects what an order lacks, and what it holds twice.
class OrderJudge {
public:
    explicit OrderJudge(const Draft& draft)
        : m_draft(draft)
        , m_order(!isProspect(draft))
        , m_shipping(isSent(draft, "Order/ShippingAddress/"_L1))
        , m_port(isSent(draft, "Order/WirelessPort/"_L1)) {}

    void judge() {
        names("Customer/PhysicalAddress/FirstName"_element, "Customer/PhysicalAddress/LastName"_element,
              "Customer/PhysicalAddress/CompanyName"_element);
        names("Customer/MailingAddress/FirstName"_element, "Customer/MailingAddress/LastName"_element,
              "Customer/MailingAddress/CompanyName"_element);
        required();
        lifeline();
        if (m_shipping)
            shippingNames();
        if (m_port)
            port();
        oneOfTwo("Customer/AgentID"_element, "Customer/AgentNumber"_element);
        oneOfTwo("Order/CarrierID"_element, "Order/CarrierCode"_element);
        parents();
    }

    QList<Problem> found;

private:
    void need(ElementId id) {
        if (!m_draft.isFilled(id))
            found.append({id, Severity::Missing, ProblemCode::Required, {}});
    }
    void need(ElementId id, ElementId trigger) {
        if (!m_draft.isFilled(id))
            found.append({id, Severity::Missing, ProblemCode::RequiredWith, {schema::path(trigger)}});
    }

    void names(ElementId first, ElementId last, ElementId company) {
        if (m_draft.current->text("Customer/CustomerClass"_element) == "Business"_L1) {
            need(company);
            return;
        }
        need(first);
        need(last);
    }

    /// What the page marks as required: always, or where its group is sent.
    [[nodiscard]] bool isDemanded(const Element& element) const {
        const QString path = schema::path(schema::id(element));
        if (path.startsWith("Order/WirelessPort/"_L1))
            return m_port;
        if (path.startsWith("Order/ShippingAddress/"_L1))
            return m_shipping;
        return m_order || !path.startsWith("Order/"_L1);
    }

    void required() {
        for (const Element& element : schema::newCustomersCreateRequest) {
            if (element.use == Use::Required && element.shape == Shape::Single && isDemanded(element))
                need(schema::id(element));
        }
    }

    void lifeline() {
        constexpr ElementId package = "Order/PackageID"_element;
        constexpr ElementId type = "Customer/Lifeline/LifelineTypeID"_element;
        constexpr ElementId status = "Customer/Lifeline/Status"_element;
        const CatalogPackage* ordered =
            m_draft.catalog ? m_draft.catalog->package(m_draft.current->text(package)) : nullptr;
        if (ordered && ordered->lifeline) {
            if (m_draft.current->text(type) == "0"_L1)
                found.append({type, Severity::Missing, ProblemCode::RequiredWith, {schema::path(package)}});
            need(type, package);
            need("Customer/Lifeline/TemporaryAddress"_element, package);
            need("Customer/Lifeline/SeparateEconomicUnit"_element, package);
        }
        if (m_draft.current->text(status) == "APPROVED"_L1)
            need("Customer/Lifeline/CertificationDate"_element, status);
    }

    /// The page requires all three names; both names or the company are enough for a parcel.
    void shippingNames() {
        constexpr std::array persons{"Order/ShippingAddress/FirstName"_element,
                                     "Order/ShippingAddress/LastName"_element};
        constexpr ElementId company = "Order/ShippingAddress/CompanyName"_element;
        const bool named = m_draft.isFilled(persons[0]) && m_draft.isFilled(persons[1]);
        if (!named && !m_draft.isFilled(company)) {
            need(persons[0]);
            need(persons[1]);
            return;
        }
        for (const ElementId id : {persons[0], persons[1], company}) {
            if (!m_draft.isFilled(id))
                found.append({id, Severity::Warn, ProblemCode::ShippingName, {}});
        }
    }

    /// A port-in is complete or not there.
    void port() {
        constexpr ElementId number = "Order/WirelessPort/MDN"_element;
        need(number);
        for (const ElementId id :
             {"Order/WirelessPort/AccountNumber"_element, "Order/WirelessPort/AuthorizedSigner"_element,
              "Order/WirelessPort/PINPassword"_element, "Order/WirelessPort/ExternalProvider"_element})
            need(id, number);
    }

    void oneOfTwo(ElementId one, ElementId other) {
        if (m_draft.isFilled(one) && m_draft.isFilled(other))
            found.append({other, Severity::Refuse, ProblemCode::OneOfTwo, {schema::path(one)}});
    }

    void parents() {
        constexpr ElementId isParent = "Customer/IsParentAccount"_element;
        constexpr ElementId parent = "Customer/ParentCustomerID"_element;
        if (readBoolean(m_draft.current->text(isParent)).value_or(false) && m_draft.isFilled(parent))
            found.append({parent, Severity::Refuse, ProblemCode::ParentOrChild, {}});
    }

    const Draft& m_draft;
    bool m_order, m_shipping, m_port;
};

} // namespace

QList<Problem> ofCreate(const Draft& draft) {
    OrderJudge judge(draft);
    judge.judge();
    return judge.found + ofNewFields(draft) +
           ofProducts(Operation::NewCustomersCreate, "Order/AdditionalProducts/Product"_group,
                      draft.current->rows("Order/AdditionalProducts/Product"_group));
}

} // namespace lineside::rules
