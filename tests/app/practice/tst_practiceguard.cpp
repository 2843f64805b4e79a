#include "tests/app/api/replies.h"
#include "tests/app/practice/support/desk.h"

#include <QDeadlineTimer>
#include <QTest>

#include <thread>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto query = Operation::CustomersQuery;
constexpr auto json = "Content-Type: application/json\r\n";

QByteArray asked(const QByteArray& beside) {
    return Desk::envelope(query, "<CustomerID>1001</CustomerID>" + beside);
}

QByteArray nested(int levels) {
    return QByteArray("<a>").repeated(levels) + QByteArray("</a>").repeated(levels);
}

QByteArray withAttributes(int count) {
    QByteArray tag = "<a";
    for (int i = 0; i < count; ++i)
        tag += " a" + QByteArray::number(i) + "=''";
    return tag + "/>";
}

QByteArray head(const QByteArray& fields) {
    return "POST /v20/default.asmx HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/xml\r\n"
           "SOAPAction: http://api.myh2o.com/v20/Customers_Query\r\n" +
           fields + "\r\n";
}

QByteArray inChunks(const QByteArray& body, qsizetype size) {
    QByteArray all;
    for (qsizetype at = 0; at < body.size(); at += size) {
        const QByteArray piece = body.mid(at, size);
        all += QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
    }
    return all + "0\r\n\r\n";
}

/// 0: the server closed before all was sent, and its answer is lost.
bool isRefusedAsTooLarge(const Exchange& answer) {
    return answer.status == 413 || answer.status == 0;
}

QByteArray fault(int delayMs) {
    return R"({"kind":"Delay","operation":"Nothing","delayMs":)" + QByteArray::number(delayMs) + '}';
}

} // namespace

/// What keeps the practice service, and what trainees type into it, from others on the machine and from pages
/// that a browser shows.
class PracticeGuardTest : public QObject {
    Q_OBJECT

    Desk m_desk{0};

    [[nodiscard]] int control(const QByteArray& method, const QByteArray& headers, const QByteArray& body) {
        return exchange(m_desk.service().url(), method, "/practice/faults", headers, body).status;
    }
    [[nodiscard]] QByteArray ownOrigin() {
        return "Origin: http://127.0.0.1:" + QByteArray::number(m_desk.service().url().port()) + "\r\n";
    }

private slots:
    void cleanup() { m_desk.service().faults().clear(); }

