#include "ui/window/mainwindow.h"

#include "models/formats/personname.h"
#include "ui/drafts/draftkeeper.h"
#include "ui/forms/copyguard.h"
#include "ui/home/homepage.h"
#include "ui/look/guards.h"
#include "ui/look/look.h"
#include "ui/page/keys.h"
#include "ui/signin/signindialog.h"
#include "ui/window/closing.h"
#include "ui/window/frontpage.h"
#include "ui/window/lookupbar.h"
#include "ui/window/pagetabs.h"
#include "ui/window/tabkeys.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowdrafts.h"
#include "ui/window/windowlookup.h"
#include "ui/window/windowmenus.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDataStream>
#include <QUndoGroup>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

constexpr quint32 stateMark = 0x4c735731; // "LsW1": changes with the format

} // namespace

MainWindow::MainWindow(Desk& desk, look::Look& look, PageOpener::CustomerPages pages, QWidget* parent)
    : QMainWindow(parent)
    , m_desk(desk)
    , m_look(look)
    , m_undo(new QUndoGroup(this))
    , m_menus(new WindowMenus(this, m_undo))
    , m_bar(new LookupBar(this))
    , m_banner(new StateBanner(this))
    , m_tabs(new PageTabs(this))
    , m_home(new HomePage)
    , m_closing(new Closing(this))
    , m_opener(new PageOpener(desk, m_tabs, m_home, std::move(pages)))
    , m_lookup(new WindowLookup(desk, m_tabs, this))
    , m_front(new FrontPage(this, m_tabs, m_bar, m_menus, m_undo)) {
    setObjectName(u"mainWindow"_s);
    setMinimumSize(800, 500);
    resize(1366, 768);
    build();
    m_look.keyGuard().setKeys(keys::all());
    qApp->installEventFilter(new CopyGuard(this));
    connectMenus(this, *m_menus, m_bar, m_look);
    new TabKeys(this, *m_menus, m_tabs, m_bar);
    connectTabs();
    connectLookup();
    m_tabs->add(m_home, true);
    setDuplicatesPages({});
    setSignedIn(false);
    setPractice(false);
    m_bar->take();
    m_front->follow();
}

MainWindow::~MainWindow() {
    // Pages go while this object is already half gone.
    m_tabs->disconnect(this);
    m_tabs->disconnect(m_front);
    m_opener->disconnect(this);
    qApp->disconnect(m_front);
}

void MainWindow::build() {
    auto* middle = new QWidget(this);
    auto* lines = new QVBoxLayout(middle);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_bar);
    lines->addWidget(m_banner);
    lines->addWidget(m_tabs, 1);
    setCentralWidget(middle);
}

void MainWindow::connectTabs() {
    connect(m_bar, &LookupBar::typed, this, [this] { m_desk.expectQuery(); });
    connect(m_bar, &LookupBar::entered, this, &MainWindow::lookUp);
    connect(m_bar, &LookupBar::draftsWanted, this, &MainWindow::openDrafts);
    connect(m_bar, &LookupBar::newOrderWanted, this, &MainWindow::openOrder);
    connect(m_banner, &look::Banner::actionTriggered, m_menus->leavePractice, &QAction::trigger);
    connect(m_tabs, &PageTabs::closeWanted, this, &MainWindow::closePage);
    connect(m_tabs, &PageTabs::pageChanged, this, &MainWindow::pageChanged);
    connect(m_home, &HomePage::customerOpened, this, &MainWindow::lookUpCustomer);
    connect(m_opener, &PageOpener::customerWanted, this, &MainWindow::lookUpCustomer);
    connect(m_opener, &PageOpener::actionsChanged, this, [this](const Page* page) {
        if (page == currentPage())
            m_front->follow();
    });
    connect(m_closing, &Closing::reviewRequested, this, [this](Page* page) {
        m_tabs->show(page);
        emit reviewRequested(page);
    });
}

void MainWindow::connectLookup() {
    connect(m_lookup, &WindowLookup::found, this,
            [this](const Record& customer, const Guess& by, bool inFront) {
                if (Page* page = openCustomer(customer, inFront))
                    page->foundBy(by);
            });
    connect(m_lookup, &WindowLookup::newOrderWanted, this, &MainWindow::openOrder);
    connect(m_lookup, &WindowLookup::nameWanted, this,
            [this](const QString& name) { openFind(splitName(name)); });
    connect(m_lookup, &WindowLookup::boxWanted, m_bar, &LookupBar::take);
}

void MainWindow::lookUp(const Guess& guess, const QList<Guess>& others) {
    if (guess.kind == Guess::Kind::Name)
        openFind(splitName(guess.value));
    else
        m_lookup->start(guess, others);
}

void MainWindow::lookUpCustomer(const QString& customerId) {
    lookUp({Guess::Kind::CustomerId, customerId});
}

Page* MainWindow::openCustomer(const Record& record, bool inFront) {
    return m_opener->openCustomer(record, inFront, m_lookup->askedAt(), m_lookup->tab());
}

