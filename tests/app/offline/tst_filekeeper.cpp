#include "app/offline/filekeeper.h"
#include "tests/app/offline/support/storefixture.h"
#include "tests/support/unprivileged.h"

#include <QtTest>

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// The key file of practice's store.
class FileKeeperTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    const Key m_key = Key::random();

    bool writes(const Key& key) {
        std::optional<bool> kept;
        FileKeeper(m_file).write(u"store"_s, key, [&](bool good) { kept = good; });
        return kept.value();
    }
    KeyKeeper::Answer read() {
        std::optional<KeyKeeper::Answer> found;
        FileKeeper(m_file).read(u"store"_s, [&](const KeyKeeper::Answer& answer) { found = answer; });
        return found.value();
    }
    void put(const QByteArray& bytes) {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"practice.db.key"_s);
    }

    void keepsOneKey() {
        QCOMPARE(read().outcome, KeyKeeper::Outcome::Absent);
        QVERIFY(writes(m_key));
        QCOMPARE(read().outcome, KeyKeeper::Outcome::Found);
        QCOMPARE(read().key, m_key);
    }

    void neverOverAnother() {
        QVERIFY(writes(m_key));
        QVERIFY(!writes(Key::random()));
        QCOMPARE(read().key, m_key);
        // Nor over what can't be read as a key: it may be the half of one that somebody can still mend.
        put("half a key");
        QVERIFY(!writes(m_key));
        QCOMPARE(read().outcome, KeyKeeper::Outcome::Unavailable);
        QCOMPARE(QFileInfo(m_file).size(), 10);
    }

    void aKeyHasItsLength() {
        for (const int length : {0, Key::size - 1, Key::size + 1}) {
            put(QByteArray(length, 'k'));
            QCOMPARE(read().outcome, KeyKeeper::Outcome::Unavailable);
            QVERIFY(!read().key);
        }
    }

    void whatMayNotBeReadIsNotAbsent() {
#ifdef Q_OS_UNIX
        const Unprivileged unprivileged(m_folder->path());
        QVERIFY(writes(m_key));
        QVERIFY(QFile::setPermissions(m_file, {}));
        QCOMPARE(read().outcome, KeyKeeper::Outcome::Unavailable); // or a new key would be made
        QVERIFY(QFile::setPermissions(m_file, QFileDevice::ReadOwner));
        QCOMPARE(read().key, m_key);
#else
        QSKIP("permissions of files are another system's");
#endif
    }

    void whereNothingMayBeWrittenNothingIsKept() {
#ifdef Q_OS_UNIX
        const Unprivileged unprivileged(m_folder->path());
        QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        QVERIFY(!writes(m_key));
        QCOMPARE(read().outcome, KeyKeeper::Outcome::Absent);
#else
        QSKIP("permissions of folders are another system's");
#endif
    }
};

QTEST_GUILESS_MAIN(FileKeeperTest)
#include "tst_filekeeper.moc"
