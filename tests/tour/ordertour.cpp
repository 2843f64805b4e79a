#include "tests/tour/ordertour.h"

#include "models/ports/duplicatestory.h"
#include "models/ports/quotestory.h"
#include "tests/tour/driver.h"
#include "ui/look/tabbar.h"
#include "ui/order/orderpage.h"
#include "ui/ordersend/orderresultpage.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <cstdio>

namespace lineside::tour {
namespace {

using namespace Qt::StringLiterals;

void check(bool good, const QString& what) {
    if (!good)
        throw StepFailed(what);
}

void say(const QString& text) {
    std::printf("%s\n", qPrintable(text));
    std::fflush(stdout);
}

} // namespace

OrderTour::OrderTour(Program& program, const Options& options, Record known,
                     std::function<void(const QString&)> shoot)
    : m_program(program)
    , m_options(options)
    , m_known(std::move(known))
    , m_shoot(std::move(shoot)) {}

void OrderTour::run() {
    newOrder();
    duplicate();
    goOn();
    quote();
    comparePackages();
    finishForm();
    reviewAndSend();
    leave();
}

OrderPage* OrderTour::page() const {
    check(m_page, u"The order is gone."_s);
    return m_page;
}

QWidget* OrderTour::field(ElementId id) const {
    QWidget* widget = page()->binder().widget(id);
    check(widget, u"No field for "_s + schema::path(id));
    page()->goTo(id);
    return widget;
}

void OrderTour::write(ElementId id, const QString& text) {
    // After a dialog or a list of offers nobody but a window manager would activate the window again.
    m_program.window().activateWindow();
    await(u"the window in front"_s, [this] { return m_program.window().isActiveWindow(); });
    QWidget* widget = field(id);
    QWidget* focus = m_program.window().focusWidget();
    type(focus && (focus == widget || widget->isAncestorOf(focus)) ? focus : widget, text);
    // Leaving a field is what asks. A list of offers that is open has the keys first.
    QWidget* offers = QApplication::activePopupWidget();
    QTest::keyClick(offers ? offers : m_program.window().focusWidget(), Qt::Key_Tab);
}

void OrderTour::newOrder() {
    say(u"New order"_s);
    click(visible(&m_program.window(), u"newOrderButton"_s));
    m_page = qobject_cast<OrderPage*>(m_program.window().currentPage());
    m_shoot(u"order-empty"_s);
    page()->goTo("Customer/CustomerClass"_element);
    QTest::keyClick(m_program.window().focusWidget(), Qt::Key_Space);
    check(page()->model().current("Customer/CustomerClass"_element).text() == "Residential"_L1,
          u"The class can't be chosen by keyboard."_s);
    for (const ElementId id :
         {"Customer/PhysicalAddress/FirstName"_element, "Customer/PhysicalAddress/LastName"_element,
          "Customer/PhysicalAddress/Address1"_element, "Customer/PhysicalAddress/Zip"_element,
          "Customer/PhysicalAddress/City"_element, "Customer/PhysicalAddress/State"_element})
        write(id, m_known.text(id));
}

void OrderTour::duplicate() {
    say(u"A possible duplicate"_s);
    auto* checker = page()->findChild<DuplicateStory*>();
    await(u"the answer about duplicates"_s, [&] { return checker->report() || checker->failure(); });
    check(!checker->failure(), u"The question for duplicates failed."_s);
    await(u"a match"_s, [&] { return checker->unexamined() > 0; });
    m_shoot(u"order-duplicates"_s);
    click(visible(page(), u"openMatch"_s + m_options.customer));
    await(u"the match's page"_s,
          [this] { return m_program.window().currentPage()->customerId() == m_options.customer; });
    m_shoot(u"duplicate-opened"_s);
    const qsizetype tab = m_program.window().pages().indexOf(m_page);
    m_program.window().findChild<look::TabBar*>(u"pageTabs"_s)->setCurrentIndex(int(tab));
}

void OrderTour::goOn() {
    say(u"Go on with a reason"_s);
    write("Customer/PhysicalAddress/FirstName"_element, u"Marcus"_s);
    write("Customer/PhysicalAddress/LastName"_element, u"Bell"_s);
    write("Customer/PhysicalAddress/Address1"_element, u"2210 Juniper Ct"_s);
    auto* checker = page()->findChild<DuplicateStory*>();
    const auto answered = [&] { return !checker->isAsking() && checker->unexamined() > 0; };
    if (!m_program.isPractice() && !QTest::qWaitFor(answered, 2000))
        return; // nobody else lives there
    await(u"the answer about duplicates"_s, answered);
    click(visible(page(), u"goOn"_s));
    QWidget* reason = visible(page(), u"goOnReason"_s);
    type(reason, u"His son, a household of his own"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    check(checker->unexamined() == 0, u"The reason was not taken."_s);
}

void OrderTour::quote() {
    say(u"Quote with taxes"_s);
    write("Order/PackageID"_element, m_options.package);
    auto* quoter = page()->findChild<QuoteStory*>();
    await(u"the quote"_s, [&] { return quoter->state().isFresh() || quoter->state().failure; });
    check(quoter->state().quote && !quoter->state().quote->estimate, u"There is no quote of the service."_s);
    m_shoot(u"order-quote"_s);
}

void OrderTour::comparePackages() {
    say(u"Compare packages"_s);
    Q_EMIT page()->compareWanted();
    await(u"the comparison"_s, [] { return QApplication::activeModalWidget() != nullptr; });
    QPointer<QWidget> dialog = QApplication::activeModalWidget();
    // Without a catalog the second package is nobody's guess.
    const qsizetype least = m_program.isPractice() ? 2 : 1;
    await(u"the quotes"_s, [&] {
        const auto askers = dialog->findChildren<QuoteStory*>();
        const auto fresh = std::count_if(askers.begin(), askers.end(),
                                         [](const QuoteStory* asker) { return asker->state().isFresh(); });
        return fresh >= least;
    });
    m_shoot(u"packages-compared"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    await(u"the end of the comparison"_s, [&] { return !dialog || !dialog->isVisible(); });
}

void OrderTour::finishForm() {
    say(u"What is still missing"_s);
    write("Customer/Email"_element, u"marcus.bell@example.com"_s);
    page()->model().setMirrored(true);
    page()->goTo("SendOrders"_element);
    QTest::keyClick(m_program.window().focusWidget(), Qt::Key_Space);
    const QList<Problem> left = page()->allProblems();
    for (const Problem& problem : left)
        check(problem.severity == Severity::Warn, u"Still missing: "_s + schema::path(problem.element));
}

void OrderTour::reviewAndSend() {
    say(u"Review"_s);
    page()->review();
    await(u"the review"_s, [] { return QApplication::activeModalWidget() != nullptr; });
    QPointer<QWidget> dialog = QApplication::activeModalWidget();
    m_shoot(u"order-review"_s);
    if (!m_options.sendsOrders) {
        QTest::keyClick(dialog, Qt::Key_Escape);
        await(u"the end of the review"_s, [&] { return !dialog || !dialog->isVisible(); });
        return;
    }
    say(u"Send the order"_s);
    if (QWidget* anyway = findVisible(dialog, u"createAnyway"_s))
        click(anyway);
    click(visible(dialog, u"reviewSend"_s));
    OrderResultPage* result = nullptr;
    await(u"the new customer"_s, [&] {
        result = qobject_cast<OrderResultPage*>(m_program.window().currentPage());
        return result != nullptr;
    });
    check(!result->made().customerId.isEmpty(), u"The new customer has no number."_s);
    auto* drafts = visible(&m_program.window(), u"draftsButton"_s);
    await(u"the draft of the order to go"_s,
          [&] { return qobject_cast<QPushButton*>(drafts)->text() == u"Drafts"_s; });
    m_shoot(u"order-made"_s);
}

/// What was not sent is kept as a draft.
void OrderTour::leave() {
    if (!m_page)
        return;
    auto* close = m_program.window().findChild<QAction*>(u"closeTabAction"_s);
    close->trigger();
    await(u"the question about the draft"_s, [] { return QApplication::activeModalWidget() != nullptr; });
    click(visible(QApplication::activeModalWidget(), u"closeKeep"_s));
    await(u"the order to be kept"_s, [this] { return !m_page; });
}

} // namespace lineside::tour
