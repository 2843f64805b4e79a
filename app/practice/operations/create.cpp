#include "app/practice/catalog.h"
#include "app/practice/examples/fixed.h"
#include "app/practice/examples/tnseries.h"
#include "app/practice/ledger.h"
#include "app/practice/operations/operations.h"
#include "app/practice/operations/orderrules.h"
#include "app/practice/store/row.h"
#include "app/practice/trouble.h"

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

bool isTaken(const QSqlDatabase& db, const QString& tn) {
    return run(db,
               u"SELECT 1 FROM service WHERE TN = ? AND Status <> 'DISCONNECTED' UNION ALL"
               " SELECT 1 FROM pending WHERE TN = ? UNION ALL SELECT 1 FROM stock WHERE TN = ? LIMIT 1"_s,
               {tn, tn, tn})
        .next();
}

QString freeNumber(const QSqlDatabase& db, int customer) {
    for (int count = customer % 200; count < fleetFrom; ++count) {
        QString tn = topNumber(count);
        if (!isTaken(db, tn))
            return tn;
    }
    refuse(code::inUse, u"No phone number is left."_s);
}

/// What an item of the shop, or one brought along, does for a new line.
struct Item {
    QString identifier; ///< of the device
    QString iccid;
    QString tn; ///< of a BATCHED item
};

class Creation {
public:
    Creation(const Work& work, const QSqlDatabase& db)
        : m_work(work)
        , m_request(work.call.request)
        , m_db(db)
        , m_ordered(holdsGroup(schema::newCustomersCreateRequest, m_request, u"Order")) {}

    void check() const {
        checkCreate(m_request, m_work.options.names);
        const QString& parent = m_request.text("Customer/ParentCustomerID"_element);
        if (!parent.isEmpty() && parent != u"0")
            checkParent(m_db, u"Customer/ParentCustomerID"_s, parent.toInt(), 0);
        for (const ElementId id : {"Order/ReconnectTN"_element, "Order/WirelessPort/MDN"_element}) {
            const QString tn = m_request.text(id);
            if (!tn.isEmpty() && isTaken(m_db, tn))
                refuse(code::inUse, u"%1 is in use."_s.arg(schema::path(id)));
        }
        if (m_ordered && !catalog().package(m_request.text("Order/PackageID"_element).toInt()))
            refuse(code::unknownId, u"Order/PackageID does not exist."_s);
    }

    Record write() {
        QSqlQuery last = run(m_db, u"SELECT max(ID) FROM customer"_s);
        last.next();
        m_id = last.value(0).toInt() + 1;
        last.finish();
        Inserter into(m_db);
        into.add(row());
        into.addAccount(accountOf(m_id), m_id);
        writeGroups(m_db, m_id, m_request);
        if (m_ordered)
            addLine(into);
        return m_reply;
    }

    [[nodiscard]] int customer() const { return m_id; }

private:
    [[nodiscard]] bool has(ElementId id) const { return !m_request.value(id).isNothing(); }

    [[nodiscard]] CustomerRow row() {
        CustomerRow row(m_id);
        row.created = m_work.options.now().toString(u"yyyy-MM-ddTHH:mm:ss"_s);
        setDefaults(row);
        for (const Element& element : schema::newCustomersCreateRequest) {
            const ElementId id = schema::id(element);
            if (element.shape == Shape::Single && column(id) && has(id))
                row.set(id, m_request.text(id));
        }
        if (has("Customer/ParentCustomerID"_element))
            row.set("Customer/ParentAccountID"_element, m_request.text("Customer/ParentCustomerID"_element));
        if (const auto agent = agentOf(m_request))
            row.set("Customer/AgentID"_element, agent->id).set("Customer/AgentNumber"_element, agent->number);
        setLifeline(row);
        m_reply.set("Customer_ID"_element, QString::number(m_id));
        m_reply.set("BillMethod"_element, row.value("Customer/BillMethod"_element).toString());
        m_reply.set("Status"_element, m_ordered ? u"PENDING"_s : u"PROSPECT"_s);
        return row;
    }

    void setDefaults(CustomerRow& row) const {
        const QString& profile = m_request.text("Customer/BillProfileID"_element);
        const int profileId = profile.isEmpty() ? catalog().firstBillProfile() : profile.toInt();
        row.set("Customer/CustomerClass"_element, u"Residential"_s)
            .set("Customer/Status"_element, m_ordered ? u"PENDING"_s : u"PROSPECT"_s)
            .set("Customer/BillProfileID"_element, profileId)
            .set("Customer/BillMethod"_element, catalog().billMethod(profileId))
            .set("Customer/IsParentAccount"_element, u"false"_s)
            .set("Customer/IsAutoDebit"_element, u"false"_s)
            .set("Customer/AutoDebitDay"_element, 0)
            .set("Customer/PhysicalAddress/ID"_element, 80000 + 2 * m_id)
            .set("Customer/PhysicalAddress/Country"_element, u"USA"_s)
            .set("Customer/MailingAddress/ID"_element, 80001 + 2 * m_id)
            .set("Customer/MailingAddress/Country"_element, u"USA"_s)
            .set("Customer/Billing/Balance"_element, u"0.00"_s)
            .set("Customer/Billing/Due"_element, u"0.00"_s)
            .set("Customer/Billing/Overdue"_element, u"0.00"_s)
            .set("Customer/Billing/UnbilledUsage"_element, u"0.00"_s);
    }

