#include "tests/tour/tour.h"

#include "tests/tour/driver.h"
#include "tests/tour/ordertour.h"
#include "tests/tour/privatefile.h"
#include "ui/customer/customerpage.h"

#include <QDir>
#include <QPainter>
#include <QTest>

#include <cstdio>

namespace lineside::tour {
namespace {

using namespace Qt::StringLiterals;

constexpr ElementId email = "Customer/Email"_element;
constexpr ElementId address2 = "Customer/PhysicalAddress/Address2"_element;

void check(bool good, const QString& what) {
    if (!good)
        throw StepFailed(what);
}

void say(const QString& text) {
    std::printf("%s\n", qPrintable(text));
    std::fflush(stdout);
}

} // namespace

Tour::Tour(Program& program, Options options, const Transcript& transcript)
    : m_program(program)
    , m_options(std::move(options))
    , m_transcript(transcript) {}

void Tour::run() {
    try {
        steps();
    } catch (const StepFailed&) {
        shoot(u"failed"_s);
        throw;
    }
}

void Tour::steps() {
    signIn();
    lookUp(m_options.tn, u"phone number"_s);
    lookUp(m_options.customer, u"customer ID"_s);
    lookUp(m_options.inventory, u"device"_s);
    edit();
    reviewAndSend(u"review"_s);
    compare();
    putBack();
    order();
    signOut();
}

CustomerPage* Tour::page() {
    auto* page = qobject_cast<CustomerPage*>(m_program.window().currentPage());
    check(page, u"No customer is in front."_s);
    return page;
}

QWidget* Tour::field(const QString& section, const QString& name) {
    return visible(visible(page(), section), name);
}

void Tour::shoot(const QString& name) {
    QCoreApplication::processEvents();
    const QString file = u"%1-%2.png"_s.arg(++m_pictures, 2, 10, QChar(u'0')).arg(name);
    QWidget* front = QApplication::activeModalWidget();
    QPixmap picture = m_program.window().grab();
    if (front) {
        QPainter painter(&picture);
        painter.fillRect(m_program.window().rect(), QColor(0, 0, 0, 60));
        const QPixmap dialog = front->grab();
        painter.drawPixmap((m_program.window().width() - front->width()) / 2,
                           (m_program.window().height() - front->height()) / 2, dialog);
    }
    QFile kept(QDir(m_options.folder).filePath(file));
    check(openPrivately(kept) && picture.save(&kept, "PNG"), u"The picture can't be written: "_s + file);
    say(u"  "_s + file);
}

void Tour::signIn() {
    say(u"Sign in"_s);
    bool refused = false;
    const auto watch =
        QObject::connect(&m_program, &Program::startFailed, &m_program, [&] { refused = true; });
    await(u"the sign-in"_s, [&] { return refused || m_program.service().isSignedIn(); });
    QObject::disconnect(watch);
    check(!refused, u"The service did not take the sign-in."_s);
    unlockDrafts();
    if (m_program.isPractice())
        visible(&m_program.window(), u"recentCustomers"_s);
    shoot(u"home"_s);
}

void Tour::lookUp(const QString& text, const QString& how) {
    say(u"Look up by "_s + how);
    QWidget* box = visible(&m_program.window(), u"lookupBox"_s);
    type(box, text);
    const qsizetype before = m_program.window().pages().size();
    const int exchanges = m_transcript.count();
    QTest::keyClick(box, Qt::Key_Return);
    await(u"the answer to the look-up"_s, [&] { return m_transcript.count() > exchanges; });
    await(u"the customer's page"_s, [this] {
        auto* front = qobject_cast<CustomerPage*>(m_program.window().currentPage());
        return front && front->customerId() == m_options.customer;
    });
    check(m_program.window().pages().size() <= before + 1, u"One customer has more than one tab."_s);
    shoot(u"customer-by-"_s + QString(how).replace(u' ', u'-'));
}

void Tour::write(const QString& fieldName, const QString& text) {
    const bool street = fieldName == u"address2Field"_s;
    page()->showPage(street ? PageStack::Page::Addresses : PageStack::Page::Account);
    type(street ? field(u"serviceAddress"_s, fieldName) : visible(page(), fieldName), text);
}

void Tour::edit() {
    say(u"Change Email, clear Address 2"_s);
    m_email = page()->model().shownText(email);
    m_address2 = page()->model().shownText(address2);
    m_newEmail = m_email == u"tour@example.com"_s ? u"tour2@example.com"_s : u"tour@example.com"_s;
    write(u"emailField"_s, m_newEmail);
    shoot(u"email-changed"_s);
    write(u"address2Field"_s, QString());
    shoot(u"address-cleared"_s);
    check(page()->model().changeCount() == (m_address2.isEmpty() ? 1 : 2),
          u"The changes are not those that were made."_s);
}

void Tour::reviewAndSend(const QString& picture) {
    say(u"Review and send"_s);
    click(visible(page(), u"review"_s));
    await(u"the review"_s, [] { return QApplication::activeModalWidget() != nullptr; });
    QPointer<QWidget> dialog = QApplication::activeModalWidget();
    shoot(picture);
    click(visible(dialog, u"reviewSend"_s));
    await(u"the end of sending"_s, [&] { return !dialog || !dialog->isVisible(); });
}

void Tour::compare() {
    say(u"Compare with what the service holds now"_s);
    check(!page()->isModified(), u"Something was not taken."_s);
    check(page()->model().baseline().text(email) == m_newEmail,
          u"The service does not hold the new Email."_s);
    check(page()->model().baseline().value(address2).isNothing(), u"The service still holds Address 2."_s);
    shoot(u"saved"_s);
}

void Tour::putBack() {
    say(u"Put both back"_s);
    write(u"emailField"_s, m_email);
    if (!m_address2.isEmpty())
        write(u"address2Field"_s, m_address2);
    reviewAndSend(u"review-of-putting-back"_s);
    check(page()->model().baseline().text(email) == m_email, u"Email was not put back."_s);
    check(page()->model().baseline().text(address2) == m_address2, u"Address 2 was not put back."_s);
    shoot(u"put-back"_s);
}

void Tour::order() {
    OrderTour(m_program, m_options, page()->model().baseline(), [this](const QString& name) {
        shoot(name);
    }).run();
}

/// Where the system has no keychain, drafts ask for a passphrase.
void Tour::unlockDrafts() {
    await(u"the drafts"_s, [this] {
        return m_program.drafts().isOpen() || findVisible(&m_program.window(), u"passphraseDialog"_s);
    });
    QWidget* dialog = findVisible(&m_program.window(), u"passphraseDialog"_s);
    if (!dialog)
        return;
    for (const QString& name : {u"passphrase"_s, u"passphraseAgain"_s})
        type(visible(dialog, name), u"a passphrase of the tour"_s);
    click(visible(dialog, u"passphraseKeep"_s));
    await(u"the drafts"_s, [this] { return m_program.drafts().isOpen(); });
}

void Tour::signOut() {
    say(u"Sign out"_s);
    auto* action = m_program.window().findChild<QAction*>(u"signOutAction"_s);
    check(action, u"There is no way to sign out."_s);
    action->trigger();
    await(u"the sign-out"_s, [this] { return m_transcript.lastOperation() == "Sessions_Destroy"_L1; });
    shoot(u"signed-out"_s);
}

} // namespace lineside::tour
