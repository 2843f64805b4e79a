#include "ui/duplicates/ticklist.h"

#include "ui/look/metrics.h"

#include <QEvent>
#include <QScopedValueRollback>

namespace lineside {
namespace {

constexpr int codeRole = Qt::UserRole;

} // namespace

TickList::TickList(QWidget* parent) : QListWidget(parent) {
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setTabKeyNavigation(false);
    connect(this, &QListWidget::itemChanged, this, [this] {
        if (!m_showing)
            write();
    });
}

void TickList::bind(RecordModel& model, const QList<Choice>& choices) {
    m_model = &model;
    for (const GroupId known : model.form().groups()) {
        if (known.text() == property("group").toString())
            m_group = known;
    }
    for (const Choice& choice : choices)
        addChoice(choice);
    connect(&model, &RecordModel::rowsChanged, this, [this](GroupId group) {
        if (group == m_group)
            show(m_model->rows(m_group).texts());
    });
    show(model.rows(m_group).texts());
}

void TickList::addChoice(const Choice& choice) {
    const QScopedValueRollback showing(m_showing, true);
    auto* item = new QListWidgetItem(choice.label.isEmpty() ? choice.code : choice.label, this);
    item->setData(codeRole, choice.code);
    item->setToolTip(choice.code);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
}

QListWidgetItem* TickList::itemOf(const QString& code) const {
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(codeRole).toString() == code)
            return item(row);
    }
    return nullptr;
}

void TickList::addTicked(const Choice& choice) {
    if (!itemOf(choice.code))
        addChoice(choice);
    QListWidgetItem* item = itemOf(choice.code);
    item->setCheckState(Qt::Checked);
    setCurrentItem(item);
    scrollToItem(item);
}

QStringList TickList::ticked() const {
    QStringList codes;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            codes.append(item(row)->data(codeRole).toString());
    }
    return codes;
}

void TickList::show(const QStringList& codes) {
    const QScopedValueRollback showing(m_showing, true);
    for (const QString& code : codes) {
        if (!itemOf(code))
            addChoice({code, code});
    }
    for (int row = 0; row < count(); ++row)
        item(row)->setCheckState(codes.contains(item(row)->data(codeRole).toString()) ? Qt::Checked
                                                                                      : Qt::Unchecked);
}

void TickList::write() {
    if (!m_model)
        return;
    const QStringList codes = ticked();
    if (codes.isEmpty())
        m_model->revertRows(m_group);
    else
        m_model->editRows(m_group, Rows::ofTexts(codes));
}

void TickList::setVisibleRows(int rows) {
    m_visibleRows = rows;
    updateGeometry();
}

QSize TickList::sizeHint() const {
    const int row = std::max(sizeHintForRow(0), look::px(24));
    return {QListWidget::sizeHint().width(), row * m_visibleRows + 2 * frameWidth()};
}

void TickList::changeEvent(QEvent* event) {
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace lineside
