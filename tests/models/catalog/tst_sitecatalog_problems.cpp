#include "models/catalog/sitecatalog.h"
#include "tests/models/catalog/catalogsample.h"

#include <QRandomGenerator>
#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using Code = json::Problem::Code;

/// Catalogs with faults: each is found and told with its place.
class SiteCatalogProblemsTest : public QObject {
    Q_OBJECT
private slots:
    void unknownNamesAreWarnings();
    void everyProblemHasLineAndReason_data();
    void everyProblemHasLineAndReason();
    void allProblemsAreFound();
    void arbitraryBytesNeverCrash();
};

void SiteCatalogProblemsTest::unknownNamesAreWarnings() {
    const CatalogReading reading = SiteCatalog::parse(
        document("\"agents\": [\n{\"id\": 1, \"name\": \"A\", \"colour\": \"red\"}],\n\"later\": {}"));
    QVERIFY(reading.catalog);
    QCOMPARE(reading.catalog->agents().at(0).name, u"A"_s);
    QCOMPARE(reading.warnings.size(), 2);
    QCOMPARE(reading.warnings.at(0).at.line, 4);
    QCOMPARE(reading.warnings.at(0).path, u"agents[1].colour"_s);
    QCOMPARE(reading.warnings.at(1).at.line, 5);
    QCOMPARE(reading.warnings.at(1).path, u"later"_s);
}

