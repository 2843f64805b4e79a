#pragma once

#include <QStyledItemDelegate>

namespace lineside {

/// Draws issues: headings with a count, a hairline, links of one line, and issues of a mark, a title, what
/// was there and a text of up to three lines.
class IssueDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace lineside
