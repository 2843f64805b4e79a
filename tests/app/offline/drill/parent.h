#pragma once

#include "tests/app/offline/drill/persons.h"

#include <QElapsedTimer>
#include <QHash>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <array>
#include <deque>

namespace lineside::drill {

/// What the drill found. All is well when nothing was lost, stuck, troubled or readable.
struct Findings {
    int kills = 0;
    qint64 keys = 0;         ///< keystrokes acknowledged
    qint64 keysOwed = 0;     ///< of them, older than a second when the process was killed, or known as saved
    qint64 keysLost = 0;     ///< owed and not there again
    qint64 attempts = 0;     ///< attempts known to be on disk
    qint64 attemptsLost = 0; ///< not there again, or with a state that they can't have
    qint64 uncertain = 0;    ///< killed while sending
    qint64 stuck = 0;        ///< still Sending after the store was opened
    qint64 again = 0;        ///< drafts whose order was made, and which could be opened, kept or sent
    qint64 readable = 0;     ///< personal words found in the store's files
    qint64 troubles = 0;     ///< what a child complained of
    [[nodiscard]] bool good() const;
    [[nodiscard]] QString line() const;
};

/// Starts a child, listens, kills it at a random moment and holds the next child to what this one has said.
class Parent {
public:
    /// `promisedMs`: by then what was typed has to be on disk.
    Parent(quint32 seed, QString program, qint64 promisedMs);
    Findings run(int kills);

private:
    /// One child from its start to its end.
    void round(bool last);
    void listen(QProcess& child, const QByteArray& trigger, int afterMs, bool last);
    void hear(const QByteArray& line);
    void hearAttempt(const QString& id, const QByteArray& word, const QByteArray& state);
    void checkTakenUp();
    void noteKilled();
    void search();

    struct Key {
        qint64 number;
        qint64 heardAt; ///< milliseconds of m_clock
    };
    struct Form {
        std::deque<Key> heard;
        qint64 owed = 0;
        qint64 newest = 0;
        qint64 found = 0;
    };
    struct AttemptHeard {
        QByteArray state;
        bool found = false;
    };
    QString m_program;
    qint64 m_promisedMs;
    QTemporaryDir m_folder;
    QString m_file;
    QStringList m_draftIds;
    QRandomGenerator m_random;
    QElapsedTimer m_clock;
    std::array<Form, drafts> m_forms;
    QHash<QString, AttemptHeard> m_attempts;
    bool m_ready = false;
    Findings m_findings;
};

} // namespace lineside::drill
