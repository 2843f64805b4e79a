#include "app/settings/settingsstore.h"

#include <QDir>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

constexpr uint root = 0; // who may write a policy: whoever runs the test stands for root
const QString address = u"https://api.example.net/v20/default.asmx"_s;

void writeTo(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("can't write the test's own file");
}

/// As the program's defaults and these.
bool holds(const SettingsStore& store, const SettingTexts& wanted) {
    Settings all;
    for (auto entry = wanted.begin(); entry != wanted.end(); ++entry)
        all.set(entry.key(), entry.value());
    return store.effective() == all;
}

SettingTexts textsOf(const Settings& settings) {
    SettingTexts texts;
    for (std::size_t i = 0; i < settings::count; ++i)
        texts.insert(SettingId(i), settings.text(SettingId(i)));
    return texts;
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
    void whatIsNotSaidStays();
    void anEndedLockGivesTheUsersValueBack();
    void aBrokenPolicyHoldsTheAddressAtNothing();
    void aBrokenPolicyKeepsWhatWasSent();
    void aStoreThatCantWriteSaysSo();
    void aStoreThatIsNoFileIsNotOpened_data();
    void aStoreThatIsNoFileIsNotOpened();
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
    QCOMPARE(store.effective().number("queryTimeoutSeconds"_setting), qint64(30));
    QCOMPARE(store.effective().number("changeTimeoutSeconds"_setting), qint64(120));
    QCOMPARE(store.effective().number("sizeLimitBytes"_setting), qint64(67108864));
    QVERIFY(!store.effective().flag("figuresEditable"_setting));
    QVERIFY(!store.isLocked("serviceAddress"_setting));
    QVERIFY(store.issues().isEmpty());
}

void SettingsStoreTest::keepsWhatWasSaved() {
    SettingTexts settings;
    settings["serviceAddress"_setting] = address;
    settings["nameOverrides"_setting] = u"Customer/DOB=Customer/Birth"_s;
    settings["look"_setting] = u"dark"_s;
    settings["userName"_setting] = u"zoë, \"desk\"; 2=3"_s;
    settings["catalogFile"_setting] = QDir::rootPath() + u"a b/ü%20.json"_s;
    {
        SettingsStore store(places());
        QVERIFY(store.save(settings).isEmpty());
        QVERIFY(holds(store, settings));
    }
    QVERIFY(holds(SettingsStore(places()), settings));
}

void SettingsStoreTest::takesAllOrNothing() {
    SettingsStore store(places());
    QSignalSpy changed(&store, &SettingsStore::changed);
    SettingTexts settings;
    settings["look"_setting] = u"dark"_s;
    settings["serviceAddress"_setting] = u"http://api.example.net"_s;
    settings["queryTimeoutSeconds"_setting] = u"0"_s;
    QCOMPARE(store.save(settings),
             (QList<SettingIssue>{{"serviceAddress"_setting, SettingFault::AddressNotSafe},
                                  {"queryTimeoutSeconds"_setting, SettingFault::OutOfRange}}));
    QVERIFY(store.effective() == Settings());
    QVERIFY(SettingsStore(places()).effective() == Settings());
    QCOMPARE(changed.size(), 0);
}

void SettingsStoreTest::keptValuesAreChecked() {
    writeTo(places().userFile,
            "[settings]\nserviceAddress=http://evil.example\nlook=dark\nzoomPercent=5000\n");
    const SettingsStore store(places());
    QVERIFY(store.effective().text("serviceAddress"_setting).isEmpty());
    QVERIFY(store.effective().text("look"_setting) == u"dark"_s);
    QCOMPARE(store.effective().number("zoomPercent"_setting), qint64(100));
    QCOMPARE(store.issues(), (QList<SettingIssue>{{"serviceAddress"_setting, SettingFault::AddressNotSafe},
                                                  {"zoomPercent"_setting, SettingFault::OutOfRange}}));
}

