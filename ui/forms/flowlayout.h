#pragma once

#include <QLayout>

namespace lineside {

/// Items in two columns of one width, line by line, or in one column. Items that are not visible take no
/// place.
class FlowLayout : public QLayout {
    Q_OBJECT

public:
    explicit FlowLayout(QWidget* parent);
    ~FlowLayout() override;

    /// How the columns stand; `wide` items take both.
    void setColumns(int count, int columnWidth, int gap, int lineGap);

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    void setGeometry(const QRect& rect) override;

private:
    [[nodiscard]] QList<QList<QLayoutItem*>> lines() const;
    [[nodiscard]] int columnFor(QSize (QLayoutItem::*asked)() const) const;
    /// Height of all lines; places them when `place`.
    int layOut(const QRect& rect, bool place) const;

    QList<QLayoutItem*> m_items;
    int m_columns = 2;
    int m_columnWidth = QWIDGETSIZE_MAX;
    int m_gap = 32;
    int m_lineGap = 8;
};

} // namespace lineside
