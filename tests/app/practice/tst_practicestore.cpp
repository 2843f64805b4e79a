#include "models/formats/luhn.h"
#include "tests/app/practice/support/desk.h"
#include "tests/support/loopbackcases.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

/// Everything of a store's tables as text.
QStringList rowsOf(const QString& path, const QString& sql) {
    QStringList rows;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
        db.setDatabaseName(path);
        db.open();
        QSqlQuery query(sql, db);
        while (query.next()) {
            QStringList cells;
            for (int c = 0; !query.value(c).isNull() || c < 3; ++c)
                cells += query.value(c).toString();
            rows += cells.join(u'\t');
        }
    }
    QSqlDatabase::removeDatabase(u"look"_s);
    return rows;
}

} // namespace

class PracticeStoreTest : public QObject {
    Q_OBJECT

private slots:
    void theSameSeedMakesTheSame() {
        const QTemporaryDir folder;
        const auto fill = [&](const QString& name, quint64 seed) {
            Desk desk(300, seed, folder.filePath(name));
            desk.service().stop();
            return rowsOf(folder.filePath(name),
                          u"SELECT quote(ID), quote(\"PhysicalAddress/LastName\"), quote(SSN),"
                          " quote(DOB), quote(Status), quote(Created) FROM customer ORDER BY ID"_s) +
                   rowsOf(folder.filePath(name),
                          u"SELECT ServiceID, CustomerID, TN FROM service WHERE CustomerID <> 1007"
                          " AND TN IS NOT NULL ORDER BY ServiceID"_s);
        };
        const QStringList one = fill(u"a"_s, 5);
        QVERIFY(one.size() > 500);
        QCOMPARE(one, fill(u"b"_s, 5));
        QVERIFY(one != fill(u"c"_s, 6));
    }

