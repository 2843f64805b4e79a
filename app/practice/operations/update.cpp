#include "app/practice/catalog.h"
#include "app/practice/ledger.h"
#include "app/practice/operations/current.h"
#include "app/practice/operations/operations.h"
#include "app/practice/store/row.h"
#include "app/practice/trouble.h"

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

class Update {
public:
    Update(const Work& work, const QSqlDatabase& db)
        : m_request(work.call.request)
        , m_work(work)
        , m_db(db)
        , m_now(db, m_request.text("Customer/ID"_element).toInt()) {}

    void check() const {
        checkCatalogIds(schema::customersUpdateRequest, m_request, m_work.options.names);
        checkDigits(schema::customersUpdateRequest, m_request, m_work.options.names);
        checkFields(m_request);
        checkNames();
        checkHierarchy();
        checkAutoDebit();
        checkLifeline();
    }

    void write() const {
        QStringList names;
        QVariantList values;
        collect(names, values);
        if (!names.isEmpty()) {
            run(m_db, u"UPDATE customer SET %1 WHERE ID = ?"_s.arg(names.join(u',')),
                values + QVariantList{m_now.id()});
            refreshKeys();
        }
        writeGroups(m_db, m_now.id(), m_request);
    }

    [[nodiscard]] int customer() const { return m_now.id(); }

private:
    [[nodiscard]] bool sends(ElementId id) const {
        const State state = m_request.value(id).state();
        return state == State::Set || state == State::Empty;
    }
    [[nodiscard]] bool says(ElementId id, QStringView text) const { return m_request.text(id) == text; }

    void checkNames() const {
        for (const Element& element : schema::customersUpdateRequest) {
            const bool wrongClass = (element.onlyFor == OnlyFor::Residential && m_now.isBusiness()) ||
                                    (element.onlyFor == OnlyFor::Business && !m_now.isBusiness());
            if (wrongClass && !m_request.value(schema::id(element)).isNothing())
                refuse(code::prohibited,
                       u"%1 is not for a customer of class %2."_s.arg(
                           schema::path(schema::id(element)), m_now.text("Customer/CustomerClass"_element)));
        }
    }

    void checkHierarchy() const {
        const bool parent = sends("Customer/IsParentAccount"_element);
        const bool child = sends("Customer/ParentAccountID"_element);
        if (parent && child)
            refuse(code::together,
                   u"Customer/IsParentAccount can't be sent together with Customer/ParentAccountID."_s);
        const bool isParent = m_now.flag("Customer/IsParentAccount"_element);
        if (parent && isParent && says("Customer/IsParentAccount"_element, u"false"))
            refuse(code::hierarchy,
                   u"Customer/IsParentAccount: a parent account can't become a standard account."_s);
        if (parent && says("Customer/IsParentAccount"_element, u"true") &&
            m_now.number("Customer/ParentAccountID"_element) != 0)
            refuse(code::hierarchy,
                   u"Customer/IsParentAccount: a child account can't become a parent account."_s);
        const int wanted = m_request.text("Customer/ParentAccountID"_element).toInt();
        if (child && wanted != 0 && isParent)
            refuse(code::hierarchy,
                   u"Customer/ParentAccountID: a parent account can't become a child account."_s);
        if (child && wanted != 0)
            checkParent(m_db, u"Customer/ParentAccountID"_s, wanted, m_now.id());
    }

    void checkAutoDebit() const {
        const int account = m_request.text("Customer/AutoPaymentAccountID"_element).toInt();
        const bool switchedOn =
            says("Customer/IsAutoDebit"_element, u"true") && !m_now.flag("Customer/IsAutoDebit"_element);
        if (switchedOn && account == 0)
            refuse(code::missing, u"Customer/AutoPaymentAccountID is required to switch IsAutoDebit on."_s);
        if (account != 0 && !run(m_db, u"SELECT 1 FROM account WHERE AccountID = ? AND CustomerID = ?"_s,
                                 {account, m_now.id()})
                                 .next())
            refuse(code::account, u"Customer/AutoPaymentAccountID is not an account of this customer."_s);
    }

    void checkLifeline() const {
        const QString& program = m_request.text("Customer/Lifeline/Program"_element);
        const bool toLifeline = program == u"ETC_LIFELINE" || program == u"NON_ETC_LIFELINE";
        if (!toLifeline || m_now.isLifeline())
            return;
        if (!m_work.by.user.mayChangeLifeline)
            refuse(
                code::permission,
                u"The permission MANUALLY_CHANGE_LIFELINE_INFORMATION is required to change Lifeline/Program."_s);
        const std::array needed{"Customer/DOB"_element, "Customer/SSN"_element,
                                "Customer/Lifeline/LifelineTypeID"_element};
        for (const ElementId id : needed) {
            if (m_request.value(id).isNothing() || says(id, u"0"))
                refuse(code::lifeline,
                       u"%1 is required to make a customer Lifeline."_s.arg(schema::path(id)));
        }
    }

    void collect(QStringList& names, QVariantList& values) const {
        const auto put = [&](const Column& c, const QVariant& value) {
            names += u"\"%1\" = ?"_s.arg(c.name);
            values += value;
        };
        for (const Element& element : schema::customersUpdateRequest) {
            const ElementId id = schema::id(element);
            const Column* c = column(id);
            const bool own = id == "Customer/ID"_element || id == "Customer/AgentID"_element ||
                             id == "Customer/AgentNumber"_element;
            if (c && !own && element.use != Use::Ignored && sends(id))
                put(*c, stored(*c, m_request.text(id)));
        }
        if (const auto agent = agentOf(m_request)) {
            put(*column("Customer/AgentID"_element), agent->id);
            put(*column("Customer/AgentNumber"_element), agent->number);
        }
        // Leaving Lifeline takes the type away: a customer with a type is a Lifeline customer.
        if (says("Customer/Lifeline/Program"_element, u"NON_LIFELINE") &&
            !sends("Customer/Lifeline/LifelineTypeID"_element))
            put(*column("Customer/Lifeline/LifelineTypeID"_element), 0);
    }

    void refreshKeys() const {
        const Current then(m_db, m_now.id());
        QStringList names;
        for (const char16_t* key : keyColumns)
            names += u"\"%1\" = ?"_s.arg(QString::fromUtf16(key));
        const QVariantList keys =
            keysOf(then.text("Customer/PhysicalAddress/FirstName"_element),
                   then.text("Customer/PhysicalAddress/LastName"_element),
                   then.text("Customer/PhysicalAddress/Address1"_element),
                   then.text("Customer/PhysicalAddress/Address2"_element),
                   then.text("Customer/PhysicalAddress/City"_element), then.text("Customer/SSN"_element));
        run(m_db, u"UPDATE customer SET %1 WHERE ID = ?"_s.arg(names.join(u',')),
            keys + QVariantList{m_now.id()});
    }

    const Record& m_request;
    const Work& m_work;
    QSqlDatabase m_db;
    Current m_now;
};

} // namespace

Record updateCustomer(const Work& work) {
    if (work.call.request.value("Customer/ID"_element).isNothing())
        refuse(code::missing, u"Customer/ID is required."_s);
    QSqlDatabase db = work.store.connection();
    Change change(db, work.store.writing());
    const Update update(work, db);
    update.check();
    update.write();
    enterLedger(db, work.callId, work.call, update.customer(), work.options.now());
    change.commit();
    return {};
}

} // namespace lineside::practice
