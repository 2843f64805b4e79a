#include "tests/powercuts/cutfixture.h"

#include "tests/support/testdata.h"

#include <QDir>
#include <QTest>

#include <sqlite3.h>

namespace lineside::test {

using namespace Qt::StringLiterals;
using namespace lineside::offline;
using Fault = FaultyDisk::Fault;
using State = Attempt::State;

void CutFixture::begin() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_before.clear();
    m_ofBefore = false;
    m_draftId = Drafts::newId();
    m_attempt = personalAttempt(State::Prepared);
}

void CutFixture::end() {
    m_disk.disarm();
    m_disk.setSharedMemory(true);
}

DraftContent CutFixture::newer() {
    DraftContent content = personalDraft();
    content.form = QByteArray(9000, 'n');
    content.documents = {{QString(9000, u'd')}};
    return content;
}

Attempt CutFixture::inState(State state) const {
    Attempt attempt = m_attempt;
    attempt.state = state;
    return attempt;
}

bool CutFixture::opens(Vault& vault) const {
    return vault.open(m_place) && !vault.unlock(m_key, "under a passphrase");
}

void CutFixture::makeTheStore(State state) {
    const QString origin = m_folder->filePath(u"origin.db"_s);
    const QString removed = Drafts::newId();
    Vault vault;
    QVERIFY(vault.open({.file = origin}) && !vault.unlock(m_key));
    QVERIFY(vault.saveDraft(m_draftId, personalDraft()) &&
            vault.saveDraft(removed, {.documents = {{u"of what is removed"_s}}}));
    QVERIFY(vault.putAttempt(inState(state)));
    QVERIFY(vault.setRemoved(removed, true).value());
    m_before = m_folder->filePath(u"before.db"_s);
    QVERIFY(QFile::copy(origin, m_before) && QFile::copy(origin + u"-wal"_s, m_before + u"-wal"_s));
}

void CutFixture::takeStoreOfVersion1() {
    m_key = *Key::fromBytes(QByteArray(32, 'k'));
    m_before = m_folder->filePath(u"before.db"_s);
    for (const QString& part : {QString(), u"-wal"_s}) {
        QFile file(m_before + part);
        QVERIFY(file.open(QIODevice::WriteOnly));
        if (part.isEmpty())
            file.write(data(u"store/store-1.lineside"_s));
    }
}

void CutFixture::beginWithACopy(int number) {
    const QDir folder(m_folder->filePath(u"copy%1"_s.arg(number)));
    QVERIFY(folder.mkpath(u"."_s));
    m_place = {.file = folder.filePath(u"drafts.db"_s)};
    if (m_ofBefore)
        m_place.from = folder.filePath(u"of before.db"_s);
    const QString copy = m_ofBefore ? m_place.from : m_place.file;
    if (!m_before.isEmpty())
        QVERIFY(QFile::copy(m_before, copy) && QFile::copy(m_before + u"-wal"_s, copy + u"-wal"_s));
}

void CutFixture::failEach(const Work& work, const Check& check, bool opening) {
    QFETCH(int, fault);
    QFETCH(int, code);
    int at = 0;
    for (bool met = true; met; ++at) {
        beginWithACopy(at);
        bool done = false;
        {
            Vault vault;
            QVERIFY(opening || opens(vault));
            m_disk.arm(Fault(fault), at, code);
            done = work(vault);
            met = m_disk.wasMet();
            if (Fault(fault) == Fault::Once) {
                m_disk.disarm();
                QVERIFY2(done || work(vault), qPrintable(u"again after %1"_s.arg(at)));
                done = true;
            }
        }
        m_disk.disarm();
        Vault vault;
        check(vault, done);
        if (QTest::currentTestFailed()) {
            qWarning("when operation %d failed", at);
            return;
        }
    }
    QVERIFY2(at > 3, "nothing went by this disk");
}

void CutFixture::addFaults() {
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("code");
    QTest::newRow("power cut") << int(Fault::PowerCut) << SQLITE_IOERR;
    QTest::newRow("killed") << int(Fault::Killed) << SQLITE_IOERR;
    QTest::newRow("one failure") << int(Fault::Once) << SQLITE_IOERR_FSYNC;
    QTest::newRow("full once") << int(Fault::Once) << SQLITE_FULL;
}

} // namespace lineside::test
