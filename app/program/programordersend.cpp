#include "app/program/programorders.h"
#include "models/ports/whensettled.h"
#include "ui/drafts/draftkeeper.h"
#include "ui/duplicates/duplicatecheck.h"
#include "ui/order/orderpage.h"
#include "ui/ordersend/orderresultpage.h"
#include "ui/ordersend/ordersenddialog.h"
#include "ui/ordersend/uncertainpage.h"
#include "ui/window/mainwindow.h"

// From the review of an order to what became of it.
namespace lineside {

OrderSendContext ProgramOrders::sendContext(const QString& who, const QString& draftId) const {
    const OrderSurroundings here = m_surroundings();
    OrderSendContext context;
    context.review = here.review;
    context.review.who = who;
    context.draftId = draftId;
    context.numberColumn = here.page.catalog.serviceItem().number;
    return context;
}

void ProgramOrders::openReview(OrderPage* page) {
    auto* check = page->findChild<DuplicateCheck*>();
    const OrderSendContext context = sendContext(page->callerName(), m_window->keeper()->draftId(page));
    auto* dialog = new OrderSendDialog(page->model(), m_desk, m_attempts, context, check->unexamined(), page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(check, &DuplicateCheck::changed, dialog,
            [check, dialog] { dialog->setUnexamined(check->unexamined()); });
    connect(dialog, &OrderSendDialog::duplicatesWanted, page, &OrderPage::openPanels);
    connect(dialog, &OrderSendDialog::refusedAt, page, [page](ElementId element, const QString& words) {
        page->setServiceProblems({{element, Severity::Refuse, ProblemCode::ServiceSaid, {words}}});
    });
    // The page goes with its dialog: only when the dialog is done with its signal.
    connect(
        dialog, &OrderSendDialog::created, page,
        [this, page, context](const Created& made, const Request& sent) {
            m_window->keeper()->release(page);
            showResult(made, sent, context, page);
        },
        Qt::QueuedConnection);
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
    dialog->open();
}

void ProgramOrders::showResult(const Created& made, const Request& sent, const OrderSendContext& context,
                               Page* inPlaceOf) {
    auto* page = new OrderResultPage(m_desk, made, sent, context);
    connect(page, &OrderResultPage::newOrderWanted, m_window, &MainWindow::openOrder);
    m_window->openPage(page, m_window->currentPage() == inPlaceOf, {}, inPlaceOf);
}

void ProgramOrders::showUncertain(const Attempt& attempt, Page* inPlaceOf) {
    const OrderSendContext context = sendContext(attempt.title, attempt.draftId);
    auto* page = new UncertainPage(m_desk, attempt, context);
    connect(
        page, &UncertainPage::made, this,
        [this, page, attempt, context](const Created& made, const Request& sent) {
            m_window->keeper()->drafts().remove(attempt.draftId);
            showResult(made, sent, context, page);
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
void ProgramOrders::openDraftOf(const Attempt& attempt, Page* inPlaceOf, bool review) {
    whenSettled(m_window->keeper()->drafts().all(), inPlaceOf,
                [this, attempt, inPlaceOf, review](const Result<QList<SavedDraft>>& all) {
                    SavedDraft draft;
                    draft.id = attempt.draftId;
                    draft.content.title = attempt.title;
                    draft.content.form = attempt.form;
                    for (const SavedDraft& kept : all ? all.value() : QList<SavedDraft>()) {
                        if (kept.id == attempt.draftId)
                            draft = kept;
                    }
                    takeUp(draft, inPlaceOf, review);
                });
}

void ProgramOrders::takeUp(const SavedDraft& draft, Page* inPlaceOf, bool review) {
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
