#include "tests/models/wire/replies.h"

#include <QFile>
#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype limit = 64 * 1024;
constexpr qint64 mebi = 1024 * 1024;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool freedStays = true; // a sanitizer keeps it, to see who still reads it
#else
constexpr bool freedStays = false;
#endif

/// The most memory that this process ever had; nothing where that is not told.
std::optional<qint64> peak() {
    if (freedStays)
        return 0; // what is read is compared all the same
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? std::nullopt
                  : std::optional(text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toLongLong() *
                                  1024);
}

/// A reply with so many megabytes between two texts, fed as it would arrive.
wire::Answer longReply(const QByteArray& before, const QByteArray& part, int mebis, const QByteArray& after) {
    const QByteArray whole = queryReply(before + '|' + after);
    const qsizetype at = whole.indexOf('|');
    const QByteArray piece = part.repeated(limit / part.size());
    wire::ReplyReader reader(Operation::CustomersQuery);
    reader.feed(QByteArrayView(whole).first(at));
    for (qint64 fed = 0; fed < mebis * mebi && !reader.failed(); fed += piece.size())
        reader.feed(piece);
    reader.feed(QByteArrayView(whole).sliced(at + 1));
    return reader.finish();
}

QByteArray named(const QByteArray& name) {
    return "<Customer><ID>1001</ID><PhysicalAddress><FirstName>" + name +
           "</FirstName><LastName>Delgado</LastName></PhysicalAddress></Customer>";
}

constexpr ElementId firstName = "Customer/PhysicalAddress/FirstName"_element;
constexpr ElementId document = "Customer/Lifeline/SelfCertificationPDF"_element;

} // namespace

/// A single value has a limit: beyond it the element can't be read, and the rest of the customer can.
class TestLongValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// First, while this process has been small.
    void memoryStaysSmall() {
        const auto before = peak();
        if (!before)
            QSKIP("How much memory this program had is not told here.");
        const auto answer = longReply("<Customer><ID>1001</ID><PhysicalAddress><FirstName>", "x", 63,
                                      "</FirstName></PhysicalAddress></Customer>");
        QVERIFY2(!answer.failure, told(answer));
        QCOMPARE(answer.record.value(firstName), Value::unreadable());
        QVERIFY2(*peak() - *before < 4 * mebi, QByteArray::number(*peak() - *before).constData());
        const auto cdata =
            longReply("<Customer><ID>1001</ID><Email><![CDATA[", "x", 63, "]]></Email></Customer>");
        QCOMPARE(cdata.record.value("Customer/Email"_element), Value::unreadable());
        QVERIFY2(*peak() - *before < 4 * mebi, QByteArray::number(*peak() - *before).constData());
    }

    void aDocumentTakesLessThanThriceItsBytes() {
        const auto before = peak();
        if (!before)
            QSKIP("How much memory this program had is not told here.");
        const auto answer = longReply("<Customer><ID>1001</ID><Lifeline><SelfCertificationPDF>", "QUJD", 63,
                                      "</SelfCertificationPDF></Lifeline></Customer>");
        QVERIFY2(!answer.failure, told(answer));
        QCOMPARE(answer.record.text(document).size(), 63 * mebi);
        QVERIFY2(*peak() - *before < 3 * 63 * mebi, QByteArray::number(*peak() - *before).constData());
    }

    void toTheEdge_data() {
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("letters") << QByteArray("x");
        QTest::newRow("two bytes each") << QByteArray("\u0301");
        QTest::newRow("three bytes each") << QByteArray("\u20AC");
        QTest::newRow("line ends") << QByteArray("\r\n");
        QTest::newRow("brackets") << QByteArray("]");
        QTest::newRow("references") << QByteArray("&amp;");
        QTest::newRow("what is forbidden") << QByteArray("&#xB;");
    }
    void toTheEdge() {
        QFETCH(QByteArray, piece);
        const auto most = readQuery(named(piece.repeated(limit)));
        QVERIFY2(!most.failure, told(most));
        QCOMPARE(most.record.text(firstName).size(), limit);
        const auto more = readQuery(named(piece.repeated(limit + 1)));
        QVERIFY2(!more.failure, told(more));
        QCOMPARE(more.record.value(firstName), Value::unreadable());
        QCOMPARE(more.record.text("Customer/PhysicalAddress/LastName"_element), u"Delgado"_s);
    }

    /// Every place of a value, and nothing of it elsewhere.
    void everywhere() {
        const QByteArray tooLong = QByteArray(limit + 1, '7');
        const auto answer = readQuery(
            "<Customer><ID>1001</ID><TaxExemptions><string>" + tooLong +
            "</string><string>F</string></TaxExemptions><Services><ServiceItem><TN>3</TN><Note>" + tooLong +
            "</Note></ServiceItem></Services><Odd>" + tooLong + "</Odd>" + tooLong + "</Customer>");
        QVERIFY2(!answer.failure, told(answer));
        const Rows& exemptions = answer.record.rows("Customer/TaxExemptions"_group);
        QCOMPARE(exemptions.value(0, 0), Value::unreadable());
        QCOMPARE(exemptions.value(1, 0), Value(u"F"_s));
        const Rows& services = answer.record.rows("Customer/Services"_group);
        QCOMPARE(services.value(0, u"TN"), Value(u"3"_s));
        QCOMPARE(services.value(0, u"Note"), Value::unreadable());
        const QList<Record::Extra> extras{{u"Customer/Odd"_s, Value::unreadable()},
                                          {u"Customer"_s, Value::unreadable()}};
        QCOMPARE(answer.record.extras(), extras);
    }

    void theFirstStaysTheFirst() {
        const auto answer =
            readQuery("<Customer><ID>" + QByteArray(limit + 1, '1') + "</ID><ID>2</ID></Customer>");
        QCOMPARE(answer.record.value("Customer/ID"_element), Value::unreadable());
        QCOMPARE(answer.record.extras().size(), 1);
    }

    void wordsOfARefusalAreCut() {
        const auto answer = wire::read(reply("Customers_Query", "",
                                             "<Header><Success>false</Success><Error_Code>C1001</Error_Code>"
                                             "<Message>" +
                                                 QByteArray(18 * mebi, 'x') + "</Message></Header>"),
                                       Operation::CustomersQuery);
        QCOMPARE(answer.failure->kind, Failure::Kind::Refused);
        QCOMPARE(answer.failure->code, u"C1001"_s);
        QCOMPARE(answer.failure->text.size(), limit);
    }
};

QTEST_APPLESS_MAIN(TestLongValues)
#include "tst_longvalues.moc"
