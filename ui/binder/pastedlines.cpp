#include "ui/binder/pastedlines.h"

#include "models/formats/typed.h"

#include <QLineEdit>

#include <algorithm>

namespace lineside {

bool joinLines(QLineEdit* field, const QString& joined) {
    if (!field || !hasSeveralLines(field->text()))
        return false;
    const QString behind = cleanLine(QStringView(field->text()).sliced(field->cursorPosition()));
    field->setText(joined);
    field->setCursorPosition(int(std::max<qsizetype>(0, joined.size() - behind.size())));
    return true;
}

} // namespace lineside
