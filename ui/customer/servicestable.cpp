#include "ui/customer/servicestable.h"

#include "models/recordmodel/rowsindex.h"
#include "ui/forms/plaintable.h"
#include "ui/look/icons.h"
#include "ui/look/label.h"
#include "ui/look/metrics.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace lineside {

using namespace Qt::StringLiterals;

ServicesTable::ServicesTable(QWidget* parent)
    : QWidget(parent)
    , m_index(new RowsIndex(this))
    , m_filter(new QLineEdit(this))
    , m_count(new look::Label(look::Type::Small, look::Token::Second, {}, this))
    , m_nothing(new look::Label(look::Type::Body, look::Token::Second, {}, this))
    , m_table(new PlainTable(this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    row->addWidget(m_filter);
    row->addWidget(m_count);
    row->addStretch();
    lines->addLayout(row);
    lines->addWidget(m_nothing);
    lines->addWidget(m_table, 1);
    m_filter->setObjectName(u"servicesFilter"_s);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the services"));
    m_filter->addAction(look::icon(look::Icon::Filter, look::Token::Second), QLineEdit::LeadingPosition);
    m_table->setModel(m_index);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setAccessibleName(tr("Services"));
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_index->setFilter(text);
        refresh();
    });
    measure();
    refresh();
}

void ServicesTable::setRows(const Rows& rows) {
    m_index->setRows(rows);
    fitColumns();
    refresh();
}

void ServicesTable::fitColumns() {
    m_table->resizeColumnsToContents();
    const int most = look::px(280);
    for (int column = 0; column < m_index->columnCount(); ++column) {
        const int width = m_table->columnWidth(column) + look::px(12);
        m_table->setColumnWidth(column, std::min(width, most));
    }
}

void ServicesTable::refresh() {
    const int all = m_index->totalRows(), shown = m_index->rowCount();
    const QLocale us(QLocale::English, QLocale::UnitedStates);
    m_count->setText(shown == all ? us.toString(all)
                                  : tr("%1 of %2").arg(us.toString(shown), us.toString(all)));
    m_filter->setVisible(all > 0);
    m_count->setVisible(all > 0);
    m_table->setVisible(shown > 0);
    m_nothing->setVisible(shown == 0);
    m_nothing->setText(all == 0 ? tr("This customer has no services.") : tr("No service holds these words."));
    static_cast<QVBoxLayout*>(layout())->setStretchFactor(m_nothing, shown == 0 ? 1 : 0);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
}

void ServicesTable::measure() {
    m_filter->setFixedWidth(look::px(302));
    layout()->setSpacing(look::px(12));
}

void ServicesTable::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        measure();
        fitColumns();
    }
}

} // namespace lineside