    void setLifeline(CustomerRow& row) const {
        const CatalogPackage* package = catalog().package(m_request.text("Order/PackageID"_element).toInt());
        const bool lifeline = (package && package->lifeline) ||
                              m_request.text("Customer/Lifeline/LifelineTypeID"_element).toInt() != 0;
        if (!lifeline)
            return;
        row.set("Customer/Lifeline/Program"_element, u"ETC_LIFELINE"_s);
        if (!has("Customer/Lifeline/Status"_element))
            row.set("Customer/Lifeline/Status"_element, has("Customer/Lifeline/SelfCertificationPDF"_element)
                                                            ? u"NEEDS_REVIEW"_s
                                                            : u"NEEDS_FORM"_s);
        if (has("Customer/Lifeline/CertificationDate"_element) &&
            !has("Customer/Lifeline/OriginalCertificationDate"_element))
            row.set("Customer/Lifeline/OriginalCertificationDate"_element,
                    m_request.text("Customer/Lifeline/CertificationDate"_element));
    }

    /// An item that nobody has is taken to be AVAILABLE: people bring their own devices.
    [[nodiscard]] Item takeItem() const {
        Item item;
        const QString esn = m_request.text("Order/WirelessESN"_element).trimmed();
        const QString sim = m_request.text("Order/WirelessICCID"_element).trimmed();
        const bool esnIsSim = esn.startsWith(u"89") && esn.size() >= 18;
        (esnIsSim ? item.iccid : item.identifier) = esn;
        const QString batched = takeStock(esn, item);
        if (batched.isEmpty() && !sim.isEmpty()) {
            item.iccid = sim;
            takeStock(sim, item);
        }
        for (const QString& one : {item.identifier, item.iccid}) {
            if (!one.isEmpty() && run(m_db,
                                      u"SELECT 1 FROM service WHERE (Identifier = ? OR ICCID = ?)"
                                      " AND Status <> 'DISCONNECTED'"_s,
                                      {one, one})
                                      .next())
                refuse(code::inUse, u"Order/WirelessESN or Order/WirelessICCID is in use."_s);
        }
        return item;
    }

    /// The number of a BATCHED item; empty for any other.
    QString takeStock(const QString& identifier, Item& item) const {
        QSqlQuery found = run(m_db, u"SELECT TN FROM stock WHERE Identifier = ?"_s, {identifier});
        if (!found.next())
            return {};
        QString tn = found.value(0).toString();
        found.finish();
        run(m_db, u"DELETE FROM stock WHERE Identifier = ?"_s, {identifier});
        if (!tn.isEmpty())
            item.tn = tn;
        return tn;
    }

    void addLine(Inserter& into) {
        const Item item = takeItem();
        ServiceRow service;
        service.customer = m_id;
        service.package = m_request.text("Order/PackageID"_element).toInt();
        service.identifier = item.identifier;
        service.iccid = item.iccid;
        const QString& reconnect = m_request.text("Order/ReconnectTN"_element);
        service.tn = reconnect.isEmpty() ? item.tn : reconnect;
        service.status = service.tn.isEmpty() ? u"PENDING"_s : u"ACTIVE"_s;
        if (!service.tn.isEmpty())
            service.activation = wireDate(m_work.options.now().date());
        const int line = into.add(service);
        if (service.tn.isEmpty())
            awaitNumber(line);
        else
            open();
        addOrder(line, !reconnect.isEmpty());
    }

    void awaitNumber(int line) const {
        const QString& ported = m_request.text("Order/WirelessPort/MDN"_element);
        const qint64 ready =
            m_work.options.now().addSecs(m_work.options.numberAfterSeconds).toMSecsSinceEpoch();
        run(m_db, u"INSERT INTO pending VALUES (?, ?, ?)"_s,
            {line, ready, ported.isEmpty() ? freeNumber(m_db, m_id) : ported});
    }

    void open() {
        run(m_db, u"UPDATE customer SET Status = 'OPEN' WHERE ID = ?"_s, {m_id});
        m_reply.set("Status"_element, u"OPEN"_s);
    }

    void addOrder(int line, bool reconnect) {
        const bool sent = m_request.text("SendOrders"_element) == u"true";
        const QVariant order = run(m_db, u"INSERT INTO orders VALUES (NULL, ?, ?, ?, ?)"_s,
                                   {m_id, line, int(sent), int(reconnect)})
                                   .lastInsertId();
        m_reply.setRows("Orders/Order"_group, Rows::ofTexts({order.toString()}));
        m_reply.setRows("Lines/Line"_group, Rows::ofTexts({QString::number(line)}));
        const Rows& wanted = m_request.rows("Order/AdditionalProducts/Product"_group);
        Rows products;
        for (int row = 0; row < wanted.count(); ++row) {
            products.beginRow();
            products.add(u"ProductID", wanted.value(row, u"ProductID"));
            products.add(u"ProductGroupID", Value(u"0"_s));
            products.add(u"LeadProductFlag", Value(u"false"_s));
        }
        m_reply.setRows("Products/Product"_group, std::move(products));
    }

    const Work& m_work;
    const Record& m_request;
    QSqlDatabase m_db;
    bool m_ordered;
    int m_id = 0;
    Record m_reply;
};

} // namespace

Record createCustomer(const Work& work) {
    QSqlDatabase db = work.store.connection();
    Change change(db, work.store.writing());
    Creation creation(work, db);
    creation.check();
    Record reply = creation.write();
    enterLedger(db, work.callId, work.call, creation.customer(), work.options.now());
    change.commit();
    return reply;
}

} // namespace lineside::practice
