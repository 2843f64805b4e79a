#include "app/offline/trouble.h"
#include "app/offline/unlocking.h"
#include "tests/app/offline/support/storefixture.h"
#include "tests/app/offline/support/wrapped.h"

#include <QtTest>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// Passphrases: the first one, the same again, and what was kept of it damaged.
class UnlockingTest : public QObject {
    Q_OBJECT

    const QString m_words = u"correct horse"_s;
    std::unique_ptr<QTemporaryDir> m_folder;
    Place m_place;

    VaultFound found(Vault& vault) const {
        const auto found = vault.open(m_place);
        return found ? found.value() : VaultFound();
    }
    /// A store under the passphrase, closed again.
    void storeUnderAPassphrase(bool withADraft) {
        Vault vault;
        const Unlocked end = unlockedFirst(vault, m_words, found(vault), cheap());
        QVERIFY(!end.failure && end.byPassphrase && end.key);
        if (withADraft)
            QVERIFY(vault.saveDraft(Drafts::newId(), personalDraft()));
    }
#ifdef Q_OS_LINUX
    /// Bytes that this process has reserved by now: many, where a sanitizer looks on.
    static rlim_t addressSpace() {
        QFile sizes(u"/proc/self/statm"_s);
        const QByteArray pages = sizes.open(QIODevice::ReadOnly) ? sizes.readLine().split(' ').first() : "0";
        return rlim_t(pages.toULongLong()) * rlim_t(sysconf(_SC_PAGESIZE));
    }
#endif

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_place = {m_folder->filePath(u"drafts.db"_s), false};
    }

    void thePassphraseOpensItAgain() {
        storeUnderAPassphrase(true);
        Vault vault;
        const VaultFound before = found(vault);
        const Unlocked wrong = unlockedAgain(vault, u"wrong horse"_s, before);
        QVERIFY(wrong.wrongPassphrase && !wrong.failure && !wrong.key);
        QVERIFY(!vault.drafts());
        const Unlocked right = unlockedAgain(vault, m_words, before);
        QVERIFY(!right.failure && !right.wrongPassphrase && right.byPassphrase);
        QCOMPARE(vault.drafts().value().size(), 1);
    }

    void withoutMemoryAFirstPassphraseKeepsNothing() {
        Vault vault;
        const Unlocked end = unlockedFirst(vault, m_words, found(vault), PassphraseCost{3, quint64(1) << 60});
        QVERIFY(end.failure);
        QCOMPARE(reasonOf(*end.failure), Reason::NoMemory);
        QVERIFY(end.byPassphrase && !end.wrongPassphrase && !end.key);
        // Nothing can be sealed under a key that is kept nowhere.
        QVERIFY(!vault.saveDraft(Drafts::newId(), personalDraft()));
        // The store is as good as new.
        const VaultFound after = found(vault);
        QVERIFY(after.wrapped.isEmpty() && !after.sealedRows);
        QVERIFY(!unlockedFirst(vault, m_words, after, cheap()).failure);
        QVERIFY(vault.saveDraft(Drafts::newId(), personalDraft()));
    }

    void withoutMemoryTheSamePassphraseWaits() {
#ifdef Q_OS_LINUX
        storeUnderAPassphrase(true);
        Vault vault;
        VaultFound before = found(vault);
        const QByteArray kept = std::exchange(before.wrapped, costing(before.wrapped, 1, quint64(4) << 30));
        rlimit whole{};
        QCOMPARE(getrlimit(RLIMIT_AS, &whole), 0);
        const rlimit tight{addressSpace() + (rlim_t(1) << 30), whole.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_AS, &tight), 0);
        const Unlocked end = unlockedAgain(vault, m_words, before);
        QCOMPARE(setrlimit(RLIMIT_AS, &whole), 0);
        QVERIFY(end.failure && !end.wrongPassphrase && end.byPassphrase);
        QCOMPARE(reasonOf(*end.failure), Reason::NoMemory);
        before.wrapped = kept;
        QVERIFY(!unlockedAgain(vault, m_words, before).failure);
        QCOMPARE(vault.drafts().value().size(), 1);
#else
        QSKIP("limits of memory are set as Linux does");
#endif
    }

    void damageIsNotAWrongPassphrase_data() {
        QTest::addColumn<int>("damage");
        QTest::newRow("cut") << 0;
        QTest::newRow("a bit of the sealed key") << 1;
        QTest::newRow("more memory than anyone chose") << 2;
        QTest::newRow("more passes than anyone chose") << 3;
        QTest::newRow("of another version") << 4;
    }
    void damageIsNotAWrongPassphrase() {
        QFETCH(int, damage);
        storeUnderAPassphrase(true);
        Vault vault;
        VaultFound before = found(vault);
        QByteArray& wrapped = before.wrapped;
        switch (damage) {
        case 0:
            wrapped.chop(wrapped.size() / 2);
            break;
        case 1:
            wrapped.back() = char(wrapped.back() ^ 1);
            break;
        case 2:
            wrapped = costing(wrapped, 1, (quint64(4) << 30) + 1024);
            break;
        case 3:
            wrapped = costing(wrapped, 65, cheap().memory);
            break;
        default:
            wrapped[3] = 9;
        }
        const Unlocked end = unlockedAgain(vault, m_words, before);
        QVERIFY(end.failure && end.byPassphrase);
        QVERIFY(!end.wrongPassphrase); // nobody is sent looking for a passphrase that was right
        QCOMPARE(reasonOf(*end.failure), Reason::PassphraseDamaged);
        QVERIFY(!end.key);
        QVERIFY(!vault.drafts());
    }

    void openingByPassphraseKeepsIt() {
        // Empty, and its key check gone: the key is taken anew. The passphrase has to go on opening it.
        storeUnderAPassphrase(false);
        sql(m_place.file, u"DELETE FROM meta WHERE name = 'key check'"_s);
        {
            Vault vault;
            QVERIFY(!unlockedAgain(vault, m_words, found(vault)).failure);
            QVERIFY(vault.saveDraft(Drafts::newId(), personalDraft()));
        }
        Vault vault;
        const VaultFound after = found(vault);
        QVERIFY(!after.wrapped.isEmpty());
        QVERIFY(!unlockedAgain(vault, m_words, after).failure);
        QCOMPARE(vault.drafts().value().size(), 1);
    }

    void damagedRowsAreCounted() {
        storeUnderAPassphrase(true);
        sql(m_place.file, u"UPDATE drafts SET revision = 9"_s);
        Vault vault;
        const Unlocked end = unlockedAgain(vault, m_words, found(vault));
        QVERIFY(!end.failure);
        QCOMPARE(end.unreadableDrafts, 1);
        QCOMPARE(end.unreadableAttempts, 0);
    }

    void aVaultThatIsClosedSaysSo() {
        Vault vault;
        const Unlocked end = unlockedWith(vault, Key::random());
        QVERIFY(end.failure);
        QCOMPARE(reasonOf(*end.failure), Reason::Closed);
    }
};

QTEST_GUILESS_MAIN(UnlockingTest)
#include "tst_unlocking.moc"
