#include "tests/models/wire/replies.h"

#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// What a well-formed reply says of its call: done, refused or at fault.
class TestReaderOutcomes : public QObject {
    Q_OBJECT

private slots:
    void headers() {
        const auto answer =
            wire::read(reply("Customers_Query", "",
                             "<HEADER><success>True</success><Message>m</Message><SessionKey> k "
                             "</SessionKey><Impersonated>1</Impersonated><Error_Code/></HEADER>"),
                       Operation::CustomersQuery);
        QVERIFY2(!answer.failure, told(answer));
        QVERIFY(answer.header.success && answer.header.impersonated);
        QCOMPARE(answer.header.message, u"m"_s);
        QCOMPARE(answer.header.sessionKey, u"k"_s);
    }

    void refusals_data() {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QString>("text");
        QTest::newRow("both") << QByteArray("<Error_Description>d</Error_Description><Message>m</Message>")
                              << u"d\nm"_s;
        QTest::newRow("description") << QByteArray("<Error_Description>d</Error_Description>") << u"d"_s;
        QTest::newRow("message") << QByteArray("<Message>m</Message><Error_Description/>") << u"m"_s;
        QTest::newRow("same") << QByteArray("<Message>m</Message><Error_Description>m</Error_Description>")
                              << u"m"_s;
        QTest::newRow("none") << QByteArray() << QString();
    }
    void refusals() {
        QFETCH(QByteArray, words);
        QFETCH(QString, text);
        const auto answer =
            wire::read(reply("Customers_Query", "<Customer><ID>1</ID></Customer>",
                             "<Header><Success>false</Success><SessionKey>new</SessionKey><Error_Code>S2005"
                             "</Error_Code>" +
                                 words + "</Header>"),
                       Operation::CustomersQuery);
        QVERIFY(answer.failure);
        QCOMPARE(answer.failure->kind, Failure::Kind::Refused);
        QCOMPARE(answer.failure->code, u"S2005"_s);
        QCOMPARE(answer.failure->text, text);
        QCOMPARE(answer.header.sessionKey, u"new"_s);
    }

    void faults_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("1.1") << inBody("<s:Fault><faultcode>s:Client</faultcode><faultstring>Bad value"
                                       "</faultstring><detail><faultcode>x</faultcode></detail></s:Fault>");
        QTest::newRow("1.2") << QByteArray(
            "<e:Envelope "
            "xmlns:e=\"http://www.w3.org/2003/05/soap-envelope\"><e:Header><x/></e:Header><e:Body>"
            "<e:Fault><e:Code><e:Value>s:Client</e:Value><e:Subcode><e:Value>other</e:Value></e:Subcode></"
            "e:Code>"
            "<e:Reason><e:Text xml:lang=\"en\">Bad value</e:Text><e:Text xml:lang=\"de\">Schlecht</e:Text>"
            "</e:Reason></e:Fault></e:Body></e:Envelope>");
    }
    void faults() {
        QFETCH(QByteArray, body);
        const auto answer = wire::read(body, Operation::CustomersUpdate);
        QVERIFY(answer.failure);
        QCOMPARE(answer.failure->kind, Failure::Kind::Fault);
        QCOMPARE(answer.failure->code, u"s:Client"_s);
        QCOMPARE(answer.failure->text, u"Bad value"_s);
    }

    /// Who adds a second one to a reply changes neither the customer nor the session.
    void ofTwoHeadersOrResultsTheFirstHolds() {
        const QByteArray header = "<Header><Success>true</Success><SessionKey>first</SessionKey></Header>";
        const QByteArray forged = "<Header><Success>false</Success><SessionKey>second</SessionKey></Header>";
        const auto twoHeaders =
            wire::read(reply("Customers_Query", forged + "<Customer><ID>1</ID></Customer>", header),
                       Operation::CustomersQuery);
        QVERIFY2(!twoHeaders.failure, told(twoHeaders));
        QCOMPARE(twoHeaders.header.sessionKey, u"first"_s);
        const auto added = wire::read(reply("Customers_Query", forged + "<Customer><ID>1</ID></Customer>"),
                                      Operation::CustomersQuery);
        QVERIFY2(!added.failure, told(added));
        QCOMPARE(added.header.sessionKey, QString()); // nor what the first one leaves out
        const QByteArray twoResults =
            inBody("<Customers_QueryResponse><Customers_QueryResult>" + header +
                   "<Customer><ID>1</ID></Customer></Customers_QueryResult><Customers_QueryResult>" + forged +
                   "<Customer><ID>2</ID><Email>e</Email></Customer></Customers_QueryResult>"
                   "</Customers_QueryResponse>");
        const auto answer = wire::read(twoResults, Operation::CustomersQuery);
        QVERIFY2(!answer.failure, told(answer));
        QCOMPARE(answer.header.sessionKey, u"first"_s);
        QCOMPARE(answer.record.text("Customer/ID"_element), u"1"_s);
        QVERIFY(!answer.record.has("Customer/Email"_element));
        QVERIFY(answer.record.extras().isEmpty());
    }

    void sessions() {
        const auto answer =
            wire::read(reply("Sessions_Create", "<SessionKey>abc</SessionKey><SessionKey_Encoded>"
                                                "a%62c</SessionKey_Encoded>"),
                       Operation::SessionsCreate);
        QCOMPARE(answer.record.text("SessionKey"_element), u"abc"_s);
        QVERIFY(!wire::read(reply("Sessions_Destroy", ""), Operation::SessionsDestroy).failure);
    }
};

QTEST_APPLESS_MAIN(TestReaderOutcomes)
#include "tst_reader_outcomes.moc"
