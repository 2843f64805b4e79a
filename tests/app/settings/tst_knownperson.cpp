#include "app/settings/settingsstore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace lineside;
using namespace Qt::StringLiterals;

/// Who signed in here, from one run to the next.
class KnownPersonTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    SettingsStore::Places places() const {
        return {.userFile = m_folder.filePath(u"settings.ini"_s), .policyFile = m_folder.filePath(u"none"_s)};
    }
    static KnownPerson known(const QString& user, bool stays, bool passphrase) {
        return {Person(QUrl(u"https://desk.example:8443/api"_s), u"Store 12"_s, user), user, u"Store 12"_s,
                stays, passphrase};
    }

private Q_SLOTS:
    void init() { QFile::remove(places().userFile); }

    void areReadAsTheyWereWritten() {
        const QList<KnownPerson> both{known(u"Zoë Ünal"_s, true, false), known(u"m.okafor"_s, false, true)};
        {
            SettingsStore store(places());
            QVERIFY(store.persons().isEmpty());
            store.setPersons(both);
        }
        QCOMPARE(SettingsStore(places()).persons(), both);
    }

    void fewerLeaveNothingBehind() {
        SettingsStore store(places());
        store.setPersons({known(u"a"_s, true, false), known(u"b"_s, true, false)});
        store.setPersons({known(u"b"_s, false, false)});
        QCOMPARE(store.persons(), QList<KnownPerson>{known(u"b"_s, false, false)});
        store.setPersons({});
        QVERIFY(store.persons().isEmpty());
    }

    void aServiceIsNewOnce_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isNew");
        QTest::newRow("another host") << u"https://other.example/api"_s << true;
        QTest::newRow("another port") << u"https://desk.example/api"_s << true;
        QTest::newRow("a host that looks like it") << u"https://desk.example.evil.example:8443/api"_s << true;
        QTest::newRow("letters that look like it") << u"https://d\u0435sk.example:8443/api"_s << true;
        QTest::newRow("the same") << u"https://desk.example:8443/api"_s << false;
        QTest::newRow("another path") << u"https://desk.example:8443/v21/"_s << false;
        QTest::newRow("other letters") << u"https://DESK.example:8443"_s << false;
        QTest::newRow("this computer") << u"http://127.0.0.1:8080/api"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void aServiceIsNewOnce() {
        QFETCH(QString, address);
        QFETCH(bool, isNew);
        const QUrl url(address);
        {
            SettingsStore store(places());
            store.setPersons({known(u"a"_s, false, false)});
            QCOMPARE(store.isNewService(url), isNew);
            if (!isNew)
                return;
            store.noteService(url);
            store.setPersons({});
        }
        const SettingsStore again(places());
        QVERIFY(!again.isNewService(url));
        QVERIFY(again.isNewService(QUrl(u"https://third.example"_s)));
    }

    void aPolicysServiceIsNeverNew() {
        QFile policy(m_folder.filePath(u"policy.json"_s));
        QVERIFY(policy.open(QIODevice::WriteOnly));
        policy.write(
            "{\"lineside-policy\": 1, \"set\": {\"serviceAddress\": \"https://api.example.net/v20\"}}");
        policy.close();
        const SettingsStore store(SettingsStore::Places{
            .userFile = m_folder.filePath(u"policed.ini"_s), .policyFile = policy.fileName(), .user = 0});
        QCOMPARE(store.policy().state, Policy::State::InForce);
        QVERIFY(!store.isNewService(QUrl(store.effective().text("serviceAddress"_setting))));
        QVERIFY(store.isNewService(QUrl(u"https://api.example.com/v20/a.asmx"_s)));
    }

    void theOldestAreForgotten() {
        QList<KnownPerson> many;
        for (int i = 0; i < 30; ++i)
            many.append(known(QString::number(i), false, false));
        SettingsStore store(places());
        store.setPersons(many);
        QCOMPARE(store.persons(), many.first(settings::MostPersons));
    }
};

QTEST_GUILESS_MAIN(KnownPersonTest)
#include "tst_knownperson.moc"
