#include "ui/forms/issuedelegate.h"

#include "ui/forms/issuemodel.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"

#include <QListView>

namespace lineside {

namespace {

using look::px;
using look::Token;
using FontType = look::Type;
using Kind = Issue::Kind;

constexpr int MostLines = 3;

Kind kindOf(const QModelIndex& index) {
    return Kind(index.data(IssueModel::KindRole).toInt());
}

int textWidth(const QStyleOptionViewItem& option) {
    const auto* view = qobject_cast<const QListView*>(option.widget);
    return (view ? view->viewport()->width() : option.rect.width()) - px(8 + 16 + 8 + 8);
}

int textHeight(const QString& text, FontType type, int width) {
    if (text.isEmpty())
        return 0;
    const QFontMetrics metrics(look::font(type));
    const int flags = Qt::TextWordWrap | Qt::TextWrapAnywhere;
    const int whole = metrics.boundingRect(QRect(0, 0, width, 10000), flags, text).height();
    return std::min(whole, metrics.lineSpacing() * MostLines);
}

/// Lays text after text below each other.
class Column {
public:
    Column(QPainter* painter, const QStyleOptionViewItem& option, QRect rect)
        : m_painter(painter)
        , m_option(option)
        , m_rect(rect) {}

    void add(const QString& text, FontType type, Token ink) {
        const int height = textHeight(text, type, m_rect.width());
        if (height == 0)
            return;
        const QRect place(m_rect.left(), m_rect.top(), m_rect.width(), height);
        m_painter->setFont(look::font(type));
        m_painter->setPen(look::color(ink, m_option.palette));
        m_painter->drawText(place,
                            int(Qt::TextWordWrap | Qt::TextWrapAnywhere | Qt::AlignTop |
                                QStyle::visualAlignment(m_option.direction, Qt::AlignLeft)),
                            text);
        m_rect.setTop(m_rect.top() + height);
    }

private:
    QPainter* m_painter;
    const QStyleOptionViewItem& m_option;
    QRect m_rect;
};

void paintHeading(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const QRect rect = option.rect.adjusted(px(8), 0, -px(8), 0);
    const QString title = index.data().toString();
    const auto left = Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    painter->setFont(look::font(FontType::Section));
    painter->setPen(look::color(Token::Text, option.palette));
    painter->drawText(rect, int(left), title);
    const int count = index.data(IssueModel::CountRole).toInt();
    if (count == 0)
        return;
    const int shift = painter->fontMetrics().horizontalAdvance(title) + px(10);
    painter->setFont(look::font(FontType::Small));
    painter->setPen(look::color(Token::Second, option.palette));
    const QRect rest = QStyle::visualRect(option.direction, rect, rect.adjusted(shift, 0, 0, 0));
    painter->drawText(rest, int(left), QString::number(count));
}

/// Hover and focus of a row that jumps.
void paintState(QPainter* painter, const QStyleOptionViewItem& option) {
    if (look::isOn(&option, QStyle::State_MouseOver))
        look::fillRound(painter, option.rect, look::color(Token::Hover, option.palette), px(6));
    if (look::isOn(&option, QStyle::State_Selected) && option.widget && option.widget->hasFocus())
        look::drawRing(painter, option.rect, option.palette, px(6));
}

void paintLink(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    paintState(painter, option);
    const auto place = [&](QRect rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    QRect text = option.rect.adjusted(px(12), 0, -px(8), 0);
    if (const auto mark = look::Mark(index.data(IssueModel::MarkRole).toInt()); mark == look::Mark::Refuse) {
        const QRect icon(text.left(), text.center().y() - px(8) + 1, px(16), px(16));
        look::paintMark(painter, place(icon), mark, option.palette);
        text.setLeft(icon.right() + 1 + px(8));
    }
    painter->setFont(look::font(FontType::Body));
    painter->setPen(look::color(Token::Accent, option.palette));
    painter->drawText(
        place(text), int(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
}

void paintIssue(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    paintState(painter, option);
    const QRect inner = option.rect.adjusted(px(8), px(4), -px(8), -px(4));
    const int line = QFontMetrics(look::font(FontType::Strong)).height();
    const QRect icon(inner.left(), inner.top() + (line - px(16)) / 2 + 1, px(16), px(16));
    look::paintMark(painter, QStyle::visualRect(option.direction, inner, icon),
                    look::Mark(index.data(IssueModel::MarkRole).toInt()), option.palette);
    const QRect words = inner.adjusted(px(16) + px(8) - px(2), 0, 0, 0);
    Column column(painter, option, QStyle::visualRect(option.direction, inner, words));
    column.add(index.data().toString(), FontType::Strong, Token::Text);
    column.add(index.data(IssueModel::BeforeRole).toString(), FontType::Small, Token::Second);
    column.add(index.data(IssueModel::TextRole).toString(), FontType::Body, Token::Text);
}

} // namespace

QSize IssueDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int width = textWidth(option) + px(2);
    switch (kindOf(index)) {
    case Kind::Heading:
        return {px(100), QFontMetrics(look::font(FontType::Section)).height() + px(18)};
    case Kind::Line:
        return {px(100), px(17)};
    case Kind::Link:
        return {option.rect.width(), option.fontMetrics.height() + px(8)};
    case Kind::Empty:
        return {px(100),
                textHeight(index.data(IssueModel::TextRole).toString(), FontType::Body, width) + px(8)};
    default:
        break;
    }
    const int height = textHeight(index.data().toString(), FontType::Strong, width) +
                       textHeight(index.data(IssueModel::BeforeRole).toString(), FontType::Small, width) +
                       textHeight(index.data(IssueModel::TextRole).toString(), FontType::Body, width);
    return {px(100), height + px(8) + px(3)};
}

void IssueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    const look::PaintScope scope(painter);
    switch (kindOf(index)) {
    case Kind::Heading:
        return paintHeading(painter, option, index);
    case Kind::Line:
        painter->fillRect(QRect(option.rect.left() + px(8), option.rect.center().y(),
                                option.rect.width() - 2 * px(8), px(1)),
                          look::color(Token::Hairline, option.palette));
        return;
    case Kind::Empty:
        painter->setFont(look::font(FontType::Body));
        painter->setPen(look::color(Token::Second, option.palette));
        painter->drawText(
            option.rect.adjusted(px(8), 0, -px(8), 0),
            int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignTop | Qt::TextWordWrap),
            index.data(IssueModel::TextRole).toString());
        return;
    case Kind::Link:
        return paintLink(painter, option, index);
    case Kind::Told:
        return paintIssue(painter, option, index);
    }
}

} // namespace lineside
