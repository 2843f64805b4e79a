#include "models/json/reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;
using json::Node;
using json::Problem;
using Code = Problem::Code;

namespace {

/// Qt's own view of the same value: the reader is held against QJsonDocument.
QJsonValue plain(const Node& node) {
    switch (node.kind) {
    case json::Kind::Null:
        return {};
    case json::Kind::Boolean:
        return node.text == "true"_L1;
    case json::Kind::Number:
        return node.text.toDouble();
    case json::Kind::Text:
        return node.text;
    case json::Kind::List: {
        QJsonArray array;
        for (const Node& child : node.children)
            array.append(plain(child));
        return array;
    }
    case json::Kind::Object: {
        QJsonObject object;
        for (const Node& child : node.children)
            object.insert(child.key, plain(child));
        return object;
    }
    }
    return {};
}

QJsonValue randomValue(QRandomGenerator& random, int depth) {
    static const QStringList texts{u""_s, u"plain"_s, u"qu\"ote\\"_s, u"line\nbreak\ttab"_s,
                                   u"Ñandú 中文 \U0001F600"_s};
    switch (random.bounded(depth > 3 ? 5 : 7)) {
    case 0:
        return {};
    case 1:
        return random.bounded(2) == 1;
    case 2:
        return random.bounded(-1000, 1000);
    case 3:
        return random.generateDouble() * 1e9;
    case 4:
        return texts[random.bounded(int(texts.size()))];
    case 5: {
        QJsonArray array;
        for (int i = random.bounded(4); i > 0; --i)
            array.append(randomValue(random, depth + 1));
        return array;
    }
    default: {
        QJsonObject object;
        for (int i = random.bounded(4); i > 0; --i)
            object.insert(texts[random.bounded(int(texts.size()))] + QString::number(i),
                          randomValue(random, depth + 1));
        return object;
    }
    }
}

QByteArray randomDocument(QRandomGenerator& random) {
    const QJsonObject object{{u"a"_s, randomValue(random, 0)}, {u"b"_s, randomValue(random, 0)}};
    return QJsonDocument(object).toJson(random.bounded(2) ? QJsonDocument::Indented : QJsonDocument::Compact);
}

bool isPlaced(const Problem& problem, const QByteArray& bytes) {
    const auto lines = bytes.count('\n') + bytes.count('\r') + 1;
    return problem.at.line >= 1 && problem.at.line <= lines && problem.at.column >= 1 &&
           !problem.reason().isEmpty();
}

} // namespace

class JsonReaderTest : public QObject {
    Q_OBJECT
private slots:
    void placesAndSpellings();
    void lineEnds_data();
    void lineEnds();
    void escapes();
    void problems_data();
    void problems();
    void agreesWithQt();
    void arbitraryBytesNeverCrash();
    void whatIsTakenQtTakesToo();
    void depthIsLimited();
    void sizeIsLimited();
};

void JsonReaderTest::placesAndSpellings() {
    const auto read = json::read("\xEF\xBB\xBF{\n  \"a\": 1.50,\n  \"b\": [true, null]\n}\n");
    const auto* root = std::get_if<Node>(&read);
    QVERIFY(root);
    QCOMPARE(root->children.size(), std::size_t(2));
    const Node& a = root->children[0];
    QCOMPARE(a.key, u"a"_s);
    QCOMPARE(a.text, u"1.50"_s);
    QVERIFY(a.keyAt == (json::Position{2, 3}));
    QVERIFY(a.at == (json::Position{2, 8}));
    const Node& b = root->children[1];
    QVERIFY(b.children[0].at == (json::Position{3, 9}));
    QVERIFY(b.children[1].kind == json::Kind::Null);
}

void JsonReaderTest::lineEnds_data() {
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("LF") << QByteArray("\n");
    QTest::newRow("CRLF") << QByteArray("\r\n");
    QTest::newRow("CR") << QByteArray("\r");
}

void JsonReaderTest::lineEnds() {
    QFETCH(QByteArray, end);
    const auto read = json::read("{" + end + "\"a\": 1," + end + "\"b\": 2" + end + "}");
    const auto* root = std::get_if<Node>(&read);
    QVERIFY(root);
    QVERIFY(root->children[0].at == (json::Position{2, 6}));
    QVERIFY(root->children[1].at == (json::Position{3, 6}));
}

void JsonReaderTest::escapes() {
    const auto read = json::read(R"({"t": "\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00"})");
    const auto* root = std::get_if<Node>(&read);
    QVERIFY(root);
    QCOMPARE(root->children[0].text, u"\"\\/\b\f\n\r\té\U0001F600"_s);
}

