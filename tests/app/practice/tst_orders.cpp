#include "models/record/meaning.h"
#include "models/wire/writer.h"
#include "tests/app/practice/support/brokenorders.h"
#include "tests/app/practice/support/desk.h"
#include "tests/support/orders/ordergenerator.h"

#include <QCryptographicHash>
#include <QJsonObject>
#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto create = Operation::NewCustomersCreate;

int setting(const char* name, int otherwise) {
    bool ok = false;
    const int set = qEnvironmentVariableIntValue(name, &ok);
    return ok && set > 0 ? set : otherwise;
}
int orders() {
    return setting("LINESIDE_ORDERS", 60);
}
quint64 seed() {
    return quint64(setting("LINESIDE_ORDERS_SEED", 1));
}

void prepare(RecordModel& model) {
    model.setCatalog(sampleCatalog());
    model.setFiguresEditable(true);
}

wire::Answer send(const Desk& desk, const Request& request) {
    wire::Signature signature;
    signature.username = signature.password = u"practice"_s;
    signature.client = u"PRACTICE"_s;
    return wire::read(desk.post(create, wire::envelope(request, signature, WireNames())).body, create);
}

QString said(const wire::Answer& answer) {
    return answer.failure ? answer.failure->code + u' ' + answer.failure->text : QString();
}

QJsonValue entered(const Element& element, const QString& text) {
    if (element.type != Type::Base64)
        return text;
    const QByteArray bytes = QByteArray::fromBase64(text.toLatin1());
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return QJsonObject{{u"bytes"_s, bytes.size()}, {u"sha256"_s, QString::fromLatin1(hash)}};
}

QJsonArray entered(const Rows& rows) {
    QJsonArray all;
    for (int row = 0; row < rows.count(); ++row) {
        QJsonObject item;
        for (const QString& column : rows.columns()) {
            if (const Value cell = rows.value(row, column); !cell.isNothing())
                item.insert(column, cell.text());
        }
        all.append(item.contains(QString()) ? item.value(QString()) : item);
    }
    return all;
}

/// What the ledger must hold of a request: all of it and nothing else.
QJsonObject ledgerOf(const Request& sent) {
    QJsonObject all;
    for (const Element& element : schema::newCustomersCreateRequest) {
        const ElementId id = schema::id(element);
        const auto group = schema::groupOf(element);
        if (group && sent.hasRows(*group))
            all.insert(group->text(), entered(sent.rows(*group)));
        else if (!group && sent.action(id) == Request::Action::Set)
            all.insert(schema::path(id), entered(element, sent.text(id)));
    }
    return all;
}

/// Paths at which two ledger entries differ.
QStringList differences(const QJsonObject& wanted, const QJsonObject& found) {
    QStringList paths;
    for (const QString& path : wanted.keys() + found.keys()) {
        if (wanted.value(path) != found.value(path) && !paths.contains(path))
            paths.append(path);
    }
    return paths;
}

/// Paths of what Customers_Query returns otherwise than it was sent. It returns no documents.
QStringList notReturned(const Request& sent, const Record& now) {
    QStringList paths;
    for (const Element& element : schema::newCustomersCreateRequest) {
        const ElementId id = schema::id(element);
        const ElementId asked =
            id == "Customer/ParentCustomerID"_element ? "Customer/ParentAccountID"_element : id;
        if (sent.action(id) == Request::Action::Set && element.type != Type::Base64 &&
            schema::inReply(Operation::CustomersQuery, asked) &&
            !sameMeaning(element, Value(sent.text(id)), now.value(asked)))
            paths.append(schema::path(id));
    }
    constexpr GroupId exempt = "Customer/TaxExemptions"_group;
    const auto members = schema::members(schema::newCustomersCreateRequest, exempt);
    if (!sameMeaning(members, sent.rows(exempt), now.rows(exempt)))
        paths.append(exempt.text());
    return paths;
}

/// The columns in which the line is not the one that was ordered.
QStringList otherLine(const Request& sent, const Record& now) {
    const Rows& services = now.rows("Customer/Services"_group);
    const QString package = sent.text("Order/PackageID"_element);
    if (services.count() != (package.isEmpty() ? 0 : 1))
        return {u"Services"_s};
    const QString device = sent.text("Order/WirelessESN"_element);
    const bool isSim = device.startsWith(u"89") && device.size() >= 18;
    const auto firstOf = [](const QString& a, const QString& b) { return a.isEmpty() ? b : a; };
    const QMap<QString, QString> ordered{
        {u"PackageID"_s, package},
        {u"TN"_s,
         firstOf(sent.text("Order/ReconnectTN"_element), sent.text("Order/WirelessPort/MDN"_element))},
        {u"Identifier"_s, isSim ? QString() : device},
        {u"ICCID"_s, firstOf(sent.text("Order/WirelessICCID"_element), isSim ? device : QString())}};
    QStringList others;
    for (auto it = ordered.cbegin(); it != ordered.cend(); ++it) {
        if (!it->isEmpty() && services.value(0, it.key()).text() != *it)
            others.append(it.key());
    }
    return others;
}

