#pragma once

#include "app/offline/store.h"

#include <QPointer>

namespace lineside {

class MainWindow;
class PassphraseDialog;

/// The store of drafts and attempts as the program has it: opens practice's or the live one, asks for the
/// passphrase where it has to, and opens the tabs again that were open. Owned by the composition root.
class ProgramDrafts : public QObject {
    Q_OBJECT

public:
    /// `folder` holds the stores; empty: the system's place for this program's data.
    explicit ProgramDrafts(QString folder);

    [[nodiscard]] Drafts& drafts() { return m_store.drafts(); }
    [[nodiscard]] Attempts& attempts() { return m_store.attempts(); }

    void setWindow(MainWindow* window);
    /// Closes the other one first.
    void open(bool practice);
    void close() { m_store.close(); }
    /// While the sign-in is asked for, the passphrase waits.
    void setSignInShown(bool shown);

private:
    void opened();
    void openAgain();
    void ask();

    QString m_folder;
    offline::Store m_store;
    QPointer<MainWindow> m_window;
    QPointer<PassphraseDialog> m_dialog;
    bool m_signInShown = false;
    bool m_waits = false; ///< for the passphrase to be asked
    bool m_first = false;
};

} // namespace lineside
