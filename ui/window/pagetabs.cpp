#include "ui/window/pagetabs.h"

#include "models/formats/integer.h"
#include "ui/look/tabbar.h"
#include "ui/look/tabstrip.h"
#include "ui/page/page.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lineside {

PageTabs::PageTabs(QWidget* parent)
    : QWidget(parent)
    , m_strip(new look::TabStrip(this))
    , m_bar(&m_strip->bar())
    , m_stack(new QStackedWidget(this)) {
    m_bar->setObjectName(u"pageTabs"_s);
    m_bar->setAccessibleName(tr("Open pages"));
    m_bar->setMovable(false);
    m_stack->setObjectName(u"pageStack"_s);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_strip);
    lines->addWidget(m_stack, 1);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int index) {
        if (Page* page = at(index))
            m_stack->setCurrentWidget(page);
        emit currentChanged();
    });
    connect(m_bar, &QTabBar::tabCloseRequested, this, [this](int index) {
        if (Page* page = at(index))
            emit closeWanted(page);
    });
}

PageTabs::~PageTabs() {
    // Pages say things while they go; nobody listens any more.
    for (Page* page : std::as_const(m_pages))
        page->disconnect(this);
    m_bar->disconnect(this);
}

void PageTabs::add(Page* page, bool inFront, Page* inPlaceOf) {
    const int old = indexOf(inPlaceOf);
    const int index = old > 0 ? old : count();
    m_stack->addWidget(page);
    m_pages.insert(index, page);
    const Page* before = current();
    m_bar->insertTab(index, QString());
    if (index == 0)
        m_bar->setTabClosable(0, false);
    describe(page);
    connect(page, &Page::titleChanged, this, [this, page] { describe(page); });
    connect(page, &Page::modifiedChanged, this, [this, page] { describe(page); });
    if (inFront || (old > 0 && before == inPlaceOf))
        show(page);
    if (old > 0)
        remove(inPlaceOf);
}

void PageTabs::remove(Page* page) {
    const int index = indexOf(page);
    if (index <= 0)
        return;
    page->disconnect(this);
    m_pages.removeAt(index);
    m_bar->removeTab(index);
    m_stack->removeWidget(page);
    page->hide();
    page->deleteLater(); // it may be what asked for it
    if (Page* now = current())
        m_stack->setCurrentWidget(now);
}

void PageTabs::show(Page* page) {
    showAt(indexOf(page));
}

void PageTabs::showAt(int index) {
    if (index < 0 || index >= count())
        return;
    m_bar->setCurrentIndex(index);
    m_stack->setCurrentWidget(m_pages[index]);
}

void PageTabs::step(int by) {
    if (const int all = count(); all > 0)
        showAt((m_bar->currentIndex() + by % all + all) % all);
}

Page* PageTabs::current() const {
    return at(m_bar->currentIndex());
}

Page* PageTabs::at(int index) const {
    return m_pages.value(index);
}

int PageTabs::count() const {
    return int(m_pages.size());
}

QList<Page*> PageTabs::pages() const {
    return m_pages;
}

Page* PageTabs::customer(const QString& id) const {
    const QString key = readKey(id);
    const auto found = std::find_if(m_pages.begin(), m_pages.end(),
                                    [&](const Page* page) { return readKey(page->customerId()) == key; });
    return found == m_pages.end() || key.isEmpty() ? nullptr : *found;
}

QWidget* PageTabs::bar() const {
    return m_bar;
}

int PageTabs::indexOf(const Page* page) const {
    return int(m_pages.indexOf(page));
}

void PageTabs::describe(Page* page) {
    const int index = indexOf(page);
    if (index < 0)
        return;
    QString words = page->title();
    words.replace(u'&', u"&&"_s);
    m_bar->setTabTitle(index, words);
    m_bar->setTabChanged(index, page->isModified());
    // Two customers may have one name.
    const QString id = page->customerId();
    m_bar->setTabToolTip(index, id.isEmpty() ? QString() : tr("%1, customer %2").arg(page->title(), id));
    emit pageChanged(page);
}

} // namespace lineside
