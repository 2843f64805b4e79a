#include "ui/window/mainwindow.h"

#include "ui/drafts/draftkeeper.h"
#include "ui/find/lookuppage.h"
#include "ui/home/homepage.h"
#include "ui/look/guards.h"
#include "ui/look/look.h"
#include "ui/page/keys.h"
#include "ui/signin/signindialog.h"
#include "ui/window/closing.h"
#include "ui/window/lookupbar.h"
#include "ui/window/pagetabs.h"
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

MainWindow::MainWindow(Desk& desk, look::Look& look, CustomerPages pages, QWidget* parent)
    : QMainWindow(parent)
    , m_desk(desk)
    , m_look(look)
    , m_makePage(std::move(pages))
    , m_undo(new QUndoGroup(this))
    , m_menus(new WindowMenus(this, m_undo))
    , m_bar(new LookupBar(this))
    , m_banner(new StateBanner(this))
    , m_tabs(new PageTabs(this))
    , m_home(new HomePage)
    , m_closing(new Closing(this)) {
    setObjectName(u"mainWindow"_s);
    setMinimumSize(800, 500);
    resize(1366, 768);
    build();
    m_look.keyGuard().setKeys(keys::all());
    connectMenus();
    connectTabs();
    m_tabs->add(m_home, true);
    setDuplicatesPages({});
    setSignedIn(false);
    setPractice(false);
    m_bar->take();
    follow();
}

MainWindow::~MainWindow() {
    // Pages go while this object is already half gone.
    m_tabs->disconnect(this);
    qApp->disconnect(this);
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

void MainWindow::setBannerState(BannerState state) {
    m_banner->setState(state);
}

void MainWindow::setPractice(bool practice, bool leaveOffered) {
    m_banner->setPractice(practice);
    m_banner->setLeaveOffered(leaveOffered);
    m_menus->leavePractice->setVisible(practice && leaveOffered);
    follow();
}

void MainWindow::setSignedIn(bool signedIn, bool somebody) {
    m_menus->signIn->setVisible(!signedIn);
    m_menus->signOut->setVisible(somebody);
    if (m_keeper)
        m_keeper->setNobody(!somebody);
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
        readLayout(page);
        m_tabs->remove(page);
    });
}

void MainWindow::closeAll(std::function<void()> then, std::function<void()> stopped) {
    const auto closed = [this, then = std::move(then)] {
        dropLookup();
        for (Page* page : m_tabs->pages()) {
            readLayout(page);
            if (m_keeper)
                m_keeper->forget(page); // the next store may be another person's
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
        follow();
}

void MainWindow::follow() {
    const Page* page = currentPage();
    if (!page)
        return;
    const QString program = m_banner->isPractice() ? tr("Lineside (practice)") : tr("Lineside");
    QString title = page->title();
    title.replace(u"[*]"_s, u"[*][*]"_s); // a mark of Qt's, and no name is to be one
    setWindowTitle(page == m_home ? program + u"[*]"_s : u"%1[*] – %2"_s.arg(title, program));
    setWindowModified(page->isModified());
    m_menus->closeTab->setEnabled(page != m_home);
    m_menus->review->setEnabled(page->canReview());
    m_menus->refresh->setEnabled(page->canRefresh());
    m_menus->setPageActions(page->menuActions());
    followUndo();
}

void MainWindow::followUndo() {
    // Undo means what has the focus: the look-up box has an undo of its own.
    QUndoStack* stack = currentPage() && !m_bar->holdsFocus() ? currentPage()->undoStack() : nullptr;
    if (stack)
        m_undo->addStack(stack);
    m_undo->setActiveStack(stack);
}

void MainWindow::readLayout(const Page* page) {
    if (page && !page->customerId().isEmpty())
        m_customerLayout = page->saveLayout();
}

QByteArray MainWindow::state() const {
    const Page* page = currentPage();
    const bool isCustomer = page && !page->customerId().isEmpty();
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << stateMark << saveGeometry() << (isCustomer ? page->saveLayout() : m_customerLayout);
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
    m_customerLayout = layout;
    return restoreGeometry(geometry);
}

} // namespace lineside
