#pragma once

#include "ui/look/menustyle.h"

namespace lineside::look {

/// The one style of the program: all that the styles below it draw, and the widgets made ready for that: they
/// hear of the mouse, and are drawn again when a property of states.h changes.
class Style : public MenuStyle {
    Q_OBJECT

public:
    Style();

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QWidget* widget) override;
    void unpolish(QWidget* widget) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace lineside::look
