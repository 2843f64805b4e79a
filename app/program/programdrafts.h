#pragma once

#include "app/offline/store.h"

#include <QPointer>

namespace lineside {

class MainWindow;
class PassphraseDialog;

/// The store of drafts and attempts as the program has it: asks for the passphrase where it has to, and opens
/// the tabs again that were open. Which store, and when, is StoreOpening's. Owned by the composition root.
class ProgramDrafts : public QObject {
    Q_OBJECT

public:
    /// `folder` holds the stores; empty: the system's place for this program's data. `keys`: instead of the
    /// system's keychain.
    ProgramDrafts(QString folder, const offline::Store::MakeKeeper& keys);

    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] offline::Store& store() { return *m_store; }
    [[nodiscard]] Drafts& drafts() { return m_store->drafts(); }
    [[nodiscard]] Attempts& attempts() { return m_store->attempts(); }

    /// On its way to be open, or to stay closed: its key, or a passphrase, is still asked for.
    [[nodiscard]] bool isOpening() const;

    void setWindow(MainWindow* window);
    /// Closes the other one first.
    void open(const offline::Place& place, offline::Store::Keys keys);
    void close();
    /// While the sign-in is asked for, the passphrase waits.
    void setSignInShown(bool shown);

private:
    void opened();
    void openAgain();
    void openDraft(const QString& draftId);
    void ask();

    QString m_folder;
    std::unique_ptr<offline::Store> m_store;
    QPointer<MainWindow> m_window;
    QPointer<PassphraseDialog> m_dialog;
    int m_round = 0; ///< of opening: what an earlier store answers is not asked for any more
    bool m_signInShown = false;
    bool m_waits = false; ///< for the passphrase to be asked
    bool m_first = false;
};

} // namespace lineside
