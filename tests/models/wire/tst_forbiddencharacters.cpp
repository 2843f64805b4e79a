#include "tests/models/wire/replies.h"

#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

constexpr ElementId notes = "Customer/Lifeline/ProofNotes"_element;

wire::Answer withNotes(const QByteArray& text) {
    return readQuery("<Customer><ID>1001</ID><Lifeline><ProofNotes>" + text +
                     "</ProofNotes></Lifeline><Email>a@b.example</Email></Customer>");
}

wire::Answer inPieces(const QByteArray& bytes, qsizetype size) {
    wire::ReplyReader reader(Operation::CustomersQuery);
    for (qsizetype at = 0; at < bytes.size(); at += size)
        reader.feed(QByteArrayView(bytes).sliced(at, qMin(size, bytes.size() - at)));
    return reader.finish();
}

} // namespace

/// What XML 1.0 forbids as a character reference, and services write all the same: the customer is read, and
/// the text is what was sent.
class TestForbiddenCharacters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areKept_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("read");
        QTest::newRow("vertical tab")
            << QByteArray("Called 3x.&#xB;Sent form 5629") << u"Called 3x.\vSent form 5629"_s;
        QTest::newRow("cancel") << QByteArray("&#x18;a") << u"\x18"_s + u'a';
        QTest::newRow("null") << QByteArray("a&#x0;b") << u"a"_s + QChar(0) + u'b';
        QTest::newRow("decimal, with zeros") << QByteArray("a&#0011;&#x000b;") << u"a\v\v"_s;
        QTest::newRow("capitals") << QByteArray("a&#xFFFE;&#xfffF;b")
                                  << u"a"_s + QChar(0xFFFE) + QChar(0xFFFF) + u'b';
        QTest::newRow("half a pair") << QByteArray("a&#xD83D;b") << u"a"_s + QChar(0xD83D) + u'b';
        QTest::newRow("a pair in halves") << QByteArray("&#xD83D;&#xDE00;") << u"😀"_s;
        QTest::newRow("only one") << QByteArray("&#1;") << u"\x01"_s;
        QTest::newRow("among others")
            << QByteArray("a &amp;&#x41;&#31;&lt;&#10;é&#65;") << u"a &A\x1F<\né"_s + u'A';
        QTest::newRow("none in CDATA") << QByteArray("<![CDATA[&#xB;]]>&#xB;") << u"&#xB;\v"_s;
        QTest::newRow("none in a comment") << QByteArray("a<!-- &#xB; -->b") << u"ab"_s;
    }
    void areKept() {
        QFETCH(QByteArray, text);
        QFETCH(QString, read);
        const auto answer = withNotes(text);
        QVERIFY2(!answer.failure, told(answer));
        QCOMPARE(answer.record.text(notes), read);
        QCOMPARE(answer.record.text("Customer/Email"_element), u"a@b.example"_s);
    }

    void whereverTheyStand() {
        const auto answer =
            readQuery("<Customer><ID>1</ID><TaxExemptions><string>F&#2;</string></TaxExemptions>"
                      "<Services><ServiceItem><TN>x&#xC;y</TN></ServiceItem></Services>"
                      "<Odd>&#x1F;</Odd></Customer>");
        QVERIFY2(!answer.failure, told(answer));
        QCOMPARE(answer.record.rows("Customer/TaxExemptions"_group).texts(), QStringList(u"F\x02"_s));
        QCOMPARE(answer.record.rows("Customer/Services"_group).value(0, u"TN").text(), u"x\fy"_s);
        QCOMPARE(answer.record.extras().value(0).value.text(), u"\x1F"_s);
        const auto refused = wire::read(
            reply("Customers_Query", "",
                  "<Header><Success>false</Success><Error_Description>a&#0;b</Error_Description></Header>"),
            Operation::CustomersQuery);
        QCOMPARE(refused.failure->kind, Failure::Kind::Refused);
        QCOMPARE(refused.failure->text, u"a"_s + QChar(0) + u'b');
    }

    void anyCutGivesTheSame() {
        const QByteArray bytes = queryReply("<Customer><ID>1</ID><Lifeline><ProofNotes>a&#xB;b&amp;&#0011;c"
                                            "</ProofNotes></Lifeline><Email>&#x1;</Email></Customer>");
        const Record whole = wire::read(bytes, Operation::CustomersQuery).record;
        QCOMPARE(whole.text(notes), u"a\vb&\vc"_s);
        for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
            wire::ReplyReader reader(Operation::CustomersQuery);
            reader.feed(QByteArrayView(bytes).first(cut));
            reader.feed(QByteArrayView(bytes).sliced(cut));
            const auto answer = reader.finish();
            QVERIFY2(!answer.failure && answer.record == whole, QByteArray::number(cut).constData());
        }
        for (const qsizetype size : {1, 2, 3, 7}) {
            const auto answer = inPieces(bytes, size);
            QVERIFY2(!answer.failure && answer.record == whole, QByteArray::number(size).constData());
        }
    }

    void inAnotherEncoding() {
        QByteArray bytes = queryReply("<Customer><ID>1</ID><Email>\xE9&#xB;</Email></Customer>");
        bytes.replace("utf-8", "iso-8859-1");
        QCOMPARE(wire::read(bytes, Operation::CustomersQuery).record.text("Customer/Email"_element),
                 u"é\v"_s);
    }

    /// As before: what is no character at all, the bytes themselves, and where no text can stand.
    void othersAreRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("beyond Unicode") << queryReply("<Customer>&#x110000;</Customer>");
        QTest::newRow("no number") << queryReply("<Customer>&#xG;</Customer>");
        QTest::newRow("empty") << queryReply("<Customer>&#;</Customer>");
        QTest::newRow("signed") << queryReply("<Customer>&#-1;</Customer>");
        QTest::newRow("open") << queryReply("<Customer>&#xB</Customer>");
        QTest::newRow("raw") << queryReply("<Customer>\x0B</Customer>");
        QTest::newRow("in an attribute") << queryReply("<Customer a='&#xB;'/>");
        QTest::newRow("before the root") << "&#xB;" + inBody("");
        QTest::newRow("behind the root") << queryReply("<Customer/>") + "&#xB;";
    }
    void othersAreRefused() {
        QFETCH(QByteArray, bytes);
        for (const qsizetype size : {qsizetype(1), qsizetype(100'000)}) {
            const auto answer = inPieces(bytes, size);
            QVERIFY(answer.failure);
            QCOMPARE(answer.failure->kind, Failure::Kind::Malformed);
        }
    }
};

QTEST_APPLESS_MAIN(TestForbiddenCharacters)
#include "tst_forbiddencharacters.moc"
