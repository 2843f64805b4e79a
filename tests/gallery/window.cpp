#include "tests/gallery/gallery.h"
#include "tests/ui/window/fakes.h"
#include "ui/find/findpage.h"
#include "ui/page/questiondialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/signin/signindialog.h"
#include "ui/window/closedialog.h"
#include "ui/window/helpdialogs.h"
#include "ui/window/mainwindow.h"
#include "ui/window/sendingdialog.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>

namespace lineside::gallery {

using namespace Qt::StringLiterals;

namespace {

class WindowPictures {
public:
    WindowPictures(const Gallery& gallery, const QString& name, QSize size)
        : m_gallery(gallery)
        , m_name(name)
        , m_window(m_desk, gallery.look(), [](const Record& record) { return new FakePage(record); }) {
        m_window.resize(size);
        m_window.setPractice(true, true);
        m_window.setSignedIn(true);
        m_window.show();
        m_window.activateWindow();
    }

    void shootAll() {
        shoot(m_window, u"home-empty"_s);
        m_window.openCustomer(customer(u"1044"_s, u"Harlan"_s, u"Pruitt"_s));
        m_window.openCustomer(customer(u"1002"_s, u"Rosa"_s, u"Delgado"_s));
        static_cast<FakePage*>(m_window.currentPage())->change();
        m_window.findChild<QAction*>(u"tabAction1"_s)->trigger();
        shoot(m_window, u"home"_s);
        shootLookUp();
        shootFind();
        m_window.setBannerState(BannerState::Offline);
        shoot(m_window, u"offline"_s);
        shootDialogs();
        shootPersons();
    }

private:
    /// What is said of who works here, and of what is kept for them.
    void shootPersons() {
        SignInDialog signIn(&m_window);
        signIn.setNames(u"rosa.d"_s, u"STORE12"_s);
        signIn.setOffline({u"rosa.d"_s, u"m.okafor"_s});
        signIn.show();
        signIn.fail(failure(Failure::Kind::NoConnection));
        shoot(signIn, u"sign-in-offline"_s);
        SendingDialog sending(&m_window);
        sending.setAttribute(Qt::WA_DeleteOnClose, false);
        sending.setCount(2);
        sending.show();
        shoot(sending, u"sending"_s);
        QuestionDialog question(
            u"lockedDrafts"_s,
            {.title = u"Drafts in use"_s,
             .text = u"Your drafts are marked as open on the computer \"till-4\" "
                     u"(lineside, process 4711) since 11/27/26 5:42 PM. That process does "
                     u"not run on this computer."_s,
             .note = u"A crash or a changed computer name leaves such a mark behind. If "
                     u"Lineside still runs on that computer, close it there first: two at "
                     u"once damage the drafts."_s,
             .yes = u"Open them here"_s,
             .no = u"Work without drafts"_s},
            &m_window);
        question.setAttribute(Qt::WA_DeleteOnClose, false);
        question.show();
        shoot(question, u"question"_s);
    }

    void shootLookUp() {
        auto* box = m_window.findChild<QLineEdit*>(u"lookupBox"_s);
        box->setText(u"(850) 555-0188"_s);
        emit box->returnPressed();
        until([this] { return m_window.pages().size() == 4; });
        shoot(m_window, u"looking-up"_s);
        m_desk.answer(failure(Failure::Kind::Refused));
        until([this] { return m_window.currentPage()->title() == u"Nothing found"_s; });
        shoot(m_window, u"nothing-found"_s);
    }

    void shootFind() {
        m_window.openFind({u"Delgado"_s, u"Rosa"_s});
        m_window.findChild<QLineEdit*>(u"findZip"_s)->setText(u"3230"_s);
        m_window.findChild<QPushButton*>(u"findButton"_s)->click();
        shoot(m_window, u"find-refused"_s);
        m_window.findChild<QLineEdit*>(u"findZip"_s)->clear();
        m_window.findChild<QPushButton*>(u"findButton"_s)->click();
        QList<Match> matches;
        for (int i = 0; i < 5; ++i)
            matches.append({u"10%1"_s.arg(i + 1),
                            u"A-204%1"_s.arg(i),
                            u"Rosa M. Delgado"_s,
                            u"77 Harbor Ln"_s,
                            u"Tallahassee, FL 32301"_s,
                            i == 2 ? u"CLOSED"_s : u"OPEN"_s,
                            u"20%1-03-02T10:11:12"_s.arg(15 + i),
                            {u"FirstName,LastName"_s}});
        m_desk.answerFind(matches);
        shoot(m_window, u"find"_s);
    }

    void shootDialogs() {
        SignInDialog signIn(&m_window);
        signIn.setNames(u"practice"_s, QString());
        signIn.show();
        shoot(signIn, u"sign-in"_s);
        signIn.findChild<QPushButton*>(u"signInButton"_s)->click();
        shoot(signIn, u"sign-in-refused"_s);
        SettingsDialog settings(m_port, &m_window);
        json::Problem problem;
        problem.code = json::Problem::Code::Missing;
        problem.at.line = 12;
        problem.path = u"agents[2]"_s;
        problem.subject = u"id"_s;
        m_port.reports.insert(u"/etc/lineside/site.json"_s, {{}, {}, {problem, problem}, {}});
        Settings values;
        values.set("catalogFile"_setting, u"/etc/lineside/site.json"_s);
        values.set("nameOverrides"_setting, u"Customer/DOB=DateOfBirth"_s);
        settings.setSettings(values, {"queryTimeoutSeconds"_setting, "figuresEditable"_setting});
        settings.findChild<QLineEdit*>(u"settingsAddress"_s)
            ->setText(u"http://desk.example.com/v20/default.asmx"_s);
        settings.show();
        settings.findChild<QPushButton*>(u"settingsSave"_s)->click();
        shoot(settings, u"settings"_s);
        settings.resize(settings.width(), settings.height() * 3 / 2);
        shoot(settings, u"settings-all"_s);
        CloseDialog closing({u"Rosa Delgado"_s, u"Harlan Pruitt"_s}, true, true, &m_window);
        closing.setAttribute(Qt::WA_DeleteOnClose, false);
        closing.show();
        shoot(closing, u"close"_s);
        showShortcuts(&m_window);
        shoot(*m_window.findChild<QDialog*>(u"shortcutsDialog"_s), u"shortcuts"_s);
    }

    template <typename Condition>
    void until(Condition condition) {
        QElapsedTimer timer;
        timer.start();
        while (!condition() && timer.elapsed() < 3000)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    }

    void shoot(QWidget& widget, const QString& what) { m_gallery.save(widget, m_name + u'-' + what); }

    const Gallery& m_gallery;
    QString m_name;
    LookUpDesk m_desk;
    FakeSettingsPort m_port;
    MainWindow m_window;
};

} // namespace

void shootWindow(const Gallery& gallery) {
    WindowPictures(gallery, u"light"_s, {1366, 768}).shootAll();
    WindowPictures(gallery, u"light-1024"_s, {1024, 700}).shootAll();
    WindowPictures(gallery, u"light-800"_s, {800, 500}).shootAll();
    gallery.dark();
    WindowPictures(gallery, u"dark"_s, {1366, 768}).shootAll();
    gallery.light(200);
    WindowPictures(gallery, u"light-200"_s, {1920, 1080}).shootAll();
}

} // namespace lineside::gallery
