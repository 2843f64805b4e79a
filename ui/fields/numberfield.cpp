#include "ui/fields/numberfield.h"

#include "models/formats/chars.h"

#include <algorithm>

namespace lineside {

using namespace Qt::StringLiterals;

FigureValidator::FigureValidator(Kind kind, QObject* parent)
    : QValidator(parent)
    , m_marks(kind == Kind::Whole ? u"+-, "_s : u"+-, .$"_s) {}

QValidator::State FigureValidator::validate(QString& input, int&) const {
    const bool fits = std::all_of(input.cbegin(), input.cend(),
                                  [this](QChar c) { return isAsciiDigit(c) || m_marks.contains(c); });
    return fits ? Acceptable : Invalid;
}

NumberField::NumberField(QWidget* parent) : QLineEdit(parent) {
    setKind(FigureValidator::Kind::Decimal);
}

void NumberField::setKind(FigureValidator::Kind kind) {
    setValidator(new FigureValidator(kind, this));
    setInputMethodHints(kind == FigureValidator::Kind::Whole ? Qt::ImhPreferNumbers
                                                             : Qt::ImhFormattedNumbersOnly);
}

} // namespace lineside