void MainWindow::setOrderPages(PageOpener::OrderPages pages) {
    m_opener->setOrders(std::move(pages));
    m_lookup->setOrderOffered(m_opener->hasOrders());
    m_bar->showNewOrder(true);
    m_menus->newOrder->setVisible(true);
}

void MainWindow::setDuplicatesPages(PageOpener::DuplicatesPages pages) {
    m_opener->setDuplicates(std::move(pages));
    m_menus->duplicates->setEnabled(m_opener->hasDuplicates());
}

void MainWindow::closeQuietly(Page* page) {
    if (m_tabs->pages().contains(page))
        m_tabs->remove(page);
}

void MainWindow::suggest(const CustomerLine& customer) {
    m_home->note(customer, true);
}

void MainWindow::setDrafts(Drafts& drafts, Attempts* attempts, MakeAutoSave autoSave) {
    m_drafts = new WindowDrafts(drafts, attempts, std::move(autoSave), {m_opener, m_tabs, m_bar}, this);
    m_opener->setKeeper(keeper());
    m_closing->setKeeper(keeper());
    m_menus->drafts->setVisible(true);
    connect(m_drafts, &WindowDrafts::attemptOpened, this, &MainWindow::attemptOpened);
}

DraftKeeper* MainWindow::keeper() const {
    return m_drafts ? m_drafts->keeper() : nullptr;
}

void MainWindow::openDrafts() {
    if (m_drafts)
        m_drafts->showAll();
}

bool MainWindow::openDraft(const SavedDraft& draft, bool inFront) {
    return m_drafts->open(draft, inFront);
}

void MainWindow::setDraftsClosed(const QString& words) {
    m_drafts->setClosed(words);
}

void MainWindow::setBannerState(BannerState state) {
    m_banner->setState(state);
}

void MainWindow::setCatalogState(CatalogState state) {
    m_banner->setCatalog(state);
}

void MainWindow::setPractice(bool practice, bool leaveOffered) {
    m_banner->setPractice(practice);
    m_banner->setLeaveOffered(leaveOffered);
    m_menus->leavePractice->setVisible(practice && leaveOffered);
    m_front->setPractice(practice);
}

void MainWindow::setSignedIn(bool signedIn, bool somebody) {
    m_menus->signIn->setVisible(!signedIn);
    m_menus->signOut->setVisible(somebody);
    if (m_drafts)
        keeper()->setNobody(!somebody);
}

Page* MainWindow::currentPage() const {
    return m_tabs->current();
}

QList<Page*> MainWindow::pages() const {
    return m_tabs->pages();
}

void MainWindow::closePage(Page* page) {
    if (page == m_home)
        return;
    m_closing->close({page}, [this, page] {
        m_opener->readLayout(page);
        m_tabs->remove(page);
    });
}

void MainWindow::closeAll(std::function<void()> then, std::function<void()> stopped) {
    const auto closed = [this, then = std::move(then)] {
        m_lookup->drop();
        for (Page* page : m_tabs->pages()) {
            m_opener->readLayout(page);
            if (m_drafts)
                keeper()->forget(page); // the next store may be another person's
            m_tabs->remove(page);
        }
        m_home->forgetAll();
        m_bar->clear();
        const QList<QPointer<QDialog>> standing = dialogs();
        then(); // its own dialogs it ends in its own way
        for (const QPointer<QDialog>& dialog : standing) {
            if (dialog)
                dialog->close();
        }
    };
    m_closing->leave([this] { return m_tabs->pages(); }, false, closed, std::move(stopped));
}

/// What may speak of whoever worked here. A sign-in is of whoever comes.
QList<QPointer<QDialog>> MainWindow::dialogs() const {
    QList<QPointer<QDialog>> found;
    for (QDialog* dialog : findChildren<QDialog*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (dialog->isVisible() && !qobject_cast<SignInDialog*>(dialog))
            found.append(dialog);
    }
    return found;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    const auto pages = [this] { return m_tabs->pages(); };
    const QList<Page*> all = pages();
    const bool changed =
        std::any_of(all.begin(), all.end(), [](const Page* page) { return page->isModified(); });
    if (m_quitting || !changed) {
        QMainWindow::closeEvent(event);
        return;
    }
    event->ignore();
    m_closing->leave(pages, true, [this] {
        m_quitting = true;
        close();
        m_quitting = false;
    });
}

void MainWindow::pageChanged(Page* page) {
    if (!page->customerId().isEmpty())
        m_home->note(page->line(), false);
    if (page == currentPage())
        m_front->follow();
}

QByteArray MainWindow::state() const {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << stateMark << saveGeometry() << m_opener->layout();
    return bytes;
}

bool MainWindow::restore(const QByteArray& state) {
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    QByteArray geometry;
    QByteArray layout;
    in >> mark >> geometry >> layout;
    if (in.status() != QDataStream::Ok || mark != stateMark)
        return false;
    m_opener->setLayout(layout);
    return restoreGeometry(geometry);
}

} // namespace lineside
