#include "app/offline/filekeeper.h"
#include "app/offline/passphrase.h"
#include "app/offline/sealing.h"
#include "app/offline/vault.h"
#include "tests/app/offline/support/storefixture.h"

#include <QtTest>

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// Secrets that are no longer needed don't stay in memory. What is left of them is looked at before the
/// memory is given back.
class WipingTest : public QObject {
    Q_OBJECT

    const Key m_key = Key::random();
    QList<qsizetype> m_lengths; ///< of what was wiped
    bool m_allZero = true;

    /// How many pieces of this length were wiped since init().
    qsizetype wiped(qsizetype length) const { return m_lengths.count(length); }

private slots:
    void init() {
        m_lengths.clear();
        m_allZero = true;
        watchWiping([this](const QByteArray& left) {
            m_lengths.append(left.size());
            m_allZero = m_allZero && left.count('\0') == left.size();
        });
    }
    void cleanup() {
        watchWiping({});
        QVERIFY(m_allZero);
    }

    void nothingIsLeft() {
        QByteArray secret("219-09-9999");
        secret.detach();
        wipe(secret);
        QCOMPARE(wiped(11), 1);
        QVERIFY(secret.isEmpty());
    }

    void whatWasSealedIsWiped() {
        const QByteArray plain(5000, 'x');
        QVERIFY(!seal(m_key, {}, plain).isEmpty());
        QCOMPARE(wiped(bucketed(5001)), 1);
        QCOMPARE(plain, QByteArray(5000, 'x')); // the caller's own is the caller's to wipe
    }

    void whatWasReadOfARowIsWiped() {
        QTemporaryDir folder;
        Vault vault;
        QVERIFY(vault.open({folder.filePath(u"drafts.db"_s), false}));
        QVERIFY(!vault.unlock(m_key));
        DraftContent draft = personalDraft();
        draft.form = QByteArray(3000, 'f');
        Attempt attempt = personalAttempt(Attempt::State::Prepared);
        attempt.form = QByteArray(7000, 'a');
        QVERIFY(vault.saveDraft(Drafts::newId(), draft) && vault.putAttempt(attempt));
        m_lengths.clear();
        QCOMPARE(vault.drafts().value().size(), 1);
        QCOMPARE(m_lengths.size(), 1);
        QVERIFY(m_lengths.first() > 3000);
        QCOMPARE(vault.attempts().value().size(), 1);
        QCOMPARE(m_lengths.size(), 2);
        QVERIFY(m_lengths.last() > 7000);
    }

    void passphrasesAndWhatIsMadeOfThemAreWiped() {
        const QByteArray wrapped = wrapKey(m_key, u"correct horse"_s, u"store"_s, cheap());
        QCOMPARE(wiped(13), 1);            // the words
        QCOMPARE(wiped(2 * Key::size), 1); // what Argon2 made of them
        QCOMPARE(wiped(Key::size), 1);     // its half, which became a Key
        m_lengths.clear();
        QVERIFY(unwrapKey(wrapped, u"correct horse"_s, u"store"_s).key);
        QCOMPARE(wiped(13), 1);
        QCOMPARE(wiped(2 * Key::size), 1);
        QCOMPARE(wiped(Key::size), 2); // and the data key's own bytes
    }

    void keysThatPassAFileAreWiped() {
        QTemporaryDir folder;
        FileKeeper keeper(folder.filePath(u"key"_s));
        bool kept = false;
        keeper.write(u"store"_s, m_key, [&](bool good) { kept = good; });
        QVERIFY(kept);
        QCOMPARE(wiped(Key::size), 1);
        keeper.read(u"store"_s, [&](const KeyKeeper::Answer& answer) { QCOMPARE(answer.key, m_key); });
        QCOMPARE(wiped(Key::size), 2);
    }
};

QTEST_GUILESS_MAIN(WipingTest)
#include "tst_wiping.moc"
