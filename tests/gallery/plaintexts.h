#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace lineside::gallery {

/// What a picture of the widget shows, or a screen reader says, that no translation was asked for: in the
/// pseudo-language every text of the program stands in brackets. Values of customers, catalogs and the
/// service (tests/gallery/values.txt), numbers and codes are none. One line each: where it stands, and the
/// text.
QStringList plainTexts(const QWidget& shown);

} // namespace lineside::gallery
