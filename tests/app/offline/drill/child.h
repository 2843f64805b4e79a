#pragma once

#include "app/offline/store.h"
#include "models/ports/autosave.h"

#include <QRandomGenerator>

#include <vector>

namespace lineside::drill {

/// The process that is killed: an agent who types into several drafts and sends orders, through the real
/// store. It says on its standard output what it has done, a line each: "draft I LENGTH", "attempt ID STATE",
/// "ready", "key I N", "saving I N", "saved I N", "preparing ID", "prepared ID", "sending ID", "ended ID
/// STATE".
class Child : public QObject {
    Q_OBJECT

public:
    Child(const QString& file, const QStringList& draftIds, quint32 seed);

private:
    void takeUp();
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
        std::unique_ptr<AutoSave> autoSave;
    };
    QStringList m_draftIds;
    QRandomGenerator m_random;
    std::vector<Form> m_forms;
    offline::Store m_store;
};

} // namespace lineside::drill
