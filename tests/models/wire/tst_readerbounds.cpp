#include "tests/models/wire/replies.h"

#include <QStringEncoder>
#include <QTest>

#include <ctime>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using Kind = Failure::Kind;

namespace {

const QByteArray sample = reply(
    "Customers_Query",
    "\n <Customer>\n  <ID>1001</ID><Email>a&amp;b\u00e9\U0001F600</Email><DL/><DOB xsi:nil='true'/><!-- c -->"
    "<TaxExemptions><string>Federal</string></TaxExemptions><Services><ServiceItem><TN>1</TN><A><B>2</B></A>"
    "</ServiceItem></Services><Odd><![CDATA[<x>]]]></Odd>\n </Customer>");

wire::Answer inPieces(const QByteArray& bytes, qsizetype size) {
    wire::ReplyReader reader(Operation::CustomersQuery);
    for (qsizetype at = 0; at < bytes.size(); at += size)
        reader.feed(QByteArrayView(bytes).sliced(at, qMin(size, bytes.size() - at)));
    return reader.finish();
}

Record sampleRecord() {
    const auto answer = wire::read(sample, Operation::CustomersQuery);
    return answer.failure ? Record() : answer.record;
}

QByteArray encoded(QStringConverter::Encoding encoding, const QByteArray& name, bool bom) {
    QString text = QString::fromUtf8(sample);
    text.replace(u"utf-8"_s, QString::fromLatin1(name));
    QStringEncoder encoder(encoding,
                           bom ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(text);
}

} // namespace

/// Cuts, encodings, sizes and everything that is no reply: always an Answer, in linear time.
class TestReaderBounds : public QObject {
    Q_OBJECT

private slots:
    void anyCutGivesTheSame() {
        const Record expected = sampleRecord();
        QCOMPARE(expected.text("Customer/ID"_element), u"1001"_s);
        QCOMPARE(expected.text("Customer/Email"_element), u"a&b\u00e9\U0001F600"_s);
        for (qsizetype cut = 0; cut <= sample.size(); ++cut) {
            wire::ReplyReader reader(Operation::CustomersQuery);
            reader.feed(QByteArrayView(sample).first(cut));
            QVERIFY(!reader.failed());
            reader.feed(QByteArrayView(sample).sliced(cut));
            const auto answer = reader.finish();
            QVERIFY2(!answer.failure && answer.record == expected, QByteArray::number(cut).constData());
        }
        for (const qsizetype size : {1, 2, 3, 7, 64}) {
            const auto answer = inPieces(sample, size);
            QVERIFY2(!answer.failure && answer.record == expected, QByteArray::number(size).constData());
        }
    }

    void anyTruncationIsMalformed() {
        for (qsizetype length = 0; length < sample.size(); ++length) {
            const auto answer = wire::read(sample.left(length), Operation::CustomersQuery);
            QVERIFY(answer.failure);
            QCOMPARE(answer.failure->kind, Kind::Malformed);
            QVERIFY(answer.failure->line > 0 && answer.failure->column > 0);
            QVERIFY(answer.record == Record());
        }
    }

    void noReplyAtAll_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("blank") << QByteArray("  \n");
        QTest::newRow("text") << QByteArray("Service unavailable");
        QTest::newRow("page") << QByteArray("<html><body><p>502</body></html>");
        QTest::newRow("page with a type") << QByteArray("<!DOCTYPE html><html></html>");
        QTest::newRow("other root") << QByteArray("<Reply/>");
        QTest::newRow("empty body") << inBody("");
        QTest::newRow("other operation") << reply("Customers_Update", "");
        QTest::newRow("no result") << inBody("<Customers_QueryResponse/>");
        QTest::newRow("no header") << reply("Customers_Query", "<Customer><ID>1</ID></Customer>", "");
        QTest::newRow("no success") << reply("Customers_Query", "", "<Header/>");
        QTest::newRow("odd success") << reply("Customers_Query", "",
                                              "<Header><Success>si</Success></Header>");
        QTest::newRow("mismatch") << queryReply("<Customer></Customr>");
        QTest::newRow("bare ampersand") << queryReply("<Customer>a & b</Customer>");
        QTest::newRow("unknown entity") << queryReply("<Customer>&nbsp;</Customer>");
        QTest::newRow("control character") << queryReply("<Customer>\x01</Customer>");
        QTest::newRow("broken UTF-8") << queryReply("<Customer><Email>\xC3\x28</Email></Customer>");
        QTest::newRow("UTF-8 of a surrogate") << queryReply("<Email>\xED\xA0\x80</Email>");
        QTest::newRow("text behind") << sample + "x";
        QTest::newRow("element behind") << sample + "<a/>";
        QTest::newRow("open comment behind") << sample + "<!-- ";
        QTest::newRow("too deep") << queryReply(QByteArray("<a>").repeated(100) +
                                                QByteArray("</a>").repeated(100));
    }
    void noReplyAtAll() {
        QFETCH(QByteArray, bytes);
        for (const qsizetype size : {qsizetype(1), qsizetype(1'000'000)}) {
            const auto answer = inPieces(bytes, size);
            QVERIFY(answer.failure);
            QCOMPARE(answer.failure->kind, Kind::Malformed);
            QVERIFY(!answer.failure->detail.isEmpty());
            QVERIFY(answer.failure->line > 0 && answer.failure->column > 0);
        }
    }

