#include "ui/fields/tristatebox.h"

namespace lineside {

TriStateBox::TriStateBox(QWidget* parent) : QCheckBox(parent) {
    setTristate(true);
    setAnswer({});
}

void TriStateBox::setAnswer(std::optional<bool> answer) {
    setCheckState(!answer ? Qt::PartiallyChecked : *answer ? Qt::Checked : Qt::Unchecked);
}

std::optional<bool> TriStateBox::answer() const {
    if (checkState() == Qt::PartiallyChecked)
        return {};
    return checkState() == Qt::Checked;
}

void TriStateBox::nextCheckState() {
    setAnswer(!answer().value_or(false));
}

} // namespace lineside
