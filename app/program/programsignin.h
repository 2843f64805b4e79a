#pragma once

#include "app/program/personchange.h"
#include "app/settings/settingsstore.h"

namespace lineside {

class ProgramDrafts;
class SignInDialog;
struct SignInValues;

/// Signing in, again, offline and out, as the dialog and the menus ask for it. Remembers who was here, and
/// where: before the first sign-in at a host that an agent typed it asks once. Owned by the composition root.
class ProgramSignIn : public QObject {
    Q_OBJECT

public:
    ProgramSignIn(std::shared_ptr<ApiService> service, SettingsStore& settings, PersonChange& change,
                  ProgramDrafts& drafts);

    void setWindow(MainWindow* window) { m_window = window; }
    /// Who practises is not remembered, and has nothing to work on offline.
    void setPractice(bool practice) { m_practice = practice; }

    void ask();
    /// At the start, without asking first.
    void signIn(const Credentials& credentials);
    void signOut();
    /// Only this person may come back without the service; nobody: none.
    void keepStay(const Person& person);

Q_SIGNALS:
    /// signIn() succeeded.
    void taken();
    void refused(const lineside::Failure& why);
    void practiceWanted();

private:
    void offerOffline();
    void tryValues(const SignInValues& values);
    void begin(const SignInValues& values);
    void askForHost(const QUrl& address, const SignInValues& values);
    void remember(const QString& user, const QString& client);
    void workOffline(const Person& person);

    std::shared_ptr<ApiService> m_service;
    SettingsStore& m_settings;
    PersonChange& m_change;
    ProgramDrafts& m_drafts;
    QPointer<MainWindow> m_window;
    QPointer<SignInDialog> m_dialog;
    bool m_practice = false;
};

} // namespace lineside