void SiteCatalogProblemsTest::everyProblemHasLineAndReason_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::addColumn<Code>("code");
    QTest::addColumn<QString>("path");
    const auto row = [](const char* name, const QByteArray& bytes, int line, Code code,
                        const QString& path = {}) { QTest::newRow(name) << bytes << line << code << path; };
    const auto section = [&row](const char* name, const QByteArray& text, int line, Code code,
                                const QString& path) { row(name, document(text), line, code, path); };

    row("empty", "", 1, Code::Empty);
    row("white space", " \n\n", 1, Code::Empty);
    row("list", "\n[]", 2, Code::NotAnObject);
    row("not ours", "{\n}", 1, Code::NotThisKind);
    row("newer", "{\n\"lineside-catalog\": 2}", 2, Code::NewerVersion, u"lineside-catalog"_s);
    row("version 0", "{\n\"lineside-catalog\": 0}", 2, Code::Version, u"lineside-catalog"_s);
    row("version as text", "{\n\"lineside-catalog\": \"1\"}", 2, Code::Version, u"lineside-catalog"_s);
    row("version 1.5", "{\n\"lineside-catalog\": 1.5}", 2, Code::Version, u"lineside-catalog"_s);
    row("cut", "{\n\"lineside-catalog\": 1,\n", 3, Code::Ended);
    row("not UTF-8", "{\n\"lineside-catalog\": 1,\n\"name\": \"caf\xE9\"}", 3, Code::Encoding);

    section("section is no list", "\"agents\": {}", 3, Code::NeedsList, u"agents"_s);
    section("entry is no object", "\"agents\": [\n7]", 4, Code::NeedsObject, u"agents[1]"_s);
    section("id missing", "\"agents\": [\n{\"name\": \"A\"}]", 4, Code::Missing, u"agents[1]"_s);
    section("name missing", "\"agents\": [\n{\"id\": 1}]", 4, Code::Missing, u"agents[1]"_s);
    section("name empty", "\"agents\": [{\"id\": 1,\n\"name\": \" \"}]", 4, Code::EmptyText,
            u"agents[1].name"_s);
    section("name is a number", "\"agents\": [{\"id\": 1,\n\"name\": 5}]", 4, Code::NeedsText,
            u"agents[1].name"_s);
    section("id as text", "\"lineTypes\": [{\n\"id\": \"1\", \"name\": \"A\"}]", 4, Code::NeedsInteger,
            u"lineTypes[1].id"_s);
    section("id negative", "\"lineTypes\": [{\n\"id\": -1, \"name\": \"A\"}]", 4, Code::NeedsInteger,
            u"lineTypes[1].id"_s);
    section("id beyond 32 bits", "\"processes\": [{\n\"id\": 2147483648, \"name\": \"A\"}]", 4,
            Code::NeedsInteger, u"processes[1].id"_s);
    section("id with fraction", "\"processes\": [{\n\"id\": 1.0, \"name\": \"A\"}]", 4, Code::NeedsInteger,
            u"processes[1].id"_s);
    section("id twice", "\"carriers\": [{\"id\": 1, \"name\": \"A\"},\n{\"id\": 1, \"name\": \"B\"}]", 4,
            Code::Repeated, u"carriers[2].id"_s);
    section("agent number twice",
            "\"agents\": [{\"id\": 1, \"name\": \"A\", \"number\": \"N\"},\n"
            "{\"id\": 2, \"name\": \"B\", \"number\": \"N\"}]",
            4, Code::Repeated, u"agents[2].number"_s);
    section("language twice", "\"languages\": [\"English\",\n\"English\"]", 4, Code::Repeated,
            u"languages[2]"_s);
    section("language twice, two ways", "\"languages\": [\"English\",\n{\"code\": \"English\"}]", 4,
            Code::Repeated, u"languages[2].code"_s);
    section("code is a number", "\"tpivStatuses\": [\n1]", 4, Code::NeedsText, u"tpivStatuses[1]"_s);
    section("code empty", "\"taxExemptions\": [\n\"\"]", 4, Code::EmptyText, u"taxExemptions[1]"_s);
    section("code missing", "\"carrierCodes\": [\n{\"name\": \"A\"}]", 4, Code::Missing,
            u"carrierCodes[1]"_s);
    section("member twice", "\"agents\": [],\n\"agents\": []", 4, Code::Repeated, u"agents"_s);
    section("price as text", "\"packages\": [{\"id\": 1, \"name\": \"A\",\n\"monthly\": \"9.75\"}]", 4,
            Code::NeedsAmount, u"packages[1].monthly"_s);
    section("price negative", "\"packages\": [{\"id\": 1, \"name\": \"A\",\n\"oneTime\": -1}]", 4,
            Code::NeedsAmount, u"packages[1].oneTime"_s);
    section("price with exponent",
            "\"products\": [{\"id\": 1, \"name\": \"A\", \"kind\": \"monthly\",\n"
            "\"rate\": 1e2}]",
            4, Code::NeedsAmount, u"products[1].rate"_s);
    section("lifeline as text", "\"packages\": [{\"id\": 1, \"name\": \"A\",\n\"lifeline\": \"yes\"}]", 4,
            Code::NeedsBoolean, u"packages[1].lifeline"_s);
    section("product kind", "\"products\": [{\"id\": 1, \"name\": \"A\",\n\"kind\": \"weekly\"}]", 4,
            Code::Choice, u"products[1].kind"_s);
    section("product kind missing", "\"products\": [\n{\"id\": 1, \"name\": \"A\"}]", 4, Code::Missing,
            u"products[1]"_s);
    section("field type", "\"customFields\": [{\"id\": 1, \"label\": \"A\",\n\"type\": \"colour\"}]", 4,
            Code::Choice, u"customFields[1].type"_s);
    section("field choices missing",
            "\"customFields\": [\n{\"id\": 1, \"label\": \"A\", \"type\": \"choice\"}]", 4, Code::Missing,
            u"customFields[1]"_s);
    section("field choice no text",
            "\"customFields\": [{\"id\": 1, \"label\": \"A\", \"type\": \"choice\", \"choices\": [\n1]}]", 4,
            Code::NeedsText, u"customFields[1].choices[1]"_s);
    section("field label twice",
            "\"customFields\": [{\"id\": 1, \"label\": \"A\"},\n{\"id\": 2, \"label\": \"A\"}]", 4,
            Code::Repeated, u"customFields[2].label"_s);
    section("gone code no text", "\"sessionGoneCodes\": [\n2005]", 4, Code::NeedsText,
            u"sessionGoneCodes[1]"_s);
    section("gone code twice", "\"sessionGoneCodes\": [\"S1\",\n\"S1\"]", 4, Code::Repeated,
            u"sessionGoneCodes[2]"_s);
    section("gone codes no list", "\"sessionGoneCodes\":\n\"S2005\"", 4, Code::NeedsList,
            u"sessionGoneCodes"_s);
    section("element name", "\"serviceItem\": {\n\"number\": \"Phone number\"}", 4, Code::ElementName,
            u"serviceItem.number"_s);
    section("service item no object", "\"serviceItem\":\n[]", 4, Code::NeedsObject, u"serviceItem"_s);
    section("statement without text", "\"disclosures\": [\n{\"id\": \"a\"}]", 4, Code::Missing,
            u"disclosures[1]"_s);
    section("statement twice",
            "\"disclosures\": [{\"id\": \"a\", \"text\": \"T\"},\n{\"id\": \"a\", \"text\": \"T\"}]", 4,
            Code::Repeated, u"disclosures[2].id"_s);
    section("catalog name", "\"name\":\nnull", 4, Code::NeedsText, u"name"_s);
}

