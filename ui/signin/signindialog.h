#pragma once

#include "models/ports/failure.h"

#include <QDialog>

class QFormLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace lineside {

namespace look {
class Label;
class Message;
} // namespace look
class Waiting;

/// What a sign-in needs. Only ever in memory.
struct SignInValues {
    QString user;
    QString password;
    QString client;
    QString impersonationKey; ///< may be empty
};

/// Asks who signs in. The owner signs in on wanted() and answers with accept() or fail(); the password is out
/// of the field as soon as there is an answer or the dialog closes.
class SignInDialog : public QDialog {
    Q_OBJECT

public:
    explicit SignInDialog(QWidget* parent = nullptr);

    /// User and client of the last time; the caret goes to the first empty field.
    void setNames(const QString& user, const QString& client);
    /// Who may work without the service; offered when it gives no answer. Never when it refuses.
    void setOffline(const QStringList& names);
    /// The attempt failed: says why, in place.
    void fail(const Failure& failure);
    [[nodiscard]] bool isBusy() const;

    void done(int result) override;

signals:
    void wanted(const lineside::SignInValues& values);
    /// The running attempt is not waited for any more.
    void cancelWanted();
    void practiceWanted();
    /// The person of that place in setOffline() works without the service.
    void offlineWanted(int index);

private:
    QLineEdit* field(QFormLayout* rows, const QString& words, const QString& name);
    void ask();
    void setBusy(bool busy);
    void clearSecrets();
    void takeFirstEmpty();
    void offerOffline(bool offered);

    QLineEdit* m_user;
    QLineEdit* m_password;
    QLineEdit* m_client;
    QLineEdit* m_key;
    look::Message* m_message;
    Waiting* m_waiting;
    QVBoxLayout* m_offline;
    QPushButton* m_practice;
    QPushButton* m_signIn;
    bool m_busy = false;
};

} // namespace lineside
