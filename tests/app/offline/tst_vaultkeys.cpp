#include "app/offline/trouble.h"
#include "tests/app/offline/support/vaulttest.h"

#include <QtTest>

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// Which key opens which rows, and when another may be taken.
class VaultKeysTest : public AtOneVault {
    Q_OBJECT

    QString storeWithADraft() const {
        const QString id = Drafts::newId();
        Vault vault;
        [&] { QVERIFY(!opened(vault) && vault.saveDraft(id, personalDraft())); }();
        return id;
    }

private slots:
    void init() { begin(u"drafts.db"_s); }

    void aRowOfPracticeDoesntOpenInALiveStore() {
        const QString id = storeWithADraft();
        const QVariantList row = sql(m_place.file, u"SELECT revision, savedat, payload FROM drafts"_s)[0];
        m_place = {m_folder->filePath(u"practice.db"_s), true};
        {
            Vault vault;
            QVERIFY(!opened(vault));
        }
        sql(m_place.file,
            u"INSERT INTO drafts (state, id, revision, savedat, payload) VALUES (0, ?, ?, ?, ?)"_s,
            {id, row[0], row[1], row[2]});
        Vault vault;
        QVERIFY(!opened(vault)); // under the same key
        QCOMPARE(vault.unreadableDrafts(), 1);
        QVERIFY(vault.drafts().value().isEmpty());
    }

    void rowsPutAsideKeepTheirKey() {
        const QString id = storeWithADraft();
        sql(m_place.file, u"UPDATE drafts SET revision = 7"_s);
        {
            Vault vault;
            QVERIFY(!opened(vault));
            QVERIFY(vault.saveDraft(id, personalDraft()));
            QVERIFY(vault.setRemoved(id, true));
        }
        QCOMPARE(sql(m_place.file, u"SELECT * FROM drafts"_s).size(), 0);
        QCOMPARE(sql(m_place.file, u"SELECT * FROM aside"_s).size(), 1);
        Vault vault;
        QVERIFY(vault.open(m_place).value().sealedRows);
        const auto refused = vault.unlock(Key::random());
        QVERIFY(refused);
        QCOMPARE(reasonOf(*refused), Reason::OtherKey);
        QVERIFY(!vault.unlock(m_key));
    }

    void anotherKeyOfAnEmptyStoreForgetsThePassphrase() {
        {
            Vault vault;
            QVERIFY(vault.open(m_place));
            QVERIFY(!vault.unlock(Key::random(), "under a passphrase"));
        }
        Vault vault;
        QCOMPARE(vault.open(m_place).value().wrapped, QByteArray("under a passphrase"));
        QVERIFY(!vault.unlock(m_key));
        // Or the next start without a keychain would ask for words that open nothing.
        QVERIFY(vault.open(m_place).value().wrapped.isEmpty());
    }
};

QTEST_GUILESS_MAIN(VaultKeysTest)
#include "tst_vaultkeys.moc"
