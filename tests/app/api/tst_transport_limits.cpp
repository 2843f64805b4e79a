#include "tests/app/api/transportclient.h"

#include <QtTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using Kind = Failure::Kind;

/// Replies that are too large or damaged.
class TransportLimitsTest : public QObject {
    Q_OBJECT

private slots:
    void gzipWithinTheLimitAndOver() {
        const QByteArray document = services(100'000);
        test::RawServer server([&](int, const QByteArray&) { return zipped(document); });
        Client client(server.url());
        client.endpoint.limits.replyBytes = document.size();
        const auto taken = client.begin(Operation::CustomersQuery);
        QVERIFY(Client::ends(taken));
        QVERIFY(!taken->result->answer.failure);
        QCOMPARE(taken->result->answer.record.rows("Customer/Services"_group).count(), 100'000);
        client.endpoint.limits.replyBytes = document.size() - 1;
        const auto refused = client.begin(Operation::CustomersQuery);
        QVERIFY(Client::ends(refused));
        QCOMPARE(Client::kind(refused), Kind::TooLarge);
    }

    void plainOverTheLimit() {
        const QByteArray document = services(10'000);
        test::RawServer server([&](int, const QByteArray&) {
            Answer answer;
            answer.body = document;
            return answer;
        });
        Client client(server.url());
        client.endpoint.limits.replyBytes = 100'000;
        const auto call = client.begin(Operation::CustomersUpdate);
        QVERIFY(Client::ends(call));
        QCOMPARE(Client::kind(call), Kind::TooLarge);
        QVERIFY(call->result->answer.failure->outcomeUnknown);
    }

    void aBombIsStoppedEarly() {
        // 1 GiB of blanks in 1 MiB, sent through a relay that counts, with a tail that would take long to
        // come.
        QByteArray bomb;
        for (int i = 0; i < 64; ++i)
            bomb += test::gzip(QByteArray(16 * 1024 * 1024, ' '), 9);
        test::RawServer server([&](int, const QByteArray&) {
            Answer answer;
            answer.body = bomb;
            answer.headers = {"Content-Encoding: gzip"};
            return answer;
        });
        Client client(server.url());
        client.endpoint.limits.replyBytes = 1024 * 1024;
        const auto call = client.begin(Operation::CustomersQuery);
        QVERIFY(Client::ends(call));
        QCOMPARE(Client::kind(call), Kind::TooLarge);
    }

    /// Compressed bytes that come to nothing are counted too: blocks without content, for ever.
    void compressedBytesHaveALimit() {
        QByteArray endless = test::gzip("", 6).left(10); // its head
        for (int i = 0; i < 100'000; ++i)
            endless += QByteArray::fromHex("000000ffff");
        test::RawServer server([&](int, const QByteArray&) {
            Answer answer;
            answer.body = endless;
            answer.headers = {"Content-Encoding: gzip"};
            return answer;
        });
        Client client(server.url());
        client.endpoint.limits.replyBytes = 10'000;
        const auto call = client.begin(Operation::CustomersUpdate);
        QVERIFY(Client::ends(call));
        QCOMPARE(Client::kind(call), Kind::TooLarge);
        QVERIFY(call->result->answer.failure->outcomeUnknown);
    }

    void damagedCoding_data() {
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray whole = test::gzip(test::success(Operation::CustomersUpdate));
        QTest::newRow("gzip cut") << QByteArray("gzip") << whole.chopped(9);
        QTest::newRow("no gzip") << QByteArray("gzip") << test::success(Operation::CustomersUpdate);
        QTest::newRow("unknown") << QByteArray("br") << whole;
    }
    void damagedCoding() {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, bytes);
        test::RawServer server([&](int, const QByteArray&) {
            Answer answer;
            answer.body = bytes;
            answer.headers = {"Content-Encoding: " + coding};
            return answer;
        });
        Client client(server.url());
        const auto call = client.begin(Operation::CustomersUpdate);
        QVERIFY(Client::ends(call));
        QCOMPARE(Client::kind(call), Kind::Malformed);
        QVERIFY(call->result->answer.failure->outcomeUnknown);
    }
};

QTEST_GUILESS_MAIN(TransportLimitsTest)
#include "tst_transport_limits.moc"