    void numbersAreUniqueAndWellFormed() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"s"_s);
        Desk(2000, 3, path).service().stop();
        const QStringList lines = rowsOf(path, u"SELECT TN, Identifier, ICCID, CustomerID FROM service"_s);
        QSet<QString> tns, devices, sims;
        int first = 0;
        for (const QString& line : lines) {
            const QStringList cells = line.split(u'\t');
            static const QRegularExpression tn(u"^[2-9]\\d\\d555\\d{4}$"_s);
            QVERIFY2(tn.match(cells.at(0)).hasMatch(), qPrintable(line));
            QVERIFY2(luhnValid(cells.at(1)) && cells.at(1).size() == 15, qPrintable(line));
            QVERIFY2((luhnValid(cells.at(2)) && cells.at(2).size() == 19) || cells.at(3) == u"1001",
                     qPrintable(line));
            tns.insert(cells.at(0));
            devices.insert(cells.at(1));
            sims.insert(cells.at(2));
            if (cells.at(3) != u"1007" && cells.at(0).mid(3, 5) == u"55501")
                ++first;
        }
        QCOMPARE(tns.size(), lines.size());
        QCOMPARE(devices.size(), lines.size());
        QCOMPARE(sims.size(), lines.size());
        QCOMPARE(first, lines.size() - 10000); // 555-01xx first; only the fleet has others
    }

    void allSortsAreThere() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"s"_s);
        Desk(2000, 1, path).service().stop();
        const auto count = [&](const QString& where) {
            return rowsOf(path, u"SELECT count(*), 0, 0 FROM customer WHERE "_s + where)
                .first()
                .section(u'\t', 0, 0)
                .toInt();
        };
        QCOMPARE(count(u"1"_s), 2000);
        for (const QString& status : {u"OPEN"_s, u"PENDING"_s, u"CLOSED"_s, u"PROSPECT"_s})
            QVERIFY(count(u"Status = '%1'"_s.arg(status)) > 10);
        for (const QString& status :
             {u"NOT_SET"_s, u"NEEDS_FORM"_s, u"NEEDS_REVIEW"_s, u"APPROVED"_s, u"REJECTED"_s})
            QVERIFY(count(u"\"Lifeline/Status\" = '%1'"_s.arg(status)) > 5);
        QVERIFY(count(u"CustomerClass = 'Business' AND \"PhysicalAddress/CompanyName\" IS NOT NULL"_s) > 100);
        QVERIFY(count(u"IsParentAccount = 1"_s) > 10);
        QVERIFY(count(u"ParentAccountID IN (SELECT ID FROM customer WHERE IsParentAccount = 1)"_s) > 10);
        QCOMPARE(count(u"ParentAccountID NOT IN (SELECT ID FROM customer WHERE IsParentAccount = 1)"_s), 0);
        for (const int lines : {0, 1, 2, 3, 10000})
            QVERIFY(count(u"(SELECT count(*) FROM service s WHERE s.CustomerID = customer.ID) = %1"_s.arg(
                        lines)) > 0);
        QVERIFY(count(u"\"PhysicalAddress/FirstName\" GLOB '*[^ -~]*'"_s) > 50);
    }

    void thousandsOfLines() {
        QCOMPARE(Desk(10).customer(1007).rows("Customer/Services"_group).count(), 10000);
    }

    void aStoreOfAnotherVersionIsRefused() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"s"_s);
        Desk(1, 1, path).service().stop();
        rowsOf(path, u"UPDATE meta SET Value = '0' WHERE Name = 'version'"_s);
        PracticeOptions options;
        options.storePath = path;
        PracticeService service(options);
        QVERIFY(!service.start());
        QVERIFY(!service.trouble().isEmpty());
    }

    void eightAtOnce() {
        Desk desk(200);
        std::atomic<int> good = 0;
        std::vector<std::thread> clients;
        for (int client = 0; client < 8; ++client) {
            clients.emplace_back([&desk, &good, client] {
                for (int i = 0; i < 15; ++i) {
                    const int id = 1011 + client;
                    const QByteArray mail =
                        "m" + QByteArray::number(client) + '-' + QByteArray::number(i) + "@example.com";
                    if (desk.update(id, "<Email>" + mail + "</Email>").isEmpty() &&
                        desk.customer(id).text("Customer/Email"_element) == QString::fromLatin1(mail))
                        ++good;
                }
            });
        }
        for (std::thread& client : clients)
            client.join();
        QCOMPARE(good.load(), 8 * 15);
        QCOMPARE(desk.service().ledger().size(), 8 * 15);
    }

    void faultsOnDemand() {
        Desk desk(0);
        constexpr auto query = Operation::CustomersQuery;
        const QByteArray ask = Desk::envelope(query, "<CustomerID>1001</CustomerID>");
        const auto prepare = [&](const QByteArray& json) {
            return exchange(desk.service().url(), "POST", "/practice/faults",
                            "Content-Type: application/json\r\n", json)
                .status;
        };
        QCOMPARE(prepare("{\"kind\":\"ServerFault\",\"operation\":\"Customers_Query\"}"), 204);
        QCOMPARE(desk.refusal(Operation::SessionsCreate, {}), QString());
        QCOMPARE(desk.post(query, ask).status, 500);
        QCOMPARE(desk.post(query, ask).status, 200);
        QCOMPARE(prepare("[{\"kind\":\"BadGateway\"},{\"kind\":\"Delay\",\"delayMs\":150}]"), 204);
        QElapsedTimer timer; // the fault is a delay: a slow machine only adds to it
        timer.start();
        const Exchange gateway = desk.post(query, ask);
        QCOMPARE(gateway.status, 502);
        QVERIFY(gateway.body.contains("<html>"));
        QVERIFY(timer.elapsed() >= 150);
        QCOMPARE(prepare("{\"kind\":\"MalformedXml\"}"), 204);
        QVERIFY(wire::read(desk.post(query, ask).body, query).failure->kind == Failure::Kind::Malformed);
        QCOMPARE(prepare("{\"kind\":\"Refused\",\"code\":\"X7\",\"text\":\"No\"}"), 204);
        QCOMPARE(desk.refusal(query, "<CustomerID>1001</CustomerID>"), u"X7"_s);
        QCOMPARE(prepare("{\"kind\":\"ExtraElements\"}"), 204);
        const wire::Answer extra = wire::read(desk.post(query, ask).body, query);
        QVERIFY(!extra.failure && !extra.record.extras().isEmpty());
        QCOMPARE(prepare("{\"kind\":\"Fire\"}"), 400);
        QCOMPARE(prepare("{\"kind\":\"Refused\",\"count\":-1}"), 204);
        QCOMPARE(desk.refusal(query, "<CustomerID>1001</CustomerID>"), u"V1004"_s);
        QCOMPARE(desk.refusal(query, "<CustomerID>1001</CustomerID>"), u"V1004"_s);
        QCOMPARE(exchange(desk.service().url(), "DELETE", "/practice/faults", {}, {}).status, 204);
        QCOMPARE(desk.refusal(query, "<CustomerID>1001</CustomerID>"), QString());
    }

    void aSessionGoesOnDemand() {
        Desk desk(0);
        constexpr auto query = Operation::CustomersQuery;
        const QByteArray key = desk.call(Operation::SessionsCreate, {}).header.sessionKey.toUtf8();
        const QByteArray ask = Desk::unsignedEnvelope(
            query, "<Session><SessionKey>" + key + "</SessionKey></Session><CustomerID>1001</CustomerID>");
        QVERIFY(!wire::read(desk.post(query, ask).body, query).failure);
        PracticeFault gone;
        gone.kind = PracticeFault::Kind::ExpiredSession;
        desk.service().faults().add(gone);
        QCOMPARE(wire::read(desk.post(query, ask).body, query).failure->code, u"S2005"_s);
        QCOMPARE(wire::read(desk.post(query, ask).body, query).failure->code, u"S2005"_s); // and stays gone
    }

    void aLyingAnswerWasCarriedOut() {
        Desk desk(0);
        PracticeFault lie;
        lie.kind = PracticeFault::Kind::ServerFault;
        lie.operation = u"Customers_Update"_s;
        lie.afterwards = true;
        desk.service().faults().add(lie);
        QCOMPARE(desk.update(1001, "<Email>a@b.c</Email>"), u"Fault"_s);
        QCOMPARE(desk.customer(1001).text("Customer/Email"_element), u"a@b.c"_s);
        const Exchange ledger = desk.ledgerPage();
        QCOMPARE(QJsonDocument::fromJson(ledger.body).array().size(), 1);
    }

    void onlyUnderItsOwnName() {
        Desk desk(0);
        const auto ask = [&desk](const QByteArray& host) {
            return exchange(desk.service().url(), "GET", "/practice/ledger", "Host: " + host + "\r\n", {});
        };
        for (const QByteArray& host : {QByteArray("evil.example:80"), QByteArray("evil@127.0.0.1"),
                                       QByteArray("127.0.0.1:80@evil.example"), QByteArray("127.0.0.1/evil"),
                                       QByteArray("127.0.0.1:x"), QByteArray("")}) {
            const Exchange other = ask(host);
            QCOMPARE(other.status, 403);
            QVERIFY(other.body.isEmpty());
        }
        QCOMPARE(ask("localhost").status, 401); // for its token
        for (const LoopbackCase& one : loopbackCases) {
            for (const QByteArray& port : {QByteArray(), QByteArray(":80")})
                QCOMPARE(ask(one.host + port).status, one.isLoopback ? 401 : 403);
        }
    }

    void aRequestTooLarge() {
        const Desk desk(0);
        const QByteArray big = Desk::envelope(Operation::CustomersQuery, QByteArray(5 << 20, ' '));
        const Exchange answer = desk.post(Operation::CustomersQuery, big);
        QVERIFY(answer.status == 413 || answer.status == 0); // it may close before all was sent
    }
};

QTEST_GUILESS_MAIN(PracticeStoreTest)
#include "tst_practicestore.moc"