void SettingsStoreTest::holdsNothingButTheKnownKeys() {
    SettingTexts settings;
    settings["serviceAddress"_setting] = address;
    settings["userName"_setting] = u"agent"_s;
    settings["zoomPercent"_setting] = u"125"_s;
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
    SettingTexts own;
    own["serviceAddress"_setting] = u"https://elsewhere.example"_s;
    own["nameOverrides"_setting] = u"Customer/DOB=Customer/Birth"_s;
    QVERIFY(SettingsStore(places()).save(own).isEmpty());
    policy("{\"lineside-policy\": 1,"
           "\"set\": {\"serviceAddress\": \"https://api.example.net/v20/default.asmx\"},"
           "\"lock\": [\"serviceAddress\", \"nameOverrides\"]}");
    SettingsStore store(places());
    QCOMPARE(store.effective().text("serviceAddress"_setting), address);
    QVERIFY(
        store.effective().names("nameOverrides"_setting).isEmpty()); // locked, not set: the program's default
    QVERIFY(store.isLocked("serviceAddress"_setting));
    QVERIFY(!store.isLocked("look"_setting));
    SettingTexts wish;
    wish["serviceAddress"_setting] = own["serviceAddress"_setting];
    QCOMPARE(store.save(wish), (QList<SettingIssue>{{"serviceAddress"_setting, SettingFault::Locked}}));
    wish.clear();
    wish["look"_setting] = u"light"_s;
    QVERIFY(store.save(wish).isEmpty());
    QCOMPARE(store.effective().text("serviceAddress"_setting), address);
}

void SettingsStoreTest::aPolicysDefaultReachesWhoNeverChose() {
    SettingsStore store(places());
    SettingTexts settings;
    settings["zoomPercent"_setting] = u"150"_s;
    QVERIFY(store.save(settings).isEmpty());
    policy(R"({"lineside-policy": 1, "set": {"queryTimeoutSeconds": 45, "zoomPercent": 110}})");
    store.reload();
    QCOMPARE(store.effective().number("queryTimeoutSeconds"_setting), qint64(45));
    QCOMPARE(store.effective().number("zoomPercent"_setting), qint64(150));
    settings.clear();
    settings["queryTimeoutSeconds"_setting] = u"30"_s; // the program's default, chosen against the policy's
    QVERIFY(store.save(settings).isEmpty());
    store.reload();
    QCOMPARE(store.effective().number("queryTimeoutSeconds"_setting), qint64(30));
}

void SettingsStoreTest::whatIsNotSaidStays() {
    policy(R"({"lineside-policy": 1, "set": {"sizeLimitBytes": 1500000}, "lock": ["sizeLimitBytes"]})");
    SettingsStore store(places());
    QVERIFY(store.save({{"look"_setting, u"dark"_s}}).isEmpty());
    QVERIFY(store.save({{"userName"_setting, u"agent"_s}}).isEmpty());
    QCOMPARE(store.effective().text("look"_setting), u"dark"_s);
    QCOMPARE(store.effective().number("sizeLimitBytes"_setting), qint64(1500000));
}

void SettingsStoreTest::anEndedLockGivesTheUsersValueBack() {
    SettingTexts own;
    own["queryTimeoutSeconds"_setting] = u"60"_s;
    QVERIFY(SettingsStore(places()).save(own).isEmpty());
    policy(R"({"lineside-policy": 1, "lock": ["queryTimeoutSeconds"]})");
    SettingsStore store(places());
    QCOMPARE(store.effective().number("queryTimeoutSeconds"_setting), qint64(30));
    QVERIFY(store.save(textsOf(store.effective())).isEmpty());
    QVERIFY(QFile::remove(places().policyFile));
    store.reload();
    QCOMPARE(store.effective().number("queryTimeoutSeconds"_setting), qint64(60));
}

void SettingsStoreTest::aBrokenPolicyHoldsTheAddressAtNothing() {
    SettingTexts own;
    own["serviceAddress"_setting] = address;
    own["zoomPercent"_setting] = u"150"_s;
    QVERIFY(SettingsStore(places()).save(own).isEmpty());
    policy(R"({"lineside-policy": 1, "lock": ["serviceAddres"]})");
    SettingsStore store(places());
    QVERIFY(store.policy().state == Policy::State::Broken);
    QCOMPARE(store.policy().problems[0].at.line, 1);
    QVERIFY(store.effective().text("serviceAddress"_setting).isEmpty());
    QVERIFY(store.isLocked("serviceAddress"_setting));
    QCOMPARE(store.effective().number("zoomPercent"_setting), qint64(150));
    policy(R"({"lineside-policy": 1, "lock": ["figuresEditable"]})");
    store.reload();
    QCOMPARE(store.effective().text("serviceAddress"_setting), address);
}

