#pragma once

#include "app/program/program.h"
#include "tests/app/offline/support/storefixture.h"
#include "ui/customer/customerpage.h"

#include <QLineEdit>
#include <QTemporaryDir>

namespace lineside::test {

constexpr int Patient = 20'000; // ms

/// The program at a service over the network, that several agents use. Folder, settings and keychain outlive
/// a restart.
class Workplace {
public:
    Workplace();
    ~Workplace();

    /// A new program, as a computer that was switched on. The one that ran is killed: nothing is closed.
    void start();
    void kill() { m_program.reset(); }
    Program& program() { return *m_program; }
    MainWindow& window() { return m_program->window(); }
    PracticeService& service() { return *m_service; }
    KeychainState& keychain() { return *m_keychain; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] Person person(const QString& user) const {
        return {m_address, QStringLiteral("PRACTICE"), user};
    }
    /// Another address of the same service, from the next start on.
    void move(const QUrl& address) { m_address = address; }

    /// Something of the window that can be seen, by its name; null when it does not come.
    QWidget* seen(const QString& name);
    [[nodiscard]] bool isSeen(const QString& name) const;
    void click(const QString& name);
    void trigger(const QString& action);
    /// Types into the sign-in dialog that stands there, and presses its button.
    void typeSignIn(const QString& user);
    /// The same, and waits until they sit at the desk with their drafts open.
    bool signIn(const QString& user = QStringLiteral("practice"));
    bool signOut();

    /// The customer's page, by the look-up box.
    CustomerPage* lookUp(const QString& id);
    /// Types another e-mail address, and waits until it is on the disk.
    bool change(CustomerPage* page, const QString& email);
    /// The service ends the session and takes no credentials of who is signed in once.
    void endSession();
    [[nodiscard]] int drafts();
    /// Whether any field of any window shows the text.
    static bool shows(const QString& text);

private:
    QTemporaryDir m_folder;
    std::shared_ptr<KeychainState> m_keychain = std::make_shared<KeychainState>();
    std::unique_ptr<PracticeService> m_service;
    QUrl m_address;
    std::unique_ptr<Program> m_program;
};

} // namespace lineside::test
