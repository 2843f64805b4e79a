#include "tests/app/program/support/workplace.h"
#include "tests/support/keys.h"

#include <QLabel>
#include <QPushButton>
#include <QTcpServer>
#include <QTcpSocket>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// The first sign-in at a host that an agent typed asks once, before any byte leaves.
class TestFirstHost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }
    void noByteLeavesBeforeTheAnswer();
    void yesIsRemembered();
    void whereSomebodySignedInBeforeNothingIsAsked();
    void practiceAsksNothing();

private:
    void start(bool practice = false);
    [[nodiscard]] QWidget* visible(const QString& name) const {
        for (QWidget* one : m_program->window().findChildren<QWidget*>(name)) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    void click(const QString& name) const { qobject_cast<QPushButton*>(visible(name))->click(); }
    void typeSignIn() const;
    SettingsStore::Places places() const {
        return {.userFile = m_folder->filePath(u"settings.ini"_s),
                .policyFile = m_folder->filePath(u"none.json"_s)};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTcpServer> m_server; ///< hears who comes, and hangs up
    std::unique_ptr<Program> m_program;
    QString m_address;
    int m_calls = 0;
};

void TestFirstHost::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_calls = 0;
    m_server = std::make_unique<QTcpServer>();
    connect(m_server.get(), &QTcpServer::newConnection, this, [this] {
        ++m_calls;
        delete m_server->nextPendingConnection();
    });
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    m_address = u"https://127.0.0.1:%1/v20/default.asmx"_s.arg(m_server->serverPort());
    QVERIFY(SettingsStore(places()).save({{"serviceAddress"_setting, m_address}}).isEmpty());
}

void TestFirstHost::start(bool practice) {
    m_program.reset();
    ProgramOptions options;
    options.practice = practice;
    options.settingsFile = places().userFile;
    options.policyFile = places().policyFile;
    options.keys = [](const offline::Place&) {
        return std::make_unique<MemoryKeeper>(std::make_shared<KeychainState>());
    };
    m_program = std::make_unique<Program>(*qApp, options);
    QVERIFY(m_program->start());
}

void TestFirstHost::typeSignIn() const {
    QWidget* dialog = visible(u"signInDialog"_s);
    QVERIFY(dialog);
    for (const auto& name : {u"signInUser"_s, u"signInClient"_s})
        dialog->findChild<QLineEdit*>(name)->setText(u"agent"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"signInPassword"_s), u"agent"_s);
    click(u"signInButton"_s);
}

void TestFirstHost::noByteLeavesBeforeTheAnswer() {
    start();
    for (const bool escape : {false, true}) {
        typeSignIn();
        QTRY_VERIFY(visible(u"firstHost"_s));
        QString said;
        for (const QLabel* label : visible(u"firstHost"_s)->findChildren<QLabel*>())
            said += label->text();
        const QString host = u"127.0.0.1:%1"_s.arg(m_server->serverPort());
        QVERIFY2(said.contains(u"Sign in to %1 for the first time?"_s.arg(host)), qPrintable(said));
        if (escape)
            QTest::keyClick(visible(u"firstHost"_s), Qt::Key_Escape);
        else
            click(u"firstHostNo"_s);
        // The dialog takes another address or person, and the password is gone.
        QTRY_VERIFY(visible(u"signInButton"_s)->isEnabled());
        const auto* password = qobject_cast<QLineEdit*>(visible(u"signInPassword"_s));
        QVERIFY(password->text().isEmpty() && !password->isUndoAvailable());
        QCOMPARE(qobject_cast<QLineEdit*>(visible(u"signInUser"_s))->text(), u"agent"_s);
    }
    QVERIFY(!m_server->hasPendingConnections());
    QCOMPARE(m_calls, 0);
    QVERIFY(SettingsStore(places()).isNewService(QUrl(m_address)));
}

void TestFirstHost::yesIsRemembered() {
    start();
    typeSignIn();
    QTRY_VERIFY(visible(u"firstHost"_s));
    QCOMPARE(m_calls, 0);
    click(u"firstHostYes"_s);
    QTRY_VERIFY(m_calls > 0);
    QTRY_VERIFY(visible(u"signInButton"_s)->isEnabled()); // there is nobody who would take it
    const int before = m_calls;
    typeSignIn();
    QVERIFY(!visible(u"firstHost"_s));
    QTRY_VERIFY(m_calls > before);
    start();
    typeSignIn();
    QVERIFY(!visible(u"firstHost"_s));
}

void TestFirstHost::whereSomebodySignedInBeforeNothingIsAsked() {
    SettingsStore(places()).setPersons(
        {{Person(QUrl(m_address), u"agent"_s, u"agent"_s), u"agent"_s, u"agent"_s, false, false}});
    start();
    typeSignIn();
    QVERIFY(!visible(u"firstHost"_s));
    QTRY_VERIFY(m_calls > 0);
}

void TestFirstHost::practiceAsksNothing() {
    start(true);
    QTRY_VERIFY_WITH_TIMEOUT(m_program->service().isSignedIn(), Patient);
    QVERIFY(!visible(u"firstHost"_s));
    QCOMPARE(m_calls, 0);
}

QTEST_MAIN(TestFirstHost)
#include "tst_firsthost.moc"
