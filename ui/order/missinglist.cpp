#include "ui/order/missinglist.h"

#include "ui/look/metrics.h"
#include "ui/look/paint.h"

#include <QEvent>
#include <QKeyEvent>
#include <QStyledItemDelegate>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

/// A link a row; what is wrong has the octagon before it.
class LinkDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const override {
        return {option.rect.width(), option.fontMetrics.height() + look::px(8)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        using look::px;
        const look::PaintScope scope(painter);
        const bool focused =
            option.widget && option.widget->hasFocus() && look::isOn(&option, QStyle::State_Selected);
        if (look::isOn(&option, QStyle::State_MouseOver))
            look::fillRound(painter, option.rect, look::color(look::Token::Hover, option.palette), px(6));
        if (focused)
            look::drawRing(painter, option.rect, option.palette, px(6));
        const auto place = [&](QRect rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        QRect text = option.rect.adjusted(px(12), 0, -px(8), 0);
        if (index.data(MissingModel::RefusedRole).toBool()) {
            const QRect icon(text.left(), text.center().y() - px(8) + 1, px(16), px(16));
            look::paintMark(painter, place(icon), look::Mark::Refuse, option.palette);
            text.setLeft(icon.right() + 1 + px(8));
        }
        painter->setFont(look::font(look::Type::Body));
        painter->setPen(look::color(look::Token::Accent, option.palette));
        painter->drawText(
            place(text), int(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    }
};

} // namespace

void MissingModel::setEntries(const QList<Entry>& entries) {
    if (entries == m_entries)
        return;
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

int MissingModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant MissingModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return entry.words;
    case Qt::AccessibleTextRole:
        return entry.words + u", "_s +
               look::markText(entry.refused ? look::Mark::Refuse : look::Mark::Missing);
    case ElementRole:
        return entry.element.index();
    case RefusedRole:
        return entry.refused;
    default:
        return {};
    }
}

MissingList::MissingList(MissingModel* missing, QWidget* parent) : QListView(parent) {
    setModel(missing);
    setItemDelegate(new LinkDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setResizeMode(QListView::Adjust);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setCursor(Qt::PointingHandCursor);
    viewport()->setBackgroundRole(QPalette::Window);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    setAccessibleName(tr("Still missing"));
    connect(this, &QListView::clicked, this, &MissingList::jump);
    measure();
}

void MissingList::jump(const QModelIndex& index) {
    if (const ElementId id(index.isValid() ? index.data(MissingModel::ElementRole).toInt() : -1);
        id.isValid())
        Q_EMIT jumpAsked(id);
}

void MissingList::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QListView::keyPressEvent(event);
    if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier)
        jump(currentIndex());
    else
        event->ignore();
}

void MissingList::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    if (!currentIndex().isValid())
        setCurrentIndex(model()->index(0, 0));
}

void MissingList::measure() {
    setViewportMargins(look::px(12), 0, look::px(12), look::px(12));
    scheduleDelayedItemsLayout();
    updateGeometry();
}

void MissingList::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
}

QSize MissingList::sizeHint() const {
    return {look::px(184), look::px(160)};
}

QSize MissingList::minimumSizeHint() const {
    return {look::px(120), look::px(32)};
}

} // namespace lineside
