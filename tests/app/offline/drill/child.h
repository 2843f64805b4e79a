#pragma once

#include "models/ports/autosavestory.h"
#include "tests/app/offline/drill/changer.h"

#include <vector>

namespace lineside::drill {

/// The process that is killed: an agent who types into several drafts and sends orders, through the real
/// store, and changes customers (Changer). It says on its standard output what it has done, a line each:
/// "draft I LENGTH", "attempt ID STATE", "ready", "key I N", "saving I N", "saved I N", "preparing ID",
/// "prepared ID", "sending ID", "deciding ID", "ended ID STATE". An order that was accepted is over: "next I
/// ID" names the draft of the one after it, and "again ID" is said of a draft that was made and could still
/// be opened, kept or sent.
class Child : public QObject {
    Q_OBJECT

public:
    Child(const QString& file, const QStringList& draftIds, quint32 seed);

private:
    void takeUp();
    void takeAttempts(const QList<Attempt>& attempts);
    void decide(Attempt attempt);
    void sendAgain(const Attempt& accepted);
    void beginNext(const QString& draftId);
    void keep(int i);
    Documents papersOf(int i);
    void showDrafts(const QList<SavedDraft>& saved);
    void work();
    void pressKey();
    void prepare();
    void send(Attempt attempt);
    void answer(Attempt attempt);
    int upTo(int highest) { return int(m_random.bounded(highest + 1)); }

    struct Form {
        qsizetype typed = 0;
        qsizetype beingSaved = 0;
        QString paper; ///< as a form holds it: each saving hands over the same
        std::unique_ptr<AutoSaveStory> autoSave;
    };
    QStringList m_draftIds;
    QRandomGenerator m_random;
    std::vector<Form> m_forms;
    QStringList m_made; ///< drafts whose order was accepted
    int m_deciding = 0;
    bool m_works = false;
    offline::Store m_store;
    Changer m_changer;
};

} // namespace lineside::drill
