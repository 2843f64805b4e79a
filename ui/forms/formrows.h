#pragma once

class QWidget;

namespace lineside {

/// Shows or hides the whole row of a form that the field stands in, also among others or with a message
/// below. Nothing happens when it is so already.
void setRowVisible(QWidget* field, bool visible);
/// The columns of a page side by side, or below each other; sizes, gaps and the width of its labels.
/// `narrow`: the small label column.
void measureForm(QWidget* page, bool stacked, bool narrow, int columnWidth);

/// The rows of forms anywhere on the page: gaps, heights, and one width of labels.
void measureFields(QWidget* page, bool narrow);

} // namespace lineside
