#pragma once

#include "ui/page/room.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;

namespace lineside {

namespace look {
class Line;
}

/// The parts of a page beside each other: list, form and a side part with lines between; where there is no
/// room for the list, a combo box stands above the form in place of it.
class PageBody : public QWidget {
    Q_OBJECT

public:
    /// Takes the parts; `left` holds the list that the combo box can stand for.
    PageBody(QWidget* left, QComboBox* combo, QWidget* form, QWidget* side, QWidget* parent);

    void setStacked(bool stacked);
    /// The line before the side part; the part itself is shown by its owner.
    void setSideLineShown(bool shown);
    /// The side part comes back from where its owner had it.
    void takeSide();

private:
    QHBoxLayout* m_row;
    QWidget* m_left;
    QWidget* m_above;
    QWidget* m_side;
    look::Line* m_leftLine;
    look::Line* m_sideLine;
};

} // namespace lineside
