#include "tests/app/offline/drill/parent.h"

#include "models/ports/drafts.h"
#include "tests/app/offline/support/storefixture.h"

#include <QThread>

#include <cstdio>

namespace lineside::drill {
namespace {

using namespace Qt::StringLiterals;

constexpr int startMs = 60000;

/// Whether an attempt last heard of in one state may be found in the other after a kill.
bool mayBecome(const QByteArray& heard, const QByteArray& found) {
    if (heard == "prepared")
        return found == "refused" || found == "uncertain"; // refused at the next start: nothing left
    if (heard == "sending")
        return found == "uncertain" || found == "accepted" || found == "refused";
    if (heard == "deciding")
        return found == "uncertain" || found == "accepted" || found == "refused";
    return heard == found;
}

} // namespace

bool Findings::good() const {
    return keysLost + attemptsLost + stuck + again + readable + troubles == 0 && keysOwed > 0 && attempts > 0;
}

QString Findings::line() const {
    return u"%1 kills, %2 keystrokes (%3 owed), %4 lost, %5 attempts (%6 uncertain), %7 lost, %8 left "
           u"sending, "
           u"%9 words readable, %10 made and open again, %11 troubles"_s.arg(kills)
               .arg(keys)
               .arg(keysOwed)
               .arg(keysLost)
               .arg(attempts)
               .arg(uncertain)
               .arg(attemptsLost)
               .arg(stuck)
               .arg(readable)
               .arg(again)
               .arg(troubles);
}

Parent::Parent(quint32 seed, QString program, qint64 promisedMs)
    : m_program(std::move(program))
    , m_promisedMs(promisedMs)
    , m_file(m_folder.filePath(u"drafts.db"_s))
    , m_random(seed) {
    for (int i = 0; i < drafts; ++i)
        m_draftIds.append(Drafts::newId());
    m_clock.start();
}

Findings Parent::run(int kills) {
    for (int i = 0; i <= kills; ++i)
        round(i == kills);
    m_findings.attempts = m_attempts.size();
    return m_findings;
}

void Parent::round(bool last) {
    // At any time from the start on, or right at a moment of which the child speaks.
    static const QByteArrayList triggers{"",          "",         "key",     "saving", "saved",
                                         "preparing", "prepared", "sending", "ended"};
    const QByteArray trigger = triggers.at(m_random.bounded(triggers.size()));
    const int afterMs = int(m_random.bounded(m_random.bounded(8) == 0 ? 200 : 2600));
    m_ready = false;
    for (Form& form : m_forms) {
        form.heard.clear();
        form.found = 0;
    }
    for (AttemptHeard& attempt : m_attempts)
        attempt.found = false;
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(m_program, {u"--child"_s, m_file, u"--drafts"_s, m_draftIds.join(u','), u"--seed"_s,
                            QString::number(m_random.generate())});
    listen(child, trigger, afterMs, last);
    const bool ended = child.state() == QProcess::NotRunning;
    m_findings.troubles += ended ? 1 : 0;
    m_findings.kills += last ? 0 : 1;
    noteKilled();
    child.kill();
    child.waitForFinished();
    while (child.canReadLine())
        hear(child.readLine().trimmed());
    search();
}

void Parent::listen(QProcess& child, const QByteArray& trigger, int afterMs, bool last) {
    const qint64 begun = m_clock.elapsed();
    while (m_clock.elapsed() - begun < startMs && child.state() != QProcess::NotRunning) {
        child.waitForReadyRead(5);
        while (child.canReadLine()) {
            const QByteArray line = child.readLine().trimmed();
            hear(line);
            const bool due = !last && m_clock.elapsed() - begun >= afterMs;
            if (due && !trigger.isEmpty() && line.startsWith(trigger + ' ')) {
                QThread::usleep(m_random.bounded(3000)); // into the writing that has just begun
                return;
            }
        }
        if (last ? m_ready : (trigger.isEmpty() && m_clock.elapsed() - begun >= afterMs))
            return;
    }
}

void Parent::hear(const QByteArray& line) {
    const QByteArrayList words = line.split(' ');
    const QByteArray& word = words.first();
    const int draft = words.value(1).toInt();
    if (word == "ready") {
        m_ready = true;
        checkTakenUp();
    } else if (word == "trouble") {
        ++m_findings.troubles;
        std::printf("%s\n", line.constData());
    } else if (word == "draft") {
        m_forms.at(size_t(draft)).found = words.value(2).toLongLong();
    } else if (word == "key") {
        ++m_findings.keys;
        m_forms.at(size_t(draft)).heard.push_back({words.value(2).toLongLong(), m_clock.elapsed()});
    } else if (word == "saved") {
        Form& form = m_forms.at(size_t(draft));
        form.owed = std::max(form.owed, words.value(2).toLongLong());
    } else if (word == "next") {
        m_draftIds[draft] = QString::fromLatin1(words.value(2));
        m_forms.at(size_t(draft)) = {};
    } else if (word == "again") {
        ++m_findings.again;
        std::printf("%s\n", line.constData());
    } else {
        hearAttempt(QString::fromLatin1(words.value(1)), word, words.value(2));
    }
}

void Parent::hearAttempt(const QString& id, const QByteArray& word, const QByteArray& state) {
    if (word == "prepared" || word == "sending" || word == "deciding") {
        m_attempts[id].state = word;
    } else if (word == "ended") {
        m_attempts[id].state = state;
    } else if (word == "attempt") {
        // One that was killed before it could say that it was prepared is new, and as good as any.
        const bool known = m_attempts.contains(id);
        AttemptHeard& attempt = m_attempts[id];
        m_findings.stuck += state == "sending" ? 1 : 0;
        m_findings.uncertain += state == "uncertain" && attempt.state != state ? 1 : 0;
        if (known && !mayBecome(attempt.state, state)) {
            ++m_findings.attemptsLost;
            std::printf("attempt was %s, is %s\n", attempt.state.constData(), state.constData());
        }
        attempt = {state, true};
    }
}

void Parent::checkTakenUp() {
    for (Form& form : m_forms) {
        if (form.found < form.owed) {
            m_findings.keysLost += form.owed - form.found;
            std::printf("owed %lld, found %lld\n", static_cast<long long>(form.owed),
                        static_cast<long long>(form.found));
        }
        m_findings.keysOwed += std::max<qint64>(0, form.owed - form.newest);
        form.newest = std::max(form.newest, form.owed);
        form.owed = form.found;
    }
    for (const AttemptHeard& attempt : std::as_const(m_attempts))
        m_findings.attemptsLost += attempt.found ? 0 : 1;
}

void Parent::noteKilled() {
    const qint64 now = m_clock.elapsed();
    for (Form& form : m_forms) {
        for (const Key& key : form.heard) {
            if (now - key.heardAt > m_promisedMs)
                form.owed = std::max(form.owed, key.number);
        }
    }
}

void Parent::search() {
    const QStringList readable = test::wordsOnDisk(m_folder.path(), secrets());
    m_findings.readable += readable.size();
    for (const QString& found : readable)
        std::printf("readable: %s\n", qPrintable(found));
}

} // namespace lineside::drill
