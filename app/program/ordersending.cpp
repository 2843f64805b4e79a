#include "app/program/ordersending.h"

#include "app/flows/floworderdesk.h"
#include "app/program/installation.h"
#include "models/order/sent.h"
#include "models/ports/whensettled.h"
#include "ui/drafts/draftkeeper.h"
#include "ui/order/orderpage.h"
#include "ui/ordersend/orderresultpage.h"
#include "ui/ordersend/ordersenddialog.h"
#include "ui/ordersend/uncertainpage.h"
#include "ui/window/mainwindow.h"

namespace lineside {
namespace {

SeenMatches seenBy(const DuplicateStory& check) {
    const auto& failure = check.failure();
    const bool refused = failure && failure->kind == Failure::Kind::Refused;
    return {check.shownIds(), check.unexaminedIds(), refused ? failure : std::nullopt};
}

} // namespace

OrderSending::OrderSending(FlowOrderDesk& desk, Attempts& attempts, const Installation& installation)
    : m_desk(desk)
    , m_attempts(attempts)
    , m_installation(installation) {}

void OrderSending::setWindow(MainWindow* window) {
    m_window = window;
    connect(window, &MainWindow::attemptOpened, this, [this](const Attempt& attempt) {
        if (attempt.kind == Attempt::Kind::Create)
            showUncertain(attempt, nullptr);
    });
}

ReviewContext OrderSending::reviewOf(const QString& who) const {
    ReviewContext context = m_installation.review();
    context.who = who;
    return context;
}

/// What stories of orders ask and show from here on.
void OrderSending::tellInstallation() {
    m_desk.setNotFoundCodes(m_installation.catalog().notFoundCodes());
    m_desk.setNames(m_installation.endpoint().names);
}

void OrderSending::review(OrderPage* page, DuplicateStory* check) {
    tellInstallation();
    const ReviewContext context = reviewOf(page->callerName());
    auto* dialog = new OrderSendDialog(
        m_desk.orderStory(page->model(), m_window->keeper()->draftId(page), context.who, seenBy(*check)),
        context, page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(check, &DuplicateStory::changed, dialog,
            [check, dialog] { dialog->story().setSeen(seenBy(*check)); });
    connect(dialog, &OrderSendDialog::unexamined, check, &DuplicateStory::show);
    connect(dialog, &OrderSendDialog::duplicatesWanted, page, &OrderPage::openPanels);
    connect(dialog, &OrderSendDialog::refusedAt, page, [page](ElementId element, const QString& words) {
        page->setServiceProblems({{element, Severity::Refuse, ProblemCode::ServiceSaid, {words}}});
    });
    connectEnds(dialog, page);
    dialog->open();
}

void OrderSending::connectEnds(OrderSendDialog* dialog, OrderPage* page) {
    // The page goes with its dialog: only when the dialog is done with its signal.
    connect(
        dialog, &OrderSendDialog::created, page,
        [this, page, who = page->callerName()](const Created& made, const Request& sent) {
            m_window->keeper()->forget(page);
            showResult(made, sent, who, page);
        },
        Qt::QueuedConnection);
    connect(
        dialog, &OrderSendDialog::alreadyMade, page,
        [this, page](const Attempt& attempt) { showMade(attempt, page); }, Qt::QueuedConnection);
    connect(
        dialog, &OrderSendDialog::uncertain, page,
        [this, page](const Attempt& attempt) {
            m_window->keeper()->keep({page}, false, [this, page = QPointer(page), attempt](bool) {
                if (page)
                    showUncertain(attempt, page);
            });
        },
        Qt::QueuedConnection);
    connect(dialog, &QDialog::rejected, page, &Page::reviewLeft);
    // Another window may have made the order while this one reviewed it.
    connect(dialog, &QObject::destroyed, this, [this, page = QPointer(page)] {
        if (page)
            lookForMade(page);
    });
}

void OrderSending::showResult(const Created& made, const Request& sent, const QString& who, Page* inPlaceOf) {
    const QString numbers = m_installation.catalog().serviceItem().number;
    auto* page = new OrderResultPage(m_desk.newCustomerStory(made, sent, numbers), reviewOf(who));
    connect(page, &OrderResultPage::newOrderWanted, m_window, &MainWindow::openOrder);
    m_window->openPage(page, m_window->currentPage() == inPlaceOf, {}, inPlaceOf);
}

/// What an earlier try of the order made, in place of the order.
void OrderSending::showMade(const Attempt& attempt, Page* inPlaceOf) {
    Created made;
    made.attemptId = attempt.id;
    made.customerId = attempt.customerId;
    made.orders = attempt.orders;
    made.lines = attempt.lines;
    made.earlier = true;
    const Request sent = order::sentBy(attempt.sent, attempt.form, attempt.documents)
                             .value_or(Request(Operation::NewCustomersCreate));
    m_window->keeper()->forget(inPlaceOf);
    showResult(made, sent, attempt.title, inPlaceOf);
}

void OrderSending::lookForMade(OrderPage* page) {
    if (!m_window || !m_window->pages().contains(page) || page->findChild<OrderSendDialog*>())
        return;
    const QString draftId = m_window->keeper()->draftId(page);
    const AttemptQuery accepted{.draftId = draftId, .states = {Attempt::State::Accepted}, .texts = true};
    whenSettled(m_attempts.find(accepted), page, [this, page](const Result<QList<Attempt>>& made) {
        if (made && !made.value().isEmpty())
            showMade(made.value().first(), page);
    });
}

void OrderSending::showUncertain(const Attempt& attempt, Page* inPlaceOf) {
    tellInstallation();
    auto* page = new UncertainPage(m_desk.uncertainStory(attempt), reviewOf(attempt.title));
    connect(
        page, &UncertainPage::made, this,
        [this, page, attempt](const Created& made, const Request& sent) {
            showResult(made, sent, attempt.title, page);
        },
        Qt::QueuedConnection);
    connect(
        page, &UncertainPage::draftWanted, this, [this, page, attempt] { openDraftOf(attempt, page, false); },
        Qt::QueuedConnection);
    connect(
        page, &UncertainPage::resendWanted, this, [this, page, attempt] { openDraftOf(attempt, page, true); },
        Qt::QueuedConnection);
    m_window->openPage(page, !inPlaceOf || m_window->currentPage() == inPlaceOf, {}, inPlaceOf);
}

/// The draft that the order came from; where there is none any more, the order as it was sent.
void OrderSending::openDraftOf(const Attempt& attempt, Page* inPlaceOf, bool review) {
    whenSettled(m_window->keeper()->drafts().one(attempt.draftId), inPlaceOf,
                [this, attempt, inPlaceOf, review](const Result<std::optional<SavedDraft>>& kept) {
                    SavedDraft draft;
                    draft.id = attempt.draftId;
                    draft.content.title = attempt.title;
                    draft.content.form = attempt.form;
                    draft.content.documents = attempt.documents;
                    takeUp(kept ? kept.value().value_or(draft) : draft, inPlaceOf, review);
                });
}

void OrderSending::takeUp(const SavedDraft& draft, Page* inPlaceOf, bool review) {
    if (!m_window->openDraft(draft))
        return;
    Page* page = m_window->currentPage();
    // The question was asked by the page that goes.
    QMetaObject::invokeMethod(
        m_window,
        [window = m_window, page = QPointer(page), gone = QPointer(inPlaceOf), review] {
            if (gone)
                window->closeQuietly(gone);
            if (page && review)
                page->review();
        },
        Qt::QueuedConnection);
}

} // namespace lineside
