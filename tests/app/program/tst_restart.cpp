#include "app/offline/filekeeper.h"
#include "app/practice/service.h"
#include "app/program/program.h"
#include "tests/app/offline/support/storefixture.h"
#include "ui/customer/customerpage.h"
#include "ui/order/orderpage.h"
#include "ui/review/reviewdialog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTest>

#include <cstdio>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patient = 30'000; // ms
const QString rosa = u"1001"_s;
const QString email = u"rosa@new.example"_s;
const QString lastName = u"Quillfeather"_s;

/// The whole program in a process of its own: does a task, says so, and closes its window or waits to be
/// killed.
class Seat {
public:
    Seat(QApplication& app, const QString& folder, const QUrl& service)
        : m_program(app, options(folder, service)) {}

    int exec(const QString& task) {
        if (!run(task))
            return 1;
        if (task == "type"_L1)
            m_typing.start(5); // and on: whoever is killed was at work
        else
            QTimer::singleShot(0, &m_program.window(), [this] { m_program.window().close(); });
        return QApplication::exec();
    }

private:
    /// What was asked for is done when this returns.
    bool run(const QString& task) {
        if (!m_program.start())
            return false;
        m_program.window().resize(1366, 768);
        if (!until([this] { return m_program.service().isSignedIn() && m_program.drafts().isOpen(); }))
            return false;
        if (task == "type"_L1 || task == "type and close"_L1)
            return type() && say("typed");
        if (task == "send"_L1)
            return send() && say("sent");
        return look();
    }

    static ProgramOptions options(const QString& folder, const QUrl& service) {
        ProgramOptions options;
        options.endpoint = service;
        options.credentials =
            Credentials{.username = u"practice"_s, .password = u"practice"_s, .client = u"PRACTICE"_s};
        options.settingsFile = folder + u"/settings.ini"_s;
        options.policyFile = folder + u"/policy.json"_s;
        options.keys = [folder](const offline::Place&) {
            return std::make_unique<offline::FileKeeper>(folder + u"/key"_s);
        };
        return options;
    }

    template <typename Condition>
    static bool until(Condition condition) {
        return QTest::qWaitFor(condition, Patient);
    }

    static bool say(const QByteArray& line) {
        std::printf("%s\n", line.constData());
        return std::fflush(stdout) == 0;
    }

    CustomerPage* lookUp() {
        m_program.window().lookUp({Guess::Kind::CustomerId, rosa});
        const auto front = [this] { return qobject_cast<CustomerPage*>(m_program.window().currentPage()); };
        return until([&] { return front() && front()->customerId() == rosa; }) ? front() : nullptr;
    }

    /// Key by key into the field that shows an element.
    static bool typeInto(QWidget* page, const QString& element, const QString& text) {
        for (QLineEdit* field : page->findChildren<QLineEdit*>()) {
            if (field->property("element").toString() != element)
                continue;
            field->setFocus();
            QTest::keyClicks(field, text);
            return true;
        }
        return false;
    }

    bool isKept(const QString& text) {
        const auto all = waited(m_program.drafts().all());
        const QList<SavedDraft> drafts = all ? all.value() : QList<SavedDraft>();
        return std::any_of(drafts.begin(), drafts.end(), [&](const SavedDraft& draft) {
            return draft.content.form.contains(text.toUtf8());
        });
    }

    bool type() {
        CustomerPage* customer = lookUp();
        if (!customer)
            return false;
        customer->model().edit("Customer/Email"_element, email);
        auto* order = qobject_cast<OrderPage*>(m_program.window().openOrder());
        order->model().edit("Customer/CustomerClass"_element, u"Residential"_s);
        if (!typeInto(order, u"Customer/PhysicalAddress/LastName"_s, lastName))
            return false;
        if (!until([&] { return isKept(email) && isKept(lastName); }))
            return false;
        QObject::connect(&m_typing, &QTimer::timeout, order,
                         [order] { typeOn(*order, u"Customer/PhysicalAddress/FirstName"_s); });
        return true;
    }

    static void typeOn(QWidget& page, const QString& element) {
        for (QLineEdit* field : page.findChildren<QLineEdit*>()) {
            if (field->property("element").toString() == element)
                QTest::keyClick(field, field->text().size() < 8 ? Qt::Key_A : Qt::Key_Backspace);
        }
    }

    /// Rosa's change is on its way when this returns.
    bool send() {
        CustomerPage* page = lookUp();
        if (!page)
            return false;
        page->model().edit("Customer/Email"_element, email);
        page->review();
        const auto ready = [page] {
            const auto* dialog = page->findChild<ReviewDialog*>();
            return dialog && dialog->primary()->isVisible() && dialog->primary()->isEnabled();
        };
        if (!until(ready))
            return false;
        page->findChild<ReviewDialog*>()->primary()->click();
        return until([this] { return !m_program.isIdle(); });
    }

