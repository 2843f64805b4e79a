#include "app/program/catalogfiles.h"
#include "app/program/healthbanner.h"
#include "app/program/installation.h"
#include "app/program/practiceseat.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

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
    void aCatalogThatCantBeReadLeavesTheLastGoodOne_data();
    void aCatalogThatCantBeReadLeavesTheLastGoodOne();
    void aKeptCatalogThatIsNoFileIsNotOpened();
    void withoutAnyEveryCustomFieldIsHidden();
    void aBrokenPolicyUnmasksNothing();
    void whatIsNoFileIsNotOpened_data();
    void whatIsNoFileIsNotOpened();
    void harmlessNamesAreOfNoPerson();
    void reviewsNameTheTimeOuts();
    void eachStateOfTheServiceHasItsBanner();
    void thePracticeSeatStartsAndEnds();

private:
    static void write(const QString& path, const QByteArray& bytes) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("can't write the test's own file");
    }

    const QByteArray m_good = R"({"lineside-catalog": 1, "name": "Site", "customFields": [
        {"id": 34, "label": "Case number", "sensitive": true}, {"id": 35, "label": "Shoe size"}]})";
    const QString m_address = u"https://api.example.net/v20/default.asmx"_s;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsStore> m_settings;
};

void TestInstallation::init() {
    m_settings.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<SettingsStore>(
        SettingsStore::Places{.userFile = m_folder->filePath(u"settings.ini"_s),
                              .policyFile = m_folder->filePath(u"none.json"_s),
                              .user = 0});
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

void TestInstallation::aCatalogThatCantBeReadLeavesTheLastGoodOne_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("gone") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("another kind") << QByteArray("{\"lineside-policy\": 1}");
    QTest::newRow("too large") << QByteArray(16 * 1024 * 1024 + 1, ' ');
}

/// Also after the program's end.
void TestInstallation::aCatalogThatCantBeReadLeavesTheLastGoodOne() {
    QFETCH(QByteArray, bytes);
    const QString path = m_folder->filePath(u"site.json"_s);
    write(path, m_good);
    QVERIFY(m_settings->save({{"catalogFile"_setting, path}}).isEmpty());
    Installation here(*m_settings, {});
    here.reload();
    QCOMPARE(here.catalogState(), CatalogState::Read);
    QVERIFY(here.customer().isFieldSensitive(u"34"_s));
    QVERIFY(QFile::remove(path));
    if (!bytes.isEmpty())
        write(path, bytes);
    here.reload();
    Installation next(*m_settings, {});
    next.reload();
    for (const Installation* now : {&here, &next}) {
        QCOMPARE(now->catalogState(), CatalogState::Kept);
        QVERIFY(now->customer().isFieldSensitive(u"34"_s));
        QVERIFY(!now->customer().isFieldSensitive(u"35"_s));
    }
    QVERIFY(m_settings->save({{"catalogFile"_setting, QString()}}).isEmpty());
    here.reload();
    QCOMPARE(here.catalogState(), CatalogState::Read);
    QVERIFY(here.catalog().customFields().isEmpty());
}

void TestInstallation::aKeptCatalogThatIsNoFileIsNotOpened() {
#ifdef Q_OS_UNIX
    const QString path = m_folder->filePath(u"site.json"_s);
    const QString kept = m_settings->folder() + u"/lastcatalog.json"_s;
    write(path, m_good);
    QVERIFY(m_settings->save({{"catalogFile"_setting, path}}).isEmpty());
    QCOMPARE(::mkfifo(QFile::encodeName(kept).constData(), 0600), 0); // opened, it would hang the start
    Installation here(*m_settings, {});
    here.reload();
    QCOMPARE(here.catalogState(), CatalogState::Read);
    QVERIFY(QFileInfo(kept).isFile()); // it gave way to the copy
#endif
}

void TestInstallation::withoutAnyEveryCustomFieldIsHidden() {
    QVERIFY(m_settings->save({{"catalogFile"_setting, m_folder->filePath(u"none.json"_s)}}).isEmpty());
    Installation here(*m_settings, {});
    here.reload();
    QCOMPARE(here.catalogState(), CatalogState::Missing);
    QVERIFY(here.customer().isFieldSensitive(u"34"_s) && here.review().isFieldSensitive(u"Case number"_s));
}

/// It does not say which catalog it named.
void TestInstallation::aBrokenPolicyUnmasksNothing() {
    const QString path = m_folder->filePath(u"site.json"_s);
    write(path, m_good);
    QVERIFY(m_settings->save({{"catalogFile"_setting, path}}).isEmpty());
    Installation here(*m_settings, {});
    here.reload();
    write(m_folder->filePath(u"none.json"_s), "{");
    m_settings->reload();
    here.reload();
    QCOMPARE(here.catalogState(), CatalogState::Kept);
    QVERIFY(here.customer().isFieldSensitive(u"34"_s));
}

void TestInstallation::whatIsNoFileIsNotOpened_data() {
    QTest::addColumn<QString>("path");
    QTest::newRow("folder") << QDir::tempPath();
#ifdef Q_OS_UNIX
    QTest::newRow("endless") << u"/dev/zero"_s;
    QTest::newRow("pipe") << u"fifo"_s;
#endif
}

void TestInstallation::whatIsNoFileIsNotOpened() {
    QFETCH(QString, path);
#ifdef Q_OS_UNIX
    if (path == "fifo"_L1) {
        path = m_folder->filePath(path);
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    }
#endif
    const CatalogFile read = readCatalogFile(path);
    QVERIFY(!read.catalog && read.bytes.isEmpty());
    QCOMPARE(read.report.unreadable, u"This is a folder or a device, and no file."_s);
}

void TestInstallation::harmlessNamesAreOfNoPerson() {
    const CustomerContext context = Installation(*m_settings, {}).customer();
    for (const QString& name : {u"Status"_s, u"Customer/LoyaltyTier"_s, u"Customer/Odd/createddate"_s})
        QVERIFY2(context.isHarmless(name), qPrintable(name));
    for (const Element& element : schema::tables(Operation::CustomersQuery).reply) {
        const ElementId id = schema::id(element);
        QVERIFY2(!schema::sensitive(id) || !context.isHarmless(schema::path(id)),
                 qPrintable(schema::path(id)));
    }
    static const QRegularExpression personal(
        u"ssn|name$|birth|dob|licen|passport|pin$|password|phone|mail|street|zip|card|account|document"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const QString& name : context.harmlessNames)
        QVERIFY2(!personal.match(name).hasMatch() || name == u"statusname" || name == u"typename",
                 qPrintable(name));
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
