#include "app/settings/logging.h"
#include "tests/app/program/support/workplace.h"
#include "tests/support/keys.h"

#include <QProcess>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Log = "LINESIDE_TEST_LOG";

/// An agent's minute: signs in, looks a customer up, types, reads, signs out. 0 when all of it came about.
int work() {
    logging::install(qEnvironmentVariable(Log));
    Workplace desk;
    desk.start();
    if (!QTest::qWaitForWindowExposed(&desk.window()) || !desk.signIn())
        return 1;
    CustomerPage* page = desk.lookUp(u"1001"_s);
    if (!page || !desk.change(page, u"rosa@new.example"_s))
        return 2;
    bringToFront();
    page->goTo("Customer/PhysicalAddress/LastName"_element);
    typeKeys(u"Delgado"_s);
    page->goTo("Customer/SSN"_element);
    press(Qt::Key_F8);
    desk.window().findChild<QLineEdit*>(u"lookupBox"_s)->setFocus();
    typeKeys(u"Delgado"_s);
    press(Qt::Key_Return);
    qWarning("That was a minute.");
    return desk.signOut() ? 0 : 3;
}

} // namespace

/// What the whole program logs of a customer, whatever rules the environment sets: nothing.
class TestLogRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingOfACustomer() {
        const QTemporaryDir folder;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(Log), folder.filePath(u"lineside.log"_s));
        environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
        QProcess child;
        child.setProcessEnvironment(environment);
        child.setProcessChannelMode(QProcess::MergedChannels);
        child.start(QCoreApplication::applicationFilePath());
        QVERIFY(child.waitForFinished(10 * Patient));
        QByteArray all = child.readAll();
        QVERIFY2(child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0,
                 all.right(2000).constData());
        for (const auto& name : {u"lineside.log"_s, u"lineside.log.1"_s, u"lineside.log.2"_s}) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        QVERIFY(all.count("That was a minute.") == 2);
        for (const char* word : {"delgado", "rosa", "new.example", "219099999", "219-09-9999"}) {
            const qsizetype at = all.toLower().indexOf(word);
            QVERIFY2(at < 0, all.mid(std::max(at - 200, qsizetype(0)), 400).constData());
        }
    }
};

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    if (qEnvironmentVariableIsSet(Log))
        return work();
    TestLogRules test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_logrules.moc"
