#include "models/formats/boolean.h"
#include "models/rules/filled.h"
#include "models/schema/codes.h"
#include "models/schema/companions.h"

namespace lineside::rules {
namespace {

using namespace Qt::StringLiterals;

/// Collects what an order lacks, and what it holds twice.
class OrderJudge {
public:
    explicit OrderJudge(const EditedRecord& record) : m_record(record) {}

    void judge() {
        names();
        required();
        lifeline();
        if (isSent(schema::groupAt("Order/ShippingAddress")))
            shippingNames();
        complete();
        for (const schema::Alternative& two : schema::alternatives)
            oneOfTwo(two.one, two.other);
        parents();
    }

    QList<Problem> found;

private:
    void need(ElementId id) {
        if (!m_record.isFilled(id))
            found.append({id, Severity::Missing, ProblemCode::Required, {}});
    }
    void need(ElementId id, ElementId trigger) {
        if (!m_record.isFilled(id))
            found.append({id, Severity::Missing, ProblemCode::RequiredWith, {schema::path(trigger)}});
    }

    [[nodiscard]] bool isSent(const schema::Group& group) {
        if (!m_sent.contains(&group))
            m_sent.insert(&group, isFilled(Operation::NewCustomersCreate, group, m_record));
        return m_sent.value(&group);
    }

    /// A person's names, or a company's.
    void names() {
        for (const Element& element : schema::newCustomersCreateRequest) {
            const bool named = element.onlyFor != OnlyFor::Everyone && element.use == Use::Conditional;
            if (named && schema::groupOf(schema::id(element)).byClass && isOfClass(element, m_record))
                need(schema::id(element));
        }
    }

    /// What the page marks as required: always, or where its group is sent.
    void required() {
        for (const Element& element : schema::newCustomersCreateRequest) {
            if (element.use != Use::Required || element.shape != Shape::Single)
                continue;
            const schema::Group* whole = schema::wholeOf(schema::id(element));
            if (!whole || isSent(*whole))
                need(schema::id(element));
        }
    }

    void lifeline() {
        for (const schema::Companions& demand : schema::orderDemands) {
            for (const ElementId id : demand.elements) {
                if (id.isValid() && applies(demand) && !isStated(id))
                    found.append(
                        {id, Severity::Missing, ProblemCode::RequiredWith, {schema::path(demand.trigger)}});
            }
        }
    }

    [[nodiscard]] bool applies(const schema::Companions& demand) const {
        const QString text = m_record.current->text(demand.trigger);
        if (demand.when == schema::Companions::When::Approved)
            return text == schema::codes::lifelineStatus::Approved;
        const CatalogPackage* ordered = m_record.catalog ? m_record.catalog->package(text) : nullptr;
        return demand.when == schema::Companions::When::LifelinePackage && ordered && ordered->lifeline;
    }

    /// The type 0 says that there is none.
    [[nodiscard]] bool isStated(ElementId id) const {
        return m_record.isFilled(id) &&
               (schema::any(id).type != Type::Integer || m_record.current->text(id) != "0"_L1);
    }

    /// The page requires all three names; both names or the company are enough for a parcel.
    void shippingNames() {
        constexpr std::array persons{"Order/ShippingAddress/FirstName"_element,
                                     "Order/ShippingAddress/LastName"_element};
        constexpr ElementId company = "Order/ShippingAddress/CompanyName"_element;
        const bool named = m_record.isFilled(persons[0]) && m_record.isFilled(persons[1]);
        if (!named && !m_record.isFilled(company)) {
            need(persons[0]);
            need(persons[1]);
            return;
        }
        for (const ElementId id : {persons[0], persons[1], company}) {
            if (!m_record.isFilled(id))
                found.append({id, Severity::Warn, ProblemCode::ShippingName, {}});
        }
    }

    /// A group that comes in full: what is conditional in it goes with its lead, as all of a port-in.
    void complete() {
        for (const Element& element : schema::newCustomersCreateRequest) {
            const ElementId id = schema::id(element);
            const schema::Group& group = schema::groupOf(id);
            if (!group.complete || element.use != Use::Conditional || !isSent(group))
                continue;
            if (const ElementId lead = schema::leadOf(group); id == lead)
                need(lead);
            else
                need(id, lead);
        }
    }

    void oneOfTwo(ElementId one, ElementId other) {
        if (m_record.isFilled(one) && m_record.isFilled(other))
            found.append({other, Severity::Refuse, ProblemCode::OneOfTwo, {schema::path(one)}});
    }

    void parents() {
        constexpr ElementId isParent = "Customer/IsParentAccount"_element;
        constexpr ElementId parent = "Customer/ParentCustomerID"_element;
        if (readBoolean(m_record.current->text(isParent)).value_or(false) && m_record.isFilled(parent))
            found.append({parent, Severity::Refuse, ProblemCode::ParentOrChild, {}});
    }

    const EditedRecord& m_record;
    QHash<const schema::Group*, bool> m_sent;
};

} // namespace

QList<Problem> ofCreate(const EditedRecord& record) {
    OrderJudge judge(record);
    judge.judge();
    return judge.found + ofNewFields(record) +
           ofProducts(Operation::NewCustomersCreate, "Order/AdditionalProducts/Product"_group,
                      record.current->rows("Order/AdditionalProducts/Product"_group));
}

} // namespace lineside::rules
