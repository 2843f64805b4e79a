#include "tests/powercuts/faultydisk.h"

#include <sqlite3.h>

namespace lineside::test {

void UnsyncedWrites::remember(qint64 at, qint64 length) {
    sqlite3_int64 size = 0;
    m_real->pMethods->xFileSize(m_real, &size);
    Write write{at, QByteArray(std::max<qint64>(0, std::min<qint64>(length, size - at)), '\0'), size};
    if (!write.old.isEmpty())
        m_real->pMethods->xRead(m_real, write.old.data(), int(write.old.size()), at);
    m_writes.append(write);
}

void UnsyncedWrites::undo() {
    while (!m_writes.isEmpty()) {
        const Write write = m_writes.takeLast();
        if (!write.old.isEmpty())
            m_real->pMethods->xWrite(m_real, write.old.constData(), int(write.old.size()), write.at);
        m_real->pMethods->xTruncate(m_real, write.oldSize);
    }
}

FaultyDisk& FaultyDisk::installed() {
    static FaultyDisk disk;
    static const bool once = [] {
        registerFaultyDisk();
        return true;
    }();
    Q_UNUSED(once)
    return disk;
}

void FaultyDisk::arm(Fault fault, int at, int code) {
    m_fault = fault;
    m_at = at;
    m_code = code;
    m_count = 0;
}

FaultyDisk::Verdict FaultyDisk::next() {
    const int number = m_count++;
    if (m_fault == Fault::None || number < m_at)
        return Verdict::Works;
    if (number > m_at)
        return m_fault == Fault::Once ? Verdict::Works : Verdict::Fails;
    if (m_fault == Fault::PowerCut) {
        for (UnsyncedWrites* file : std::as_const(m_files))
            file->undo();
    }
    return m_fault == Fault::Killed ? Verdict::Half : Verdict::Fails;
}

} // namespace lineside::test
