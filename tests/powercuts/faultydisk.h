#pragma once

#include <QByteArray>
#include <QList>

struct sqlite3_file;

namespace lineside::test {

/// What was written to one open file since it was last synchronised, and how to undo it.
class UnsyncedWrites {
public:
    explicit UnsyncedWrites(sqlite3_file* real) : m_real(real) {}
    /// Before bytes from `at` on are written or cut off.
    void remember(qint64 at, qint64 length);
    void forget() { m_writes.clear(); }
    void undo();

private:
    struct Write {
        qint64 at;
        QByteArray old;
        qint64 oldSize;
    };
    sqlite3_file* m_real;
    QList<Write> m_writes;
};

/// The disk below SQLite in this process: opens, writes, cuts, syncs and removals are counted, and one of
/// them fails. For one thread.
class FaultyDisk {
public:
    enum class Fault : quint8 {
        None,
        Once,     ///< it fails; the next one works
        Killed,   ///< half of a write arrives, and nothing works any more; all that was written stays
        PowerCut, ///< all that was not synchronised is lost, and nothing works any more
    };
    enum class Verdict : quint8 { Works, Fails, Half };

    /// Every database that is opened from here on is on it.
    static FaultyDisk& installed();

    /// The `at`-th operation from here on, counted from 0, fails with this code of SQLite.
    void arm(Fault fault, int at, int code);
    void disarm() { arm(Fault::None, 0, 0); }
    /// Whether there was such an operation.
    [[nodiscard]] bool wasMet() const { return m_fault != Fault::None && m_count > m_at; }
    /// A disk on which processes can't share memory has no write-ahead journal.
    void setSharedMemory(bool shared) { m_sharedMemory = shared; }

    // For the layer below SQLite.
    [[nodiscard]] Verdict next();
    [[nodiscard]] int code() const { return m_code; }
    [[nodiscard]] bool sharesMemory() const { return m_sharedMemory; }
    void add(UnsyncedWrites* file) { m_files.append(file); }
    void remove(UnsyncedWrites* file) { m_files.removeAll(file); }

private:
    FaultyDisk() = default;

    Fault m_fault = Fault::None;
    int m_at = 0;
    int m_code = 0;
    int m_count = 0;
    bool m_sharedMemory = true;
    QList<UnsyncedWrites*> m_files;
};

/// Makes it SQLite's default.
void registerFaultyDisk();

} // namespace lineside::test
