#include "app/settings/settingsstore.h"

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
