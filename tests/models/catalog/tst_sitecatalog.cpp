#include "models/catalog/sitecatalog.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace lineside;
using namespace Qt::StringLiterals;
using Code = json::Problem::Code;

namespace {

QByteArray sample() {
    QFile file(u":/catalog/sample.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray document(const QByteArray& sections) {
    return "{\n\"lineside-catalog\": 1,\n" + sections + "\n}";
}

} // namespace

class SiteCatalogTest : public QObject {
    Q_OBJECT
private slots:
    void theSampleFitsThePracticeService();
    void choicesAndLabels();
    void idsAreComparedAsNumbers();
    void statesAndCountriesAreTheCallers();
    void aCatalogThatSaysNothingIsGood();
    void sessionGoneCodesCanBeNone();
    void amountsKeepTheirSpelling();
    void unknownNamesAreWarnings();
    void everyProblemHasLineAndReason_data();
    void everyProblemHasLineAndReason();
    void allProblemsAreFound();
    void aCopyOutlivesItsSource();
    void arbitraryBytesNeverCrash();
    void manyEntriesInLinearTime();
};

void SiteCatalogTest::theSampleFitsThePracticeService() {
    const CatalogReading reading = SiteCatalog::parse(sample());
    for (const json::Problem& problem : reading.problems + reading.warnings)
        qWarning() << problem.text();
    QVERIFY(reading.catalog);
    QVERIFY(reading.warnings.isEmpty());
    const SiteCatalog& catalog = *reading.catalog;
    QCOMPARE(catalog.sessionGoneCodes(), QStringList{u"S2005"_s});
    QCOMPARE(catalog.serviceItem(), (ServiceItemNames{u"TN"_s, u"Status"_s, u"PackageName"_s}));
    QVERIFY(catalog.package(u"501"_s));
    QVERIFY(catalog.package(u"501"_s)->lifeline);
    QVERIFY(catalog.package(u"502"_s));
    QVERIFY(!catalog.package(u"502"_s)->lifeline);
    QVERIFY(catalog.label(Source::Products, u"601"_s));
    QVERIFY(catalog.label(Source::Products, u"602"_s));
    QCOMPARE(catalog.products().at(1).kind, CatalogProduct::Kind::OneTime);
    QCOMPARE(catalog.agents().size(), 8);
    QVERIFY(catalog.customField(u"34"_s)->sensitive);
    QVERIFY(!catalog.customField(u"32"_s)->sensitive);
    QCOMPARE(catalog.customField(u"31"_s)->choices.size(), 3);
    for (int source = int(Source::Agents); source < int(Source::States); ++source)
        QVERIFY2(!catalog.choices(Source(source)).isEmpty(), qPrintable(QString::number(source)));
}

void SiteCatalogTest::choicesAndLabels() {
    const SiteCatalog catalog = SiteCatalog::parse(sample()).catalog.value();
    QCOMPARE(catalog.choices(Source::Languages).at(0), (Choice{u"English"_s, u"English"_s}));
    QCOMPARE(catalog.choices(Source::Languages).at(1).code, u"Spanish"_s);
    QCOMPARE(catalog.label(Source::LifelineTypes, u"4"_s), u"Income"_s);
    QCOMPARE(catalog.label(Source::TpivStatuses, u"NOT_RUN"_s), u"Not run"_s);
    QVERIFY(!catalog.label(Source::TpivStatuses, u"not_run"_s));
    QVERIFY(!catalog.label(Source::Agents, u"999"_s));
    QVERIFY(!catalog.label(Source::Agents, QString()));
}

void SiteCatalogTest::idsAreComparedAsNumbers() {
    const SiteCatalog catalog = SiteCatalog::parse(sample()).catalog.value();
    QCOMPARE(catalog.label(Source::Agents, u"0011"_s), u"Head office"_s);
    QVERIFY(catalog.package(u"0501"_s));
    QVERIFY(!catalog.package(u"none"_s));
    QVERIFY(!catalog.package(QString()));
}

void SiteCatalogTest::statesAndCountriesAreTheCallers() {
    const SiteCatalog catalog = SiteCatalog::parse(sample()).catalog.value();
    QVERIFY(catalog.choices(Source::States).isEmpty());
    QVERIFY(catalog.choices(Source::Countries).isEmpty());
    QVERIFY(catalog.choices(Source::None).isEmpty());
}

void SiteCatalogTest::aCatalogThatSaysNothingIsGood() {
    const CatalogReading reading = SiteCatalog::parse(R"({"lineside-catalog":1})");
    QVERIFY(reading.catalog);
    QCOMPARE(reading.catalog->sessionGoneCodes(), QStringList{u"S2005"_s});
    QVERIFY(reading.catalog->choices(Source::Agents).isEmpty());
    QCOMPARE(reading.catalog->serviceItem(), ServiceItemNames());
    QCOMPARE(SiteCatalog().sessionGoneCodes(), QStringList{u"S2005"_s});
}

void SiteCatalogTest::sessionGoneCodesCanBeNone() {
    const CatalogReading reading = SiteCatalog::parse(document(R"("sessionGoneCodes": [])"));
    QVERIFY(reading.catalog);
    QVERIFY(reading.catalog->sessionGoneCodes().isEmpty());
}

void SiteCatalogTest::amountsKeepTheirSpelling() {
    const CatalogReading reading = SiteCatalog::parse(document(
        R"("packages": [{"id": 1, "name": "A", "monthly": 0.10, "oneTime": 123456789012345678.05}])"));
    QVERIFY(reading.catalog);
    QCOMPARE(reading.catalog->packages().at(0).monthly, u"0.10"_s);
    QCOMPARE(reading.catalog->packages().at(0).oneTime, u"123456789012345678.05"_s);
}

void SiteCatalogTest::unknownNamesAreWarnings() {
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

void SiteCatalogTest::everyProblemHasLineAndReason_data() {
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

void SiteCatalogTest::everyProblemHasLineAndReason() {
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

void SiteCatalogTest::allProblemsAreFound() {
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

void SiteCatalogTest::aCopyOutlivesItsSource() {
    SiteCatalog copy;
    {
        const CatalogReading reading = SiteCatalog::parse(sample());
        copy = reading.catalog.value();
    }
    QCOMPARE(copy.label(Source::LifelineTypes, u"4"_s), u"Income"_s);
}

void SiteCatalogTest::arbitraryBytesNeverCrash() {
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

void SiteCatalogTest::manyEntriesInLinearTime() {
    const auto nanoseconds = [](int entries) {
        QByteArray list;
        for (int i = 1; i <= entries; ++i)
            list += "{\"id\": " + QByteArray::number(i) + ", \"name\": \"Agent\"}" + (i < entries ? "," : "");
        const QByteArray bytes = document("\"agents\": [" + list + "]");
        qint64 best = std::numeric_limits<qint64>::max();
        for (int round = 0; round < 3; ++round) {
            QElapsedTimer timer;
            timer.start();
            if (!SiteCatalog::parse(bytes).catalog)
                return qint64(-1);
            best = std::min(best, timer.nsecsElapsed());
        }
        return best;
    };
    const qint64 few = nanoseconds(2000);
    const qint64 many = nanoseconds(16000);
    QVERIFY(few > 0 && many > 0);
    QVERIFY2(many < few * 32, "eight times the entries took more than 32 times as long");
}

QTEST_GUILESS_MAIN(SiteCatalogTest)
#include "tst_sitecatalog.moc"
