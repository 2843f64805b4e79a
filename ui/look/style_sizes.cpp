#include "ui/look/metrics.h"
#include "ui/look/states.h"
#include "ui/look/style.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QStyleOption>

#include <algorithm>

namespace lineside::look {

namespace {

bool isInner(const QWidget* widget) {
    const QWidget* parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QComboBox*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent);
}

} // namespace

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const {
    const QFontMetrics metrics = option ? option->fontMetrics : QFontMetrics(font(Type::Body));
    switch (type) {
    case CT_LineEdit:
        return isInner(widget) ? size : QSize(size.width() + 2 * px(8), controlHeight(metrics));
    case CT_ComboBox:
        return {size.width() + px(9) + px(16) + px(10), controlHeight(metrics)};
    case CT_SpinBox:
        return {size.width() + px(16) + px(10), controlHeight(metrics)};
    case CT_PushButton:
        return buttonSize(option, size, widget);
    case CT_ToolButton: {
        const int side = std::max(24, size.height() + px(8));
        return {std::max(side, size.width() + px(8)), side};
    }
    case CT_CheckBox:
    case CT_RadioButton: {
        // The base adds 4 px that show as a ragged right edge.
        QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {made.width() - 4, std::max(made.height(), px(24))};
    }
    case CT_ItemViewItem: {
        QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
        const bool popup = widget && widget->inherits("QComboBoxListView");
        return {made.width() + px(8), std::max(made.height(), popup ? controlHeight() - px(4) : rowHeight())};
    }
    case CT_HeaderSection: {
        QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {made.width() + px(8), std::max(made.height(), rowHeight() - px(4))};
    }
    case CT_TabBarTab:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            return tabSize(*tab, size);
        break;
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return menuItemSize(*item, size);
        break;
    case CT_MenuBarItem:
        return {size.width() + 2 * px(10), metrics.height() + px(8)};
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QSize Style::buttonSize(const QStyleOption* option, QSize size, const QWidget* widget) const {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (!button)
        return size;
    int width = size.width();
    // Measured in regular: what is drawn semibold is wider.
    if (hasState(widget, "primary"))
        width += QFontMetrics(semibold(widget->font())).horizontalAdvance(button->text) -
                 button->fontMetrics.horizontalAdvance(button->text);
    if (hasState(widget, "link"))
        return {width + px(8), std::max(24, option->fontMetrics.height() + px(8))};
    const bool quiet = hasState(widget, "quiet") || button->features.testFlag(QStyleOptionButton::Flat);
    const int side = quiet || button->text.isEmpty() ? px(8) : px(16);
    const int least = quiet || button->text.isEmpty() ? 0 : px(80);
    return {std::max(width + 2 * side, least), controlHeight(option->fontMetrics)};
}

} // namespace lineside::look