    void thePositionOfAMistake() {
        const auto answer = wire::read("<a>", Operation::CustomersQuery);
        QCOMPARE(answer.failure->line, 1);
        const auto third = wire::read(queryReply("\n<Customer>\n  <ID>1</DI>"), Operation::CustomersQuery);
        QCOMPARE(third.failure->line, 3);
        QVERIFY(third.failure->column > 8);
    }

    void whatMayFollowTheRoot() {
        for (const QByteArray tail : {" \n", "<!-- c -->", "<?p x?>\n"}) {
            const auto answer = inPieces(sample + tail, 5);
            QVERIFY2(!answer.failure, tail.constData());
        }
    }

    void encodings_data() {
        using C = QStringConverter;
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("UTF-8 with mark") << QByteArray("\xEF\xBB\xBF" + sample);
        QTest::newRow("UTF-16 LE with mark") << encoded(C::Utf16LE, "utf-16", true);
        QTest::newRow("UTF-16 BE with mark") << encoded(C::Utf16BE, "utf-16", true);
        QTest::newRow("UTF-16 LE") << encoded(C::Utf16LE, "utf-16", false);
        QTest::newRow("UTF-16 BE") << encoded(C::Utf16BE, "UTF-16BE", false);
        QTest::newRow("UTF-32") << encoded(C::Utf32LE, "utf-32", true);
        QTest::newRow("UTF-8 called UTF-16") << encoded(C::Utf8, "utf-16", false);
    }
    void encodings() {
        QFETCH(QByteArray, bytes);
        for (const qsizetype size : {1, 3, 100'000}) {
            const auto answer = inPieces(bytes, size);
            QVERIFY2(!answer.failure, told(answer));
            QVERIFY(answer.record == sampleRecord());
        }
    }

    void latin1AndUnknownEncodings() {
        QByteArray bytes = queryReply("<Customer><Email>\xE9</Email></Customer>");
        bytes.replace("utf-8", "iso-8859-1");
        QCOMPARE(wire::read(bytes, Operation::CustomersQuery).record.text("Customer/Email"_element), u"é"_s);
        bytes.replace("iso-8859-1", "ebcdic-xx");
        QCOMPARE(wire::read(bytes, Operation::CustomersQuery).failure->kind, Kind::Malformed);
    }

    void aDocumentTypeIsRefusedOutright_data() {
        QTest::addColumn<QByteArray>("bytes");
        QByteArray laughs = "<?xml version=\"1.0\"?>\n<!DOCTYPE l [<!ENTITY a \"ha\">";
        QByteArray parameters = "<!-- > --> <!DOCTYPE l [<!ENTITY % a \"<!-- ha -->\">";
        for (char c = 'b'; c < 'z'; ++c) {
            const QByteArray before(1, char(c - 1)), name(1, c);
            laughs += "<!ENTITY " + name + " \"" + QByteArray("&" + before + ";").repeated(10) + "\">";
            parameters +=
                "<!ENTITY % " + name + " \"" + QByteArray("&#37;" + before + ";").repeated(10) + "\">";
        }
        QTest::newRow("laughs") << laughs + "]>" + inBody("<x>&y;</x>");
        QTest::newRow("parameters") << parameters + "%y;]>" + inBody("");
        QTest::newRow("external") << "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">" + sample;
        QTest::newRow("in UTF-16") << QByteArray("\xFF\xFE<\0!\0D\0O\0C\0T\0Y\0P\0E\0 \0a\0>\0<\0a\0/\0>\0",
                                                 34);
    }
    void aDocumentTypeIsRefusedOutright() {
        QFETCH(QByteArray, bytes);
        wire::ReplyReader reader(Operation::CustomersQuery);
        reader.feed(bytes);
        QVERIFY(reader.failed());
        const Failure failure = *reader.finish().failure;
        QCOMPARE(failure.kind, Kind::Malformed);
        QCOMPARE(failure.detail, u"a document type"_s);
        QVERIFY(failure.line > 0 && failure.column > 0);
    }

    /// The envelope, its body, the response and the result are four of the 64 levels.
    void depthToTheEdge() {
        const auto nested = [](int depth) {
            return readQuery(QByteArray("<a>").repeated(depth) + QByteArray("</a>").repeated(depth));
        };
        QVERIFY2(!nested(60).failure, told(nested(60)));
        QVERIFY(nested(61).failure);
        QCOMPARE(nested(61).failure->detail, u"nested too deep"_s);
    }

    /// Rows count in 32 bits. The bytes are refused by their number: none of them is ever touched.
    void moreThanAGibibyteIsTooLarge() {
        if constexpr (sizeof(void*) >= 8) {
            const qsizetype size = (qsizetype(1) << 30) + 1;
            const std::unique_ptr<char[]> bytes(new char[std::size_t(size)]);
            wire::ReplyReader reader(Operation::CustomersQuery);
            reader.feed(QByteArrayView(bytes.get(), size));
            QVERIFY(reader.failed());
            QCOMPARE(reader.finish().failure->kind, Kind::TooLarge);
        }
    }

    void attributes() {
        const auto flood = [](int count) {
            QByteArray tag = "<Odd";
            for (int i = 0; i < count; ++i)
                tag += " a" + QByteArray::number(i) + "='='";
            return readQuery(tag + "/>");
        };
        QVERIFY2(!flood(30).failure, told(flood(30)));
        QCOMPARE(flood(2'000'000).failure->kind, Kind::Malformed); // compared each with each: hours
    }

    void bigBodies_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<char>("filling");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("megabytes");
        QTest::addColumn<bool>("legal");
        QTest::newRow("text") << QByteArray("<Customer><Email>") << 'x' << QByteArray("</Email></Customer>")
                              << 100 << true;
        QTest::newRow("CDATA") << QByteArray("<Odd><![CDATA[") << ']' << QByteArray("]]></Odd>") << 10
                               << true;
        QTest::newRow("comment") << QByteArray("<!--") << 'x' << QByteArray("-->") << 10 << true;
        QTest::newRow("attribute") << QByteArray("<Odd a='") << 'x' << QByteArray("'/>") << 10 << true;
        QTest::newRow("blanks") << QByteArray("<Customer>") << '\n'
                                << QByteArray("</Customer>") << 10 << true;
        QTest::newRow("name") << QByteArray("<") << 'x' << QByteArray("/>") << 10 << false;
    }
    /// Ten times as much takes about ten times as long: no byte is read again with each piece that comes.
    /// Time is what it is about: the processor's own, a ratio within one run, and four times what is due.
    void bigBodies() {
        QFETCH(QByteArray, before);
        QFETCH(char, filling);
        QFETCH(QByteArray, after);
        QFETCH(int, megabytes);
        QFETCH(bool, legal);
        const QByteArray whole = queryReply(before + "|" + after);
        const qsizetype at = whole.indexOf('|');
        bool fine = true;
        const auto time = [&](int tenths) {
            const std::clock_t began = std::clock();
            const QByteArray tenth(100'000, filling);
            wire::ReplyReader reader(Operation::CustomersQuery);
            reader.feed(QByteArrayView(whole).first(at));
            for (int i = 0; i < tenths && !reader.failed(); ++i)
                reader.feed(tenth);
            reader.feed(QByteArrayView(whole).sliced(at + 1));
            fine &= !reader.finish().failure == legal;
            return std::clock() - began;
        };
        const std::clock_t few = time(megabytes);
        const std::clock_t all = time(10 * megabytes);
        QVERIFY(fine);
        QVERIFY2(all < 40 * few + CLOCKS_PER_SEC / 2, QByteArray::number(qint64(all)).constData());
    }

    void aMillionUnknownElementsEnd() {
        const auto answer = readQuery(QByteArray("<a/>").repeated(1'000'000));
        QCOMPARE(answer.failure->kind, Kind::Malformed);
        const auto rows = readQuery("<Customer><TaxExemptions>" + QByteArray("<a/>").repeated(300'000) +
                                    "</TaxExemptions></Customer>");
        QVERIFY2(!rows.failure, told(rows));
        QCOMPARE(rows.record.rows("Customer/TaxExemptions"_group).count(), 300'000);
    }
};

QTEST_APPLESS_MAIN(TestReaderBounds)
#include "tst_readerbounds.moc"