void SiteCatalogProblemsTest::everyProblemHasLineAndReason() {
    QFETCH(QByteArray, bytes);
    QFETCH(int, line);
    QFETCH(Code, code);
    QFETCH(QString, path);
    const CatalogReading reading = SiteCatalog::parse(bytes);
    QVERIFY(!reading.catalog);
    QCOMPARE(reading.problems.size(), 1);
    const json::Problem& problem = reading.problems.at(0);
    QVERIFY2(problem.code == code, qPrintable(problem.text()));
    QCOMPARE(problem.at.line, line);
    QVERIFY(problem.at.column > 0);
    QCOMPARE(problem.path, path);
    QVERIFY(problem.text().startsWith(u"Line %1"_s.arg(line)));
    QVERIFY(!problem.reason().contains(u'%'));
}

void SiteCatalogProblemsTest::allProblemsAreFound() {
    const CatalogReading reading = SiteCatalog::parse(
        document("\"products\": [{\"id\": true}],\n\"agents\": [{\"id\": 1}],\n\"languages\": 5"));
    QCOMPARE(reading.problems.size(), 5);
    int line = 0;
    for (const json::Problem& problem : reading.problems) {
        QVERIFY(problem.at.line >= line);
        line = problem.at.line;
    }
    QCOMPARE(line, 5);
}

void SiteCatalogProblemsTest::arbitraryBytesNeverCrash() {
    QRandomGenerator random(5);
    const QByteArray whole = sample();
    static const QByteArray marks = "{}[]\",:0-e\\n\xFF";
    for (int i = 0; i < 1500; ++i) {
        QByteArray bytes = whole;
        for (int edits = random.bounded(1, 5); edits > 0; --edits) {
            const int at = random.bounded(int(bytes.size()));
            if (random.bounded(2))
                bytes[at] = marks[random.bounded(int(marks.size()))];
            else
                bytes.remove(at, random.bounded(1, 4));
        }
        const CatalogReading reading = SiteCatalog::parse(bytes);
        QCOMPARE(reading.problems.isEmpty(), reading.catalog.has_value());
        const auto lines = bytes.count('\n') + 1;
        for (const json::Problem& problem : reading.problems + reading.warnings) {
            QVERIFY(problem.at.line >= 1 && problem.at.line <= lines && problem.at.column >= 1);
            QVERIFY(!problem.reason().isEmpty());
        }
    }
}

QTEST_GUILESS_MAIN(SiteCatalogProblemsTest)
#include "tst_sitecatalog_problems.moc"