/// What the policy wanted kept for longer than the default would not come back.
void SettingsStoreTest::aBrokenPolicyKeepsWhatWasSent() {
    policy(R"({"lineside-policy": 1, "set": {"sentKeptDays": 200}})");
    SettingsStore store(places());
    QCOMPARE(store.effective().number("sentKeptDays"_setting), qint64(200));
    policy(R"({"lineside-policy": 1, "set": {"sentKeptDais": 200}})");
    store.reload();
    QVERIFY(store.policy().state == Policy::State::Broken);
    QCOMPARE(store.effective().number("sentKeptDays"_setting), qint64(365));
    QVERIFY(store.isLocked("sentKeptDays"_setting));
    policy(R"({"lineside-policy": 1})");
    store.reload();
    QCOMPARE(store.effective().number("sentKeptDays"_setting), qint64(30));
}

void SettingsStoreTest::aStoreThatCantWriteSaysSo() {
    SettingsStore store({u"/dev/null/lineside/user.ini"_s, places().policyFile, root});
    SettingTexts settings;
    settings["zoomPercent"_setting] = u"150"_s;
    QCOMPARE(store.save(settings), (QList<SettingIssue>{{std::nullopt, SettingFault::NotKept}}));
    QCOMPARE(store.effective().number("zoomPercent"_setting), qint64(150)); // for this run
}

void SettingsStoreTest::aStoreThatIsNoFileIsNotOpened_data() {
    QTest::addColumn<QString>("kind");
    QTest::newRow("folder") << u"folder"_s;
    QTest::newRow("too large") << u"large"_s;
#ifdef Q_OS_UNIX
    QTest::newRow("pipe") << u"pipe"_s;
    QTest::newRow("endless") << u"/dev/zero"_s;
    QTest::newRow("a link to what is endless") << u"link"_s;
#endif
}

void SettingsStoreTest::aStoreThatIsNoFileIsNotOpened() {
    QFETCH(QString, kind);
    SettingsStore::Places where = places();
    if (kind.startsWith(u'/'))
        where.userFile = kind;
    else if (kind == "folder"_L1)
        QVERIFY(QDir().mkpath(where.userFile));
    else if (kind == "large"_L1)
        writeTo(where.userFile, "[settings]\nzoomPercent=150\n" + QByteArray(5 * 1024 * 1024, '\n'));
#ifdef Q_OS_UNIX
    else if (kind == "pipe"_L1)
        QCOMPARE(::mkfifo(QFile::encodeName(where.userFile).constData(), 0600), 0);
    else
        QVERIFY(QFile::link(u"/dev/zero"_s, where.userFile));
#endif
    SettingsStore store(where);
    QVERIFY(store.effective() == Settings());
    QCOMPARE(store.save({{"zoomPercent"_setting, u"150"_s}}),
             (QList<SettingIssue>{{std::nullopt, SettingFault::NotKept}}));
    QCOMPARE(store.effective().number("zoomPercent"_setting), qint64(150)); // for this run
}

void SettingsStoreTest::saysWhenSomethingChanged() {
    SettingsStore store(places());
    QSignalSpy changed(&store, &SettingsStore::changed);
    SettingTexts settings;
    QVERIFY(store.save(settings).isEmpty());
    store.reload();
    QCOMPARE(changed.size(), 0);
    settings["density"_setting] = u"compact"_s;
    QVERIFY(store.save(settings).isEmpty());
    QCOMPARE(changed.size(), 1);
    store.reload();
    QCOMPARE(changed.size(), 1);
}

QTEST_GUILESS_MAIN(SettingsStoreTest)
#include "tst_settingsstore.moc"
