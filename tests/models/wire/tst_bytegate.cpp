#include "models/wire/bytegate.h"
#include "tests/models/wire/replies.h"

#include <QTest>
#include <QXmlStreamReader>

#include <rapidcheck.h>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using wire::ByteGate;

namespace {

/// Tags with attributes, as the gate counts them in pieces of this size.
int gateCount(const QByteArray& xml, qsizetype piece) {
    ByteGate gate;
    for (qsizetype at = 0; at < xml.size(); at += piece)
        (void)gate.pass(QByteArrayView(xml).sliced(at, qMin(piece, xml.size() - at)));
    (void)gate.rest();
    return gate.tagsWithAttributes();
}

/// As the parser does; nothing for what is not well-formed.
std::optional<int> parserCount(const QByteArray& xml) {
    QXmlStreamReader reader(xml);
    int count = 0;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            count += reader.attributes().isEmpty() ? 0 : 1;
    }
    return reader.hasError() ? std::nullopt : std::optional(count);
}

rc::Gen<QByteArray> oneOfThese(std::initializer_list<const char*> texts) {
    return rc::gen::map(rc::gen::elementOf(std::vector<std::string>(texts.begin(), texts.end())),
                        [](const std::string& text) { return QByteArray::fromStdString(text); });
}

/// What opens, closes or hides something elsewhere.
QByteArray anyOf(std::initializer_list<const char*> texts, int most) {
    QByteArray made;
    const int count = *rc::gen::inRange(0, most + 1);
    for (int i = 0; i < count; ++i)
        made += *oneOfThese(texts);
    return made;
}

QByteArray anyElement(int depth) {
    const char quote = *rc::gen::element('"', '\'');
    const char other = quote == '"' ? '\'' : '"';
    QByteArray tag = "<e";
    const int attributes = *rc::gen::inRange(0, 3);
    for (int i = 0; i < attributes; ++i)
        tag += " a" + QByteArray::number(i) + '=' + quote +
               anyOf({">", "/>", "=", "-->", "]]>", "?>", "x"}, 4) +
               (*rc::gen::arbitrary<bool>() ? QByteArray(1, other) : QByteArray()) + quote;
    QByteArray content;
    const int parts = depth > 0 ? *rc::gen::inRange(0, 5) : 0;
    for (int i = 0; i < parts; ++i) {
        switch (*rc::gen::inRange(0, 5)) {
        case 0:
            content += "<!--" + anyOf({">", "->", "- ", "<e a='", "\"", "]]>", "x"}, 5) + "-->";
            break;
        case 1:
            content += "<![CDATA[" + anyOf({"]", "]>", ">", "<e a='", "\"", "<!--", "x"}, 5) + "]]>";
            break;
        case 2:
            content += "<?p " + anyOf({"?", ">", "<e a='", "\"", "=", "x"}, 5) + "?>";
            break;
        case 3:
            content += anyOf({"'", "\"", "=", "-->", "x"}, 3);
            break;
        default:
            content += anyElement(depth - 1);
        }
    }
    return content.isEmpty() ? tag + "/>" : tag + '>' + content + "</e>";
}

} // namespace

/// The gate and the parser see the same tags: where they don't, a null is read as an empty text.
class TestByteGate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatHidesATag_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("a comment that begins with >") << QByteArray("<!---><a \"-->");
        QTest::newRow("a comment that begins with ->") << QByteArray("<!--->-><a \"-->");
        QTest::newRow("]> in CDATA") << QByteArray("<Odd><![CDATA[]><a \"]]></Odd>");
        QTest::newRow("? in an instruction") << QByteArray("<?p ? <a \"?>");
        QTest::newRow("> in single quotes") << QByteArray("<Odd a='>\"'/>");
        QTest::newRow("> in double quotes") << QByteArray("<Odd a=\">'\"/>");
    }
    void whatHidesATag() {
        QFETCH(QByteArray, before);
        const auto answer = readQuery("<Customer>" + before + "<DOB xsi:nil=\"true\"/></Customer>");
        QVERIFY2(!answer.failure, told(answer));
        QCOMPARE(answer.record.value("Customer/DOB"_element), Value::null());
    }

    void theGateCountsWhatTheParserSees() {
        QVERIFY(rc::check([] {
            const QByteArray xml = anyElement(3);
            const auto expected = parserCount(xml);
            RC_PRE(expected.has_value());
            for (const qsizetype piece : {qsizetype(1), qsizetype(3), xml.size()})
                RC_ASSERT(gateCount(xml, piece) == *expected);
        }));
    }

    void attributesToTheEdge() {
        const auto flood = [](int count) {
            QByteArray tag = "<Odd";
            for (int i = 0; i < count; ++i)
                tag += " a" + QByteArray::number(i) + "='='";
            return readQuery(tag + "/>");
        };
        QVERIFY2(!flood(ByteGate::maxAttributes).failure, told(flood(ByteGate::maxAttributes)));
        const auto more = flood(ByteGate::maxAttributes + 1);
        QVERIFY(more.failure);
        QCOMPARE(more.failure->detail, u"too many attributes"_s);
    }
};

QTEST_APPLESS_MAIN(TestByteGate)
#include "tst_bytegate.moc"
