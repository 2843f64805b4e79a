#include "app/settings/settingsstore.h"

#include <QDir>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

constexpr uint root = 0; // who may write a policy: whoever runs the test stands for root
const QUrl address(u"https://api.example.net/v20/default.asmx"_s);

void writeTo(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("can't write the test's own file");
}

} // namespace

class SettingsStoreTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void beginsWithDefaults();
    void keepsWhatWasSaved();
    void takesAllOrNothing();
    void keptValuesAreChecked();
    void holdsNothingButTheKnownKeys();
    void windowPlacesAreKept();
    void aPolicySetsAndLocks();
    void aPolicysDefaultReachesWhoNeverChose();
    void anEndedLockGivesTheUsersValueBack();
    void aBrokenPolicyHoldsTheAddressAtNothing();
    void aStoreThatCantWriteSaysSo();
    void saysWhenSomethingChanged();

private:
    [[nodiscard]] SettingsStore::Places places() const {
        return {m_dir->filePath(u"user.ini"_s), m_dir->filePath(u"policy.json"_s), root};
    }
    void policy(const QByteArray& text) { writeTo(places().policyFile, text); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void SettingsStoreTest::init() {
    m_dir = std::make_unique<QTemporaryDir>();
}

void SettingsStoreTest::beginsWithDefaults() {
    const SettingsStore store(places());
    QVERIFY(store.effective() == Settings());
    QCOMPARE(store.effective().queryTimeoutSeconds, 30);
    QCOMPARE(store.effective().changeTimeoutSeconds, 120);
    QCOMPARE(store.effective().sizeLimitBytes, qint64(67108864));
    QVERIFY(!store.effective().figuresEditable);
    QVERIFY(!store.isLocked(SettingKey::ServiceAddress));
    QVERIFY(store.issues().isEmpty());
}

void SettingsStoreTest::keepsWhatWasSaved() {
    Settings settings;
    settings.serviceAddress = address;
    settings.nameOverrides = {{"Customer/DOB"_element, u"Customer/Birth"_s}};
    settings.look = Settings::Look::Dark;
    settings.userName = u"zoë, \"desk\"; 2=3"_s;
    settings.catalogFile = QDir::rootPath() + u"a b/ü%20.json"_s;
    {
        SettingsStore store(places());
        QVERIFY(store.save(settings).isEmpty());
        QVERIFY(store.effective() == settings);
    }
    QVERIFY(SettingsStore(places()).effective() == settings);
}

void SettingsStoreTest::takesAllOrNothing() {
    SettingsStore store(places());
    QSignalSpy changed(&store, &SettingsStore::changed);
    Settings settings;
    settings.look = Settings::Look::Dark;
    settings.serviceAddress = QUrl(u"http://api.example.net"_s);
    settings.queryTimeoutSeconds = 0;
    QCOMPARE(store.save(settings),
             (QList<SettingIssue>{{SettingKey::ServiceAddress, SettingFault::AddressNotSafe},
                                  {SettingKey::QueryTimeout, SettingFault::OutOfRange}}));
    QVERIFY(store.effective() == Settings());
    QVERIFY(SettingsStore(places()).effective() == Settings());
    QCOMPARE(changed.size(), 0);
}

void SettingsStoreTest::keptValuesAreChecked() {
    writeTo(places().userFile,
            "[settings]\nserviceAddress=http://evil.example\nlook=dark\nzoomPercent=5000\n");
    const SettingsStore store(places());
    QVERIFY(store.effective().serviceAddress.isEmpty());
    QVERIFY(store.effective().look == Settings::Look::Dark);
    QCOMPARE(store.effective().zoomPercent, 100);
    QCOMPARE(store.issues(), (QList<SettingIssue>{{SettingKey::ServiceAddress, SettingFault::AddressNotSafe},
                                                  {SettingKey::Zoom, SettingFault::OutOfRange}}));
}

void SettingsStoreTest::holdsNothingButTheKnownKeys() {
    Settings settings;
    settings.serviceAddress = address;
    settings.userName = u"agent"_s;
    settings.zoomPercent = 125;
    SettingsStore store(places());
    QVERIFY(store.save(settings).isEmpty());
    store.setWindowPlace(u"main"_s, "bytes");
    store.reload();
    QStringList keys = QSettings(places().userFile, QSettings::IniFormat).allKeys();
    keys.sort();
    QCOMPARE(keys, (QStringList{u"settings/serviceAddress"_s, u"settings/userName"_s,
                                u"settings/zoomPercent"_s, u"windows/main"_s}));
}

void SettingsStoreTest::windowPlacesAreKept() {
    const QByteArray bytes("\x01\xD9\x00\xFF@,;=", 8);
    SettingsStore(places()).setWindowPlace(u"main"_s, bytes);
    const SettingsStore store(places());
    QCOMPARE(store.windowPlace(u"main"_s), bytes);
    QVERIFY(store.windowPlace(u"other"_s).isEmpty());
}

void SettingsStoreTest::aPolicySetsAndLocks() {
    Settings own;
    own.serviceAddress = QUrl(u"https://elsewhere.example"_s);
    own.nameOverrides = {{"Customer/DOB"_element, u"Customer/Birth"_s}};
    QVERIFY(SettingsStore(places()).save(own).isEmpty());
    policy("{\"lineside-policy\": 1,"
           "\"set\": {\"serviceAddress\": \"https://api.example.net/v20/default.asmx\"},"
           "\"lock\": [\"serviceAddress\", \"nameOverrides\"]}");
    SettingsStore store(places());
    QCOMPARE(store.effective().serviceAddress, address);
    QVERIFY(store.effective().nameOverrides.isEmpty()); // locked, not set: the program's default
    QVERIFY(store.isLocked(SettingKey::ServiceAddress));
    QVERIFY(!store.isLocked(SettingKey::Look));
    Settings wish = store.effective();
    wish.serviceAddress = own.serviceAddress;
    QCOMPARE(store.save(wish), (QList<SettingIssue>{{SettingKey::ServiceAddress, SettingFault::Locked}}));
    wish = store.effective();
    wish.look = Settings::Look::Light;
    QVERIFY(store.save(wish).isEmpty());
    QCOMPARE(store.effective().serviceAddress, address);
}

void SettingsStoreTest::aPolicysDefaultReachesWhoNeverChose() {
    SettingsStore store(places());
    Settings settings;
    settings.zoomPercent = 150;
    QVERIFY(store.save(settings).isEmpty());
    policy(R"({"lineside-policy": 1, "set": {"queryTimeoutSeconds": 45, "zoomPercent": 110}})");
    store.reload();
    QCOMPARE(store.effective().queryTimeoutSeconds, 45);
    QCOMPARE(store.effective().zoomPercent, 150);
    settings = store.effective();
    settings.queryTimeoutSeconds = 30; // the program's default, chosen against the policy's
    QVERIFY(store.save(settings).isEmpty());
    store.reload();
    QCOMPARE(store.effective().queryTimeoutSeconds, 30);
}

void SettingsStoreTest::anEndedLockGivesTheUsersValueBack() {
    Settings own;
    own.queryTimeoutSeconds = 60;
    QVERIFY(SettingsStore(places()).save(own).isEmpty());
    policy(R"({"lineside-policy": 1, "lock": ["queryTimeoutSeconds"]})");
    SettingsStore store(places());
    QCOMPARE(store.effective().queryTimeoutSeconds, 30);
    QVERIFY(store.save(store.effective()).isEmpty());
    QVERIFY(QFile::remove(places().policyFile));
    store.reload();
    QCOMPARE(store.effective().queryTimeoutSeconds, 60);
}

void SettingsStoreTest::aBrokenPolicyHoldsTheAddressAtNothing() {
    Settings own;
    own.serviceAddress = address;
    own.zoomPercent = 150;
    QVERIFY(SettingsStore(places()).save(own).isEmpty());
    policy(R"({"lineside-policy": 1, "lock": ["serviceAddres"]})");
    SettingsStore store(places());
    QVERIFY(store.policy().state == Policy::State::Broken);
    QCOMPARE(store.policy().problems[0].at.line, 1);
    QVERIFY(store.effective().serviceAddress.isEmpty());
    QVERIFY(store.isLocked(SettingKey::ServiceAddress));
    QCOMPARE(store.effective().zoomPercent, 150);
    policy(R"({"lineside-policy": 1, "lock": ["figuresEditable"]})");
    store.reload();
    QCOMPARE(store.effective().serviceAddress, address);
}

void SettingsStoreTest::aStoreThatCantWriteSaysSo() {
    SettingsStore store({u"/dev/null/lineside/user.ini"_s, places().policyFile, root});
    Settings settings;
    settings.zoomPercent = 150;
    QCOMPARE(store.save(settings), (QList<SettingIssue>{{std::nullopt, SettingFault::NotKept}}));
    QCOMPARE(store.effective().zoomPercent, 150); // for this run
}

void SettingsStoreTest::saysWhenSomethingChanged() {
    SettingsStore store(places());
    QSignalSpy changed(&store, &SettingsStore::changed);
    Settings settings;
    QVERIFY(store.save(settings).isEmpty());
    store.reload();
    QCOMPARE(changed.size(), 0);
    settings.density = Settings::Density::Compact;
    QVERIFY(store.save(settings).isEmpty());
    QCOMPARE(changed.size(), 1);
    store.reload();
    QCOMPARE(changed.size(), 1);
}

QTEST_GUILESS_MAIN(SettingsStoreTest)
#include "tst_settingsstore.moc"
