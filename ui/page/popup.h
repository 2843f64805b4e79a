#pragma once

#include <QMargins>
#include <QSize>

class QString;
class QWidget;

namespace lineside {

/// Shows a widget in a popup above a part of the page, at most `most` and the page large, and gives it
/// the focus. The popup owns it and goes when it is closed.
void openPopup(QWidget* page, QWidget* content, const QString& name, const QWidget* above, QSize most,
               QMargins margins);

} // namespace lineside
