#include "ui/forms/pagedelegate.h"

#include "ui/forms/pagelist.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"

#include <QWidget>

namespace lineside {

namespace {

using look::px;
using look::Token;

void paintGround(QPainter* painter, const QStyleOptionViewItem& item, const QRectF& row) {
    const bool chosen = look::isOn(&item, QStyle::State_Selected);
    if (chosen || look::isOn(&item, QStyle::State_MouseOver))
        look::fillRound(painter, row, look::color(chosen ? Token::Pressed : Token::Hover, item.palette),
                        px(6));
    if (chosen) {
        const bool mirrored = item.direction == Qt::RightToLeft;
        const double width = px(3);
        const QRectF bar(mirrored ? row.right() - width : row.left(), row.top() + px(6), width,
                         row.height() - 2 * px(6));
        look::fillRound(painter, bar, look::color(Token::Accent, item.palette), width / 2);
    }
    const bool focused = item.widget && item.widget->hasFocus() && chosen &&
                         look::isOn(&item, QStyle::State_KeyboardFocusChange);
    if (focused)
        look::drawRing(painter, row, item.palette, px(6));
}

} // namespace

QSize PageDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const {
    return {option.rect.width(),
            option.fontMetrics.height() + px(look::density() == look::Density::Compact ? 10 : 16)};
}

void PageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const look::PaintScope scope(painter);
    const QRect row = option.rect.adjusted(0, px(1), 0, -px(1));
    paintGround(painter, option, row);
    const bool chosen = look::isOn(&option, QStyle::State_Selected);
    QRect text = row.adjusted(px(12), 0, -px(12), 0);
    const auto place = [&](QRect rect) { return QStyle::visualRect(option.direction, row, rect); };
    const QVariant mark = index.data(PageListModel::MarkRole);
    const bool leading = index.data(PageListModel::LeadingRole).toBool();
    if (mark.isValid()) {
        const int x = leading ? text.left() : text.right() + 1 - px(16);
        const QRect icon(x, text.center().y() - px(8) + 1, px(16), px(16));
        look::paintMark(painter, place(icon), look::Mark(mark.toInt()), option.palette);
        if (!leading)
            text.setRight(icon.left() - px(8));
    }
    if (leading)
        text.setLeft(text.left() + px(24));
    if (const int count = index.data(PageListModel::CountRole).toInt(); count > 0) {
        const QString figure = QString::number(count);
        painter->setFont(look::font(look::Type::Body));
        painter->setPen(look::color(Token::Second, option.palette));
        painter->drawText(place(text),
                          int(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignRight)),
                          figure);
        text.setRight(text.right() - painter->fontMetrics().horizontalAdvance(figure) - px(8));
    }
    painter->setFont(look::font(chosen ? look::Type::Strong : look::Type::Body));
    painter->setPen(look::color(chosen ? Token::Text : Token::Second, option.palette));
    const QString title =
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width());
    painter->drawText(
        place(text), int(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft)), title);
}

} // namespace lineside
