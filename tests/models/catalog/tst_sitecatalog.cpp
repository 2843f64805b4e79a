#include "models/catalog/sitecatalog.h"
#include "tests/models/catalog/catalogsample.h"

#include <QTest>

#include <ctime>
#include <limits>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// What a catalog offers.
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
    void aCopyOutlivesItsSource();
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
    QCOMPARE(catalog.notFoundCodes(), QStringList{u"C1001"_s});
    QCOMPARE(catalog.serviceItem(),
             (ServiceItemNames{u"TN"_s, u"Status"_s, u"PackageName"_s, u"Identifier"_s, u"ICCID"_s}));
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
    QVERIFY(reading.catalog->notFoundCodes().isEmpty());
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

void SiteCatalogTest::aCopyOutlivesItsSource() {
    SiteCatalog copy;
    {
        const CatalogReading reading = SiteCatalog::parse(sample());
        copy = reading.catalog.value();
    }
    QCOMPARE(copy.label(Source::LifelineTypes, u"4"_s), u"Income"_s);
}

/// Time is what it is about: the processor's own, so that a busy machine says nothing. A ratio of the best of
/// three, and four times what is due.
void SiteCatalogTest::manyEntriesInLinearTime() {
    const auto ticks = [](int entries) {
        QByteArray list;
        for (int i = 1; i <= entries; ++i)
            list += "{\"id\": " + QByteArray::number(i) + ", \"name\": \"Agent\"}" + (i < entries ? "," : "");
        const QByteArray bytes = document("\"agents\": [" + list + "]");
        std::clock_t best = std::numeric_limits<std::clock_t>::max();
        for (int round = 0; round < 3; ++round) {
            const std::clock_t began = std::clock();
            if (!SiteCatalog::parse(bytes).catalog)
                return std::clock_t(-1);
            best = std::min(best, std::clock() - began);
        }
        return best;
    };
    const std::clock_t few = ticks(2000);
    const std::clock_t many = ticks(16000);
    QVERIFY(few > 0 && many > 0);
    QVERIFY2(many < few * 32, "eight times the entries took more than 32 times as long");
}

QTEST_GUILESS_MAIN(SiteCatalogTest)
#include "tst_sitecatalog.moc"