    /// Every tab and every draft, as found.
    bool look() {
        const auto all = waited(m_program.drafts().all());
        if (!all)
            return false;
        const auto open = [this] {
            int tabs = 0;
            for (const Page* page : m_program.window().pages())
                tabs += page->isModified() ? 1 : 0;
            return tabs;
        };
        if (!until([&] { return open() == all.value().size(); }))
            return false;
        QJsonArray tabs;
        for (Page* page : m_program.window().pages()) {
            if (auto* customer = qobject_cast<CustomerPage*>(page))
                tabs.append(customer->customerId() + u' ' +
                            customer->model().current("Customer/Email"_element).text());
            else if (auto* order = qobject_cast<OrderPage*>(page))
                tabs.append(u"order "_s +
                            order->model().current("Customer/PhysicalAddress/LastName"_element).text());
        }
        return say(QJsonDocument(QJsonObject{{u"drafts"_s, int(all.value().size())}, {u"tabs"_s, tabs}})
                       .toJson(QJsonDocument::Compact));
    }

    Program m_program;
    QTimer m_typing;
};

} // namespace

/// The program as a whole is killed, closed and started again, in a process of its own.
class TestRestart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasTypedComesBackAfterAKill();
    void whatWasTypedComesBackAfterAClose();
    void aSendOnItsWayEndsBeforeTheProgramDoes();

private:
    /// Starts a program that does the task, and waits until it says so.
    bool start(QProcess& seat, const QString& task, QByteArray* said = nullptr);
    static bool ended(QProcess& seat);
    QJsonObject found();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PracticeService> m_service;
};

void TestRestart::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    PracticeOptions options;
    options.customers = 30;
    m_service = std::make_unique<PracticeService>(options);
    QVERIFY2(m_service->start(), qPrintable(m_service->trouble()));
}

bool TestRestart::start(QProcess& seat, const QString& task, QByteArray* said) {
    seat.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    seat.start(QCoreApplication::applicationFilePath(),
               {u"--seat"_s, task, m_folder->path(), m_service->url().toString()});
    while (!seat.canReadLine()) {
        if (!seat.waitForReadyRead(2 * Patient))
            return false;
    }
    const QByteArray line = seat.readLine().trimmed();
    if (said)
        *said = line;
    return !line.isEmpty();
}

bool TestRestart::ended(QProcess& seat) {
    return seat.waitForFinished(2 * Patient) && seat.exitStatus() == QProcess::NormalExit &&
           seat.exitCode() == 0;
}

/// What the next program finds; it is closed in the end.
QJsonObject TestRestart::found() {
    QProcess seat;
    QByteArray said;
    return start(seat, u"look"_s, &said) && ended(seat) ? QJsonDocument::fromJson(said).object()
                                                        : QJsonObject();
}

void TestRestart::whatWasTypedComesBackAfterAKill() {
    QProcess seat;
    QVERIFY(start(seat, u"type"_s));
    seat.kill();
    QVERIFY(seat.waitForFinished(Patient));
    QCOMPARE(seat.exitStatus(), QProcess::CrashExit);
    for (int round = 0; round < 2; ++round) { // found, closed and found again
        const QJsonObject now = found();
        QCOMPARE(now.value(u"drafts").toInt(), 2);
        QStringList tabs = now.value(u"tabs").toVariant().toStringList();
        tabs.sort();
        QCOMPARE(tabs, (QStringList{u"1001 "_s + email, u"order "_s + lastName}));
    }
    QCOMPARE(m_service->ledger().size(), 0);
}

void TestRestart::whatWasTypedComesBackAfterAClose() {
    QProcess seat;
    QVERIFY(start(seat, u"type and close"_s));
    QVERIFY(ended(seat));
    const QJsonObject now = found();
    QCOMPARE(now.value(u"drafts").toInt(), 2);
    QCOMPARE(now.value(u"tabs").toArray().size(), 2);
}

void TestRestart::aSendOnItsWayEndsBeforeTheProgramDoes() {
    m_service->faults().add({.kind = PracticeFault::Kind::Delay,
                             .operation = u"Customers_Update"_s,
                             .delayMs = 1500,
                             .afterwards = true});
    QProcess seat;
    QVERIFY(start(seat, u"send"_s));
    QVERIFY(ended(seat));
    QCOMPARE(m_service->ledger().size(), 1);
    // Its answer was waited for: nothing is left to send.
    const QJsonObject now = found();
    QCOMPARE(now.value(u"drafts").toInt(-1), 0);
    QVERIFY(now.value(u"tabs").toArray().isEmpty());
}

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == "--seat"_L1)
        return Seat(app, arguments.value(3), QUrl(arguments.value(4))).exec(arguments.value(2));
    TestRestart test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_restart.moc"