    void documentsAtTheLimits_data() {
        QTest::addColumn<QByteArray>("beside");
        QTest::addColumn<int>("status");
        // Envelope, Body, the operation and Request are four levels.
        QTest::newRow("64 levels") << nested(60) << 200;
        QTest::newRow("65 levels") << nested(61) << 500;
        QTest::newRow("64 attributes") << withAttributes(64) << 200;
        QTest::newRow("65 attributes") << withAttributes(65) << 500;
        QTest::newRow("many elements") << QByteArray("<a/>").repeated(90'000) << 200;
        QTest::newRow("too many elements") << QByteArray("<a/>").repeated(100'000) << 500;
    }
    void documentsAtTheLimits() {
        QFETCH(QByteArray, beside);
        QFETCH(int, status);
        QCOMPARE(m_desk.post(query, asked(beside)).status, status);
    }

    /// A declaration does not make the gate read other characters than the parser.
    void attributesUnderAnotherEncoding() {
        const QByteArray body = asked(withAttributes(65)).replace("utf-8", "iso-2022-jp");
        QCOMPARE(m_desk.post(query, body).status, 500);
    }

    void bodiesInAnyCoding() {
        const QByteArray body = asked({});
        const QByteArray packed = gzip(body);
        const QUrl url = m_desk.service().url();
        QCOMPARE(exchange(url, head("Content-Encoding: gzip\r\nContent-Length: " +
                                    QByteArray::number(packed.size()) + "\r\n") +
                                   packed)
                     .status,
                 200);
        QCOMPARE(exchange(url, head("Transfer-Encoding: chunked\r\n") + inChunks(body, 100)).status, 200);
    }

    void aBombIsNotInflated() {
        const QByteArray bomb = gzip(asked(QByteArray(64 << 20, ' ')), 9);
        QVERIFY(bomb.size() < 100'000);
        const Exchange answer = exchange(
            m_desk.service().url(),
            head("Content-Encoding: gzip\r\nContent-Length: " + QByteArray::number(bomb.size()) + "\r\n") +
                bomb);
        QVERIFY2(isRefusedAsTooLarge(answer), QByteArray::number(answer.status));
    }

    void chunksDontPassTheLimit() {
        const QByteArray body = asked(QByteArray(5 << 20, ' '));
        const Exchange answer = exchange(m_desk.service().url(),
                                         head("Transfer-Encoding: chunked\r\n") + inChunks(body, 64 << 10));
        QVERIFY2(isRefusedAsTooLarge(answer), QByteArray::number(answer.status));
    }

    void faultsDontPassTheLimit() {
        const QByteArray body = '[' + QByteArray(5 << 20, ' ') + fault(0) + ']';
        const Exchange answer =
            exchange(m_desk.service().url(),
                     "POST /practice/faults HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                     "Transfer-Encoding: chunked\r\n\r\n" +
                         inChunks(body, 64 << 10));
        QVERIFY2(isRefusedAsTooLarge(answer), QByteArray::number(answer.status));
        QCOMPARE(m_desk.service().faults().coming(), 0);
    }

    /// Nothing is read where nothing is taken: a server that waited for the body would not answer.
    void nowhereElseIsABodyRead_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("another path") << QByteArray("POST /elsewhere");
        QTest::newRow("another method") << QByteArray("PUT /v20/default.asmx");
        QTest::newRow("a method of HTTP/2") << QByteArray("PRI /v20/default.asmx");
        QTest::newRow("the ledger") << QByteArray("DELETE /practice/ledger");
    }
    void nowhereElseIsABodyRead() {
        QFETCH(QByteArray, line);
        const Exchange answer =
            exchange(m_desk.service().url(),
                     line + " HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n");
        QCOMPARE(answer.status, 404);
    }

    void formsAreNoRequests() {
        const Exchange answer =
            exchange(m_desk.service().url(), "POST", "/v20/default.asmx",
                     "Content-Type: multipart/form-data; boundary=x\r\n",
                     "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n");
        QCOMPARE(answer.status, 415);
    }

    void faultsAreAskedForInJson_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("status");
        const auto add = [](const QByteArray& type, int status) {
            QTest::newRow(type.constData()) << "Content-Type: " + type + "\r\n" << status;
        };
        add("application/json", 204);
        add("application/json; charset=utf-8", 204);
        add("text/plain", 415);
        add("text/plain;application/json", 415);
        add("application/x-www-form-urlencoded", 415);
        add("multipart/form-data; boundary=x", 415);
        QTest::newRow("none") << QByteArray() << 415;
    }
    void faultsAreAskedForInJson() {
        QFETCH(QByteArray, type);
        QFETCH(int, status);
        QCOMPARE(control("POST", type, fault(0)), status);
        QCOMPARE(m_desk.service().faults().coming(), status == 204 ? 1 : 0);
    }

    void pagesOfOtherOriginsMayNot_data() {
        QTest::addColumn<QByteArray>("origin");
        QTest::newRow("elsewhere") << QByteArray("http://evil.example");
        QTest::newRow("another port") << QByteArray("http://127.0.0.1:1");
        QTest::newRow("another scheme") << QByteArray("https://127.0.0.1");
        QTest::newRow("a file") << QByteArray("null");
    }
    void pagesOfOtherOriginsMayNot() {
        QFETCH(QByteArray, origin);
        const QByteArray field = "Origin: " + origin + "\r\n";
        QCOMPARE(control("POST", json + field, fault(0)), 403);
        QCOMPARE(m_desk.service().faults().coming(), 0);
        QCOMPARE(control("POST", json + ownOrigin(), fault(0)), 204);
        QCOMPARE(control("DELETE", field, {}), 403);
        QCOMPARE(m_desk.service().faults().coming(), 1);
        QCOMPARE(control("DELETE", ownOrigin(), {}), 204);
        QCOMPARE(m_desk.service().faults().coming(), 0);
    }

    void theLedgerAsksForItsToken() {
        QCOMPARE(m_desk.update(1001, "<Email>typed@example.com</Email>"), QString());
        const QUrl url = m_desk.service().url();
        for (const QByteArray& field :
             {QByteArray(), QByteArray("Authorization: Bearer \r\n"),
              QByteArray("Authorization: Bearer 0\r\n"), QByteArray("Authorization: Basic eDp5\r\n")}) {
            const Exchange answer = exchange(url, "GET", "/practice/ledger", field, {});
            QCOMPARE(answer.status, 401);
            QVERIFY(!answer.body.contains("typed@example.com"));
        }
        const Exchange answer = m_desk.ledgerPage();
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.body.contains("typed@example.com"));
        QVERIFY(Desk(0).service().ledgerToken() != m_desk.service().ledgerToken());
    }

    void delaysHaveABound() {
        QCOMPARE(control("POST", json, fault(PracticeFaults::longestDelayMs)), 204);
        QCOMPARE(control("POST", json, fault(PracticeFaults::longestDelayMs + 1)), 400);
        QCOMPARE(control("POST", json, fault(-1)), 400);
        QCOMPARE(control("POST", json, R"({"kind":"Delay","delayMs":1e300})"), 400);
        QCOMPARE(m_desk.service().faults().coming(), 1);
        PracticeFaults faults;
        faults.add({.delayMs = 2'000'000'000});
        QCOMPARE(faults.take(u"Customers_Query"_s).first().delayMs, PracticeFaults::longestDelayMs);
    }

    void aDelayEndsWithTheService() {
        Desk desk(0);
        desk.service().faults().add({.delayMs = 60'000});
        int status = -1;
        std::thread client([&] { status = desk.post(query, asked({})).status; });
        while (desk.service().faults().coming() > 0)
            std::this_thread::yield();
        // The delay is a minute: a slow machine has half of it for what takes no time.
        const QDeadlineTimer half(30'000);
        desk.service().stop();
        client.join();
        QVERIFY(!half.hasExpired());
        QCOMPARE(status, 200);
    }
};

QTEST_GUILESS_MAIN(PracticeGuardTest)
#include "tst_practiceguard.moc"
