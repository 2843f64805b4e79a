#include "ui/quote/comparedialog.h"

#include "ui/look/label.h"
#include "ui/look/line.h"
#include "ui/quote/comparecolumn.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lineside {

using look::px;

CompareDialog::CompareDialog(RecordModel& model, OrderDesk& desk, SiteCatalog catalog, QWidget* parent)
    : QDialog(parent)
    , m_model(&model)
    , m_desk(desk)
    , m_catalog(std::move(catalog))
    , m_holder(new QWidget)
    , m_row(new QHBoxLayout(m_holder))
    , m_third(new QPushButton(tr("Compare a third"), this)) {
    setObjectName(u"compareDialog"_s);
    setWindowTitle(tr("Compare packages"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    m_holder->setBackgroundRole(QPalette::Base);
    area->setBackgroundRole(QPalette::Base);
    area->setWidget(m_holder);
    m_third->setObjectName(u"compareThird"_s);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->addButton(m_third, QDialogButtonBox::ActionRole);
    for (QPushButton* button : buttons->findChildren<QPushButton*>())
        button->setAutoDefault(false);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(area, 1);
    lines->addWidget(new look::Line(Qt::Horizontal, this));
    lines->addWidget(buttons);
    buttons->setContentsMargins(px(16), px(8), px(16), px(8));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_third, &QPushButton::clicked, this, [this] {
        addColumn()->setFocus(Qt::OtherFocusReason);
        measure();
    });
    const QString now = model.current().text("Order/PackageID"_element);
    addColumn()->setPackage(now);
    CompareColumn* other = addColumn();
    for (const Choice& choice : m_catalog.choices(Source::Packages)) {
        if (choice.code != now && other->package().isEmpty())
            other->setPackage(choice.code);
    }
    m_columns[1]->setFocus(Qt::OtherFocusReason);
    measure();
    resize(px(760), px(600));
}

CompareColumn* CompareDialog::addColumn() {
    if (!m_columns.isEmpty())
        m_row->addWidget(new look::Line(Qt::Vertical, m_holder));
    auto* column = new CompareColumn(m_model ? m_model->current() : Record(), m_desk, m_catalog,
                                     int(m_columns.size()) + 1, m_holder);
    column->story().setOnline(m_online);
    if (!m_columns.isEmpty())
        column->setPackage({});
    m_columns.append(column);
    m_row->addWidget(column, 1);
    m_third->setVisible(m_columns.size() < 3);
    connect(column, &CompareColumn::changed, this, &CompareDialog::compare);
    connect(column, &CompareColumn::chosen, this, &CompareDialog::choose);
    compare();
    return column;
}

void CompareDialog::setOnline(bool online) {
    m_online = online;
    for (CompareColumn* column : std::as_const(m_columns))
        column->story().setOnline(online);
}

void CompareDialog::compare() {
    for (CompareColumn* column : std::as_const(m_columns))
        column->compareWith(*m_columns.constFirst());
}

void CompareDialog::choose(const QString& package) {
    if (m_model) {
        m_model->beginVisit(); // a step of its own in the undo stack
        m_model->edit("Order/PackageID"_element, package);
        m_model->beginVisit();
    }
    emit packageChosen(package);
    accept();
}

void CompareDialog::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QDialog::keyPressEvent(event);
        return;
    }
    // Enter presses the button that has the focus; in a field it goes on, and never chooses by itself.
    if (auto* button = qobject_cast<QAbstractButton*>(focusWidget()))
        button->click();
    else
        focusNextChild();
}

void CompareDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void CompareDialog::measure() {
    m_row->setContentsMargins(px(24), px(20), px(24), px(16));
    m_row->setSpacing(px(24));
}

} // namespace lineside
