#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace lineside {

namespace look {
class Message;
}

/// Asks for the passphrase of the drafts on this computer, where the system has no keychain: the first time
/// twice, later once. One that is too short or guessed at once can't be chosen, and it says so. Whoever
/// declines works without drafts. Opened with open(); nothing of what is typed is kept.
class PassphraseDialog : public QDialog {
    Q_OBJECT

public:
    PassphraseDialog(bool first, QWidget* parent);

    /// Waits for the answer: making the key takes about a second.
    void setBusy(bool busy);
    void sayWrong();

    void reject() override;

signals:
    void chosen(const QString& passphrase);
    void declined();

private:
    void follow();
    /// What keeps it from being chosen, with what to do; nothing: it is good.
    [[nodiscard]] QString problem() const;
    void choose();

    bool m_first;
    QLineEdit* m_passphrase;
    QLineEdit* m_again;
    look::Message* m_message;
    QPushButton* m_keep;
    QPushButton* m_without;
};

} // namespace lineside
