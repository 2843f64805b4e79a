#pragma once

#include "app/flows/flowdesk.h"
#include "app/offline/store.h"

#include <QRandomGenerator>

namespace lineside::drill {

/// The agent's changes of customers, one after the other, by the real story over the real store; the service
/// is a short wait. Says, with the customer's number for an ID, "sending N" when the first byte leaves,
/// "ended N STATE", and of those of before "attempt N STATE"; "again ID" of a draft whose change was accepted
/// and that is still there, "trouble" of one that is not and should be.
class Changer : public QObject {
    Q_OBJECT

public:
    Changer(offline::Store& store, quint32 seed);

    /// Of the store that was opened. An uncertain one gets the agent's word.
    void takeUp(const QList<Attempt>& attempts, const QList<SavedDraft>& drafts);
    void change();

private:
    void send(const QString& customer);
    void check(const Attempt& attempt, const QList<SavedDraft>& drafts);
    void decide(Attempt attempt);
    int upTo(int highest) { return int(m_random.bounded(highest + 1)); }

    offline::Store& m_store;
    QRandomGenerator m_random;
    FlowDesk m_desk;
    QString m_draft; ///< of the change under way
};

/// On its way to the parent when it returns.
void say(const QString& line);

} // namespace lineside::drill
