#include "ui/home/homepage.h"

#include "ui/home/recentmodel.h"
#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/page/customertable.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lineside {

HomePage::HomePage(QWidget* parent)
    : Page(parent)
    , m_recent(new RecentModel(this))
    , m_lines(new QVBoxLayout(this))
    , m_empty(new look::Label(look::Type::Body, look::Token::Second, {}, this)) {
    setObjectName(u"homePage"_s);
    auto* table = new CustomerTable(this);
    m_table = table;
    m_table->setObjectName(u"recentCustomers"_s);
    m_table->setAccessibleName(tr("Recent customers"));
    m_table->setModel(m_recent);
    table->setWidths({200, 120, 160, 0});
    m_empty->setObjectName(u"recentEmpty"_s);
    m_empty->setText(tr("No recent customers. Type a number or a name above to look one up."));
    auto* heading = new look::SectionLabel(tr("Recent customers"), this);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_lines->addWidget(heading);
    m_lines->addWidget(m_empty);
    m_lines->addWidget(m_table, 1);
    m_lines->addStretch(0);
    connect(table, &CustomerTable::rowOpened, this,
            [this](int row) { emit customerOpened(m_recent->customerId(row)); });
    follow();
    measure();
}

QString HomePage::title() const {
    return tr("Home");
}

QList<QWidget*> HomePage::panes() const {
    return m_table->isHidden() ? QList<QWidget*>() : QList<QWidget*>{m_table};
}

void HomePage::note(const CustomerLine& customer, bool toTop) {
    m_recent->note(customer, toTop);
    follow();
}

void HomePage::forgetAll() {
    m_recent->clear();
    follow();
}

void HomePage::follow() {
    const bool empty = m_recent->rowCount() == 0;
    m_table->setVisible(!empty);
    m_empty->setVisible(empty);
    m_lines->setStretch(m_lines->count() - 1, empty ? 1 : 0);
}

void HomePage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void HomePage::measure() {
    m_lines->setContentsMargins(look::px(24), look::px(20), look::px(24), look::px(16));
    m_lines->setSpacing(look::px(12));
}

} // namespace lineside
