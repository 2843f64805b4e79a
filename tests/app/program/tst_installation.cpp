#include "app/program/healthbanner.h"
#include "app/program/installation.h"
#include "app/program/practiceseat.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

/// What the program takes from settings, catalog and practice, without any window.
class TestInstallation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theAddressIsTheSettings();
    void aGivenAddressGoesBefore();
    void practiceGoesBeforeAll();
    void theCatalogIsReadAgain();
    void reviewsNameTheTimeOuts();
    void eachStateOfTheServiceHasItsBanner();
    void thePracticeSeatStartsAndEnds();

private:
    const QString m_address = u"https://api.example.net/v20/default.asmx"_s;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsStore> m_settings;
};

void TestInstallation::init() {
    m_settings.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<SettingsStore>(SettingsStore::Places{
        .userFile = m_folder->filePath(u"settings.ini"_s), .policyFile = m_folder->filePath(u"none.json"_s)});
    QVERIFY(m_settings
                ->save({{"serviceAddress"_setting, m_address},
                        {"nameProfile"_setting, u"documented"_s},
                        {"queryTimeoutSeconds"_setting, u"45"_s},
                        {"sizeLimitBytes"_setting, u"2097152"_s}})
                .isEmpty());
}

void TestInstallation::theAddressIsTheSettings() {
    const Installation here(*m_settings, {});
    const api::Endpoint endpoint = here.endpoint();
    QCOMPARE(endpoint.url, QUrl(m_address));
    QCOMPARE(endpoint.limits.query, std::chrono::seconds(45));
    QCOMPARE(endpoint.limits.change, std::chrono::seconds(120));
    QCOMPARE(endpoint.limits.replyBytes, qint64(2097152));
}

void TestInstallation::aGivenAddressGoesBefore() {
    const QUrl given(u"https://other.example.net/"_s);
    QCOMPARE(Installation(*m_settings, given).endpoint().url, given);
}

/// And spells everything as services read it: no setting of the installation holds.
void TestInstallation::practiceGoesBeforeAll() {
    const QUrl practice(u"http://127.0.0.1:4711/"_s);
    Installation here(*m_settings, QUrl(u"https://other.example.net/"_s));
    here.setPractice(practice);
    QCOMPARE(here.endpoint().url, practice);
    QCOMPARE(here.endpoint().limits.query, api::Endpoint().limits.query);
    here.setPractice({});
    QCOMPARE(here.endpoint().limits.query, std::chrono::seconds(45));
}

void TestInstallation::theCatalogIsReadAgain() {
    const QString path = m_folder->filePath(u"site.json"_s);
    QFile sample(u":/catalog/sample.json"_s);
    QVERIFY(sample.copy(path));
    Installation here(*m_settings, {});
    here.reload();
    QVERIFY(here.catalog().name().isEmpty());
    QVERIFY(m_settings->save({{"catalogFile"_setting, path}}).isEmpty());
    here.reload();
    QVERIFY(!here.catalog().name().isEmpty());
    QCOMPARE(here.order().catalog.name(), here.catalog().name());
}

void TestInstallation::reviewsNameTheTimeOuts() {
    const Installation here(*m_settings, {});
    QCOMPARE(here.review().querySeconds, 45);
    QCOMPARE(here.review().sendSeconds, 120);
}

void TestInstallation::eachStateOfTheServiceHasItsBanner() {
    QCOMPARE(bannerFor(Health::Online), BannerState::None);
    QCOMPARE(bannerFor(Health::Degraded), BannerState::Degraded);
    QCOMPARE(bannerFor(Health::Offline), BannerState::Offline);
}

void TestInstallation::thePracticeSeatStartsAndEnds() {
    PracticeSeat seat;
    QVERIFY(!seat.isOn() && !seat.address() && !seat.service());
    QVERIFY2(seat.start(), qPrintable(seat.trouble()));
    const auto address = seat.address();
    QVERIFY(address && address->host() == "127.0.0.1"_L1);
    QVERIFY(seat.start()); // nothing more
    QCOMPARE(seat.address(), address);
    seat.stop();
    QVERIFY(!seat.isOn() && !seat.address());
}

QTEST_MAIN(TestInstallation)
#include "tst_installation.moc"