/// Elements of the create request that may be sent and are in none of these ledger entries.
QStringList neverSent(const QSet<QString>& sent) {
    QStringList missing;
    for (const Element& element : schema::newCustomersCreateRequest) {
        const QString path = schema::path(schema::id(element));
        if (element.use != Use::Prohibited && !sent.contains(path))
            missing.append(path);
    }
    return missing;
}

void collect(const QJsonObject& elements, QSet<QString>& into) {
    for (auto it = elements.begin(); it != elements.end(); ++it) {
        into.insert(it.key());
        for (const QJsonValue& item : it.value().toArray()) {
            for (const QString& column : item.toObject().keys())
                into.insert(it.key() + u'/' + column);
        }
    }
}

} // namespace

/// Orders by chance: typed, written and sent as the program does. LINESIDE_ORDERS is how many,
/// LINESIDE_ORDERS_SEED which.
class OrdersTest : public QObject {
    Q_OBJECT

private slots:
    void validOnesArriveWhole() {
        Desk desk(0);
        OrderGenerator generator(seed(), sampleCatalog());
        QMap<int, Request> made;
        for (int count = 0; count < orders(); ++count) {
            const RandomOrder order = generator.valid();
            RecordModel model(FormSchema::order());
            prepare(model);
            order.typeInto(model);
            QCOMPARE(stopping(model), QList<Problem>());
            const wire::Answer answer = send(desk, model.changeSet().request());
            QVERIFY2(!answer.failure, qPrintable(said(answer)));
            const QString id = answer.record.text("Customer_ID"_element);
            made.insert(id.toInt(), order.sent());
            if (order.sent().text("Customer/IsParentAccount"_element) == "true"_L1)
                generator.addParent(id);
        }
        const QJsonArray ledger = desk.service().ledger();
        QCOMPARE(ledger.size(), orders());
        QSet<QString> sent;
        for (const QJsonValue& entry : ledger) {
            const int id = entry.toObject().value(u"customer").toInt();
            const QJsonObject elements = entry.toObject().value(u"elements").toObject();
            QVERIFY(made.contains(id));
            QCOMPARE(differences(ledgerOf(*made.constFind(id)), elements), QStringList());
            collect(elements, sent);
        }
        QCOMPARE(neverSent(sent), QStringList());
        desk.advance(60);
        for (auto it = made.cbegin(); it != made.cend(); ++it) {
            const Record now = desk.customer(it.key());
            QCOMPARE(notReturned(*it, now) + otherLine(*it, now), QStringList());
        }
    }

    void brokenOnesAreStopped() {
        Desk desk(0);
        OrderGenerator generator(seed(), sampleCatalog());
        const QList<OrderCase> cases = brokenCases();
        for (int count = 0; count < std::max(orders(), int(cases.size())); ++count) {
            const OrderCase& rule = cases.at(count % cases.size());
            const RandomOrder order = generator.whole(!touchesMailing(rule) && count % 3 == 0);
            RecordModel model(FormSchema::order());
            prepare(model);
            order.typeInto(model);
            QCOMPARE(stopping(model), QList<Problem>());
            model.beginVisit();
            type(model, rule.edits);
            const QList<Problem> found = stopping(model);
            QVERIFY2(!found.isEmpty(), qPrintable(rule.name()));
            const QStringList at = placesOf(found);
            QVERIFY2(at.contains(rule.element), qPrintable(rule.name() + u": "_s + at.join(u' ')));
            QVERIFY2(at.size() == 1 || breaksTwo(rule), qPrintable(rule.name() + u": "_s + at.join(u' ')));
            for (const Problem& problem : found)
                QVERIFY2(problem.severity == *rule.severity, qPrintable(rule.name()));
            if (count >= int(cases.size()))
                continue;
            const wire::Answer answer = send(desk, order.sentWith(rule.edits));
            QVERIFY2(answer.failure.has_value() != isTakenAllTheSame(rule),
                     qPrintable(rule.name() + u": "_s + said(answer)));
        }
    }
};

QTEST_GUILESS_MAIN(OrdersTest)
#include "tst_orders.moc"