void JsonReaderTest::problems_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Code>("code");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const QByteArray& bytes, Code code, int line, int column) {
        QTest::newRow(bytes.left(40).toPercentEncoding(" {}[]\":,").constData())
            << bytes << code << line << column;
    };
    row("", Code::Empty, 1, 1);
    row("\n 5", Code::NotAnObject, 2, 2);
    row("{\"a\":1}\n}", Code::AfterEnd, 2, 1);
    row("{\"a\":1\n\"b\":2}", Code::MissingComma, 2, 1);
    row("{\"a\":[1\n2]}", Code::MissingComma, 2, 1);
    row("{\"a\":1,\n}", Code::TrailingComma, 1, 7);
    row("{\"a\":[1,\n]}", Code::TrailingComma, 1, 8);
    row("{\"a\":[1,,2]}", Code::Character, 1, 9);
    row("{a:1}", Code::Quotes, 1, 2);
    row("{\"a\" 1}", Code::Quotes, 1, 6);
    row("{\"a\":", Code::Ended, 1, 6);
    row("{\"a\":[", Code::Ended, 1, 7);
    row("{\"a\":1", Code::Ended, 1, 7);
    row("{", Code::Ended, 1, 2);
    row("{\"a\":1,", Code::Ended, 1, 8);
    row("{\"a\":\n\"b\n\"}", Code::TextEnded, 2, 1);
    row("{\"a\":\"b", Code::TextEnded, 1, 6);
    row("{\"a\":\"C:\\dir\"}", Code::Escape, 1, 9);
    row("{\"a\":\"\\u12\"}", Code::Escape, 1, 7);
    row("{\"a\":\"\\uD83D\"}", Code::Escape, 1, 7);
    row("{\"a\":\"\\uDE00\"}", Code::Escape, 1, 7);
    row("{\"a\":\"\\", Code::Escape, 1, 7);
    row("{\"a\":\"\t\"}", Code::Escape, 1, 7);
    row("{\"a\":01}", Code::Number, 1, 6);
    row("{\"a\":1.}", Code::Number, 1, 6);
    row("{\"a\":-}", Code::Number, 1, 6);
    row("{\"a\":1e}", Code::Number, 1, 6);
    row("{\"a\":.5}", Code::Character, 1, 6);
    row("{\"a\":True}", Code::Character, 1, 6);
    row("{\"a\":truely}", Code::MissingComma, 1, 10);
    row("{\"a\":'b'}", Code::Character, 1, 6);
    row("{/* */}", Code::Quotes, 1, 2);
    row("{\n\"a\":\"caf\xE9\"}", Code::Encoding, 2, 9);
    row(QByteArray("\xFF\xFE{\0}\0", 6), Code::Encoding, 1, 1);
    row(QByteArray("{\0}\0", 4), Code::Encoding, 1, 1);
}

void JsonReaderTest::problems() {
    QFETCH(QByteArray, bytes);
    QFETCH(Code, code);
    QFETCH(int, line);
    QFETCH(int, column);
    const auto read = json::read(bytes);
    const auto* problem = std::get_if<Problem>(&read);
    QVERIFY(problem);
    QVERIFY2(problem->code == code, qPrintable(problem->text()));
    QCOMPARE(problem->at.line, line);
    QCOMPARE(problem->at.column, column);
    QVERIFY(!problem->reason().contains(u'%'));
}

void JsonReaderTest::agreesWithQt() {
    QRandomGenerator random(1);
    for (int i = 0; i < 2000; ++i) {
        const QByteArray bytes = randomDocument(random);
        const auto read = json::read(bytes);
        const auto* root = std::get_if<Node>(&read);
        QVERIFY2(root, bytes.constData());
        QCOMPARE(plain(*root).toObject(), QJsonDocument::fromJson(bytes).object());
    }
}

void JsonReaderTest::arbitraryBytesNeverCrash() {
    QRandomGenerator random(2);
    static const QByteArray alphabet = "{}[]\",:\\u0019eE+-.truefalsnl \n\r\t\xC3\xA9\xFF";
    for (int i = 0; i < 20000; ++i) {
        QByteArray bytes(random.bounded(60), '{');
        for (qsizetype at = 1; at < bytes.size(); ++at)
            bytes[at] = i % 2 ? alphabet[random.bounded(int(alphabet.size()))] : char(random.bounded(256));
        const auto read = json::read(bytes);
        if (const auto* problem = std::get_if<Problem>(&read))
            QVERIFY2(isPlaced(*problem, bytes), bytes.toHex().constData());
    }
}

void JsonReaderTest::whatIsTakenQtTakesToo() {
    QRandomGenerator random(3);
    int taken = 0;
    for (int i = 0; i < 5000; ++i) {
        QByteArray bytes = randomDocument(random);
        for (int edits = random.bounded(1, 4); edits > 0; --edits) {
            const int at = random.bounded(int(bytes.size()));
            if (random.bounded(2))
                bytes.remove(at, 1);
            else
                bytes.insert(at, bytes[random.bounded(int(bytes.size()))]);
        }
        const auto read = json::read(bytes);
        if (const auto* problem = std::get_if<Problem>(&read)) {
            QVERIFY2(isPlaced(*problem, bytes), bytes.constData());
            continue;
        }
        ++taken;
        QJsonParseError error;
        QJsonDocument::fromJson(bytes, &error);
        QVERIFY2(error.error == QJsonParseError::NoError, bytes.constData());
    }
    QVERIFY(taken > 100);
}

void JsonReaderTest::depthIsLimited() {
    const auto nested = [](int depth) {
        return "{\"a\":" + QByteArray(depth, '[') + QByteArray(depth, ']') + "}";
    };
    QVERIFY(std::holds_alternative<Node>(json::read(nested(64))));
    const auto read = json::read(nested(1'000'000));
    QVERIFY(std::holds_alternative<Problem>(read));
    QVERIFY(std::get<Problem>(read).code == Code::TooDeep);
}

void JsonReaderTest::sizeIsLimited() {
    const auto read = json::read(QByteArray(json::maxBytes + 1, ' '));
    QVERIFY(std::get<Problem>(read).code == Code::TooLarge);
    QVERIFY(std::get<Problem>(json::read(QByteArray(json::maxBytes, ' '))).code == Code::Empty);
}

QTEST_GUILESS_MAIN(JsonReaderTest)
#include "tst_jsonreader.moc"
