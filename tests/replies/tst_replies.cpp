// The reply that a call reads is its own, whatever the server or anything before it writes at the wrong time.
#include "app/api/service.h"
#include "tests/app/api/servicefixture.h"
#include "tests/replies/run.h"

#include <QtTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

class RepliesTest : public QObject {
    Q_OBJECT

private slots:
    void everyCallReadsItsOwnReply_data() {
        QTest::addColumn<int>("oddity");
        QTest::addColumn<bool>("tls");
        for (const auto& [oddity, name] : oddities) {
            QTest::addRow("%s, plain", name) << int(oddity) << false;
            QTest::addRow("%s, TLS", name) << int(oddity) << true;
        }
    }

    void everyCallReadsItsOwnReply() {
        QFETCH(int, oddity);
        QFETCH(bool, tls);
        const Count count = carryOut({Oddity(oddity), tls, 50, 30, 7});
        QCOMPARE(count.calls, 50);
        QCOMPARE(count.foreign, 0);
        QCOMPARE(count.twice, 0);
        if (isAnsweredAlways(Oddity(oddity)))
            QCOMPARE(count.answered, 50);
    }

    /// One reply repeated 0.3 s late, and three look-ups later one customer is shown under another's number.
    void aReplyRepeatedLateReachesNobody() {
        SessionDesk desk;
        test::RawServer server([&](int number, const QByteArray& body) {
            Answer answer = desk(number, body);
            if (operationOf(body) != Operation::CustomersQuery)
                return answer;
            const qsizetype at = body.indexOf("<CustomerID>") + 12;
            const QByteArray id = body.mid(at, body.indexOf('<', at) - at);
            answer.body =
                success(Operation::CustomersQuery, desk.key, "<Customer><ID>" + id + "</ID></Customer>");
            if (id == "5144") {
                answer.late = replyBytes(answer);
                answer.lateMs = 300;
            }
            return answer;
        });
        api::Endpoint endpoint;
        endpoint.url = server.url();
        ApiService service(endpoint);
        QSignalSpy trailed(&server, &test::RawServer::trailed);
        QSignalSpy disconnected(&server, &test::RawServer::disconnected);
        QVERIFY(settles(service.signIn(ann())));
        const auto shown = [&](const QString& id) {
            Request query(Operation::CustomersQuery);
            query.set("CustomerID"_element, id);
            const auto future = service.call(query, {});
            return settles(future) && future.result()
                       ? future.result().value().record.text("Customer/ID"_element)
                       : QString();
        };
        QCOMPARE(shown(u"5144"_s), u"5144"_s);
        // The repetition has been written, or no connection is left that it could be written to.
        QTRY_VERIFY(trailed.count() > 0 || disconnected.count() == server.connections());
        for (const QString& id : {u"5000"_s, u"5104"_s, u"5106"_s})
            QCOMPARE(shown(id), id);
    }
};

QTEST_GUILESS_MAIN(RepliesTest)
#include "tst_replies.moc"
