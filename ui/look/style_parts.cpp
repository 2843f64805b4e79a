#include "ui/look/metrics.h"
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

QRect scrollBarPart(const QStyleOptionSlider& bar, QStyle::SubControl part) {
    const bool flat = bar.orientation == Qt::Horizontal;
    const int length = flat ? bar.rect.width() : bar.rect.height();
    const int range = bar.maximum - bar.minimum;
    int handle = length;
    if (range > 0) {
        const qint64 share = qint64(length) * bar.pageStep / (qint64(range) + bar.pageStep);
        handle = std::clamp(int(share), std::min(px(32), length), length);
    }
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      length - handle, bar.upsideDown);
    const auto along = [&](int from, int size) {
        return flat ? QRect(bar.rect.left() + from, bar.rect.top(), size, bar.rect.height())
                    : QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    case QStyle::SC_ScrollBarSlider:
        return along(start, handle);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + handle, length - start - handle);
    default:
        return {}; // no arrows
    }
}

QRect comboPart(const QStyleOptionComboBox& box, QStyle::SubControl part) {
    const int inset = px(9);
    const int arrow = px(16);
    const QRect rect = box.rect;
    switch (part) {
    case QStyle::SC_ComboBoxFrame:
        return rect;
    case QStyle::SC_ComboBoxEditField:
        return rect.adjusted(inset, 1, -arrow - px(10), -1);
    case QStyle::SC_ComboBoxArrow:
        return {rect.right() + 1 - arrow - px(6), rect.top(), arrow, rect.height()};
    default:
        return rect;
    }
}

QRect spinPart(const QStyleOptionSpinBox& box, QStyle::SubControl part) {
    const QRect rect = box.rect;
    const int arrow = box.buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : px(16);
    const int left = rect.right() + 1 - arrow - px(6);
    const int half = rect.height() / 2;
    const int squeeze = rect.height() / 8;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        return arrow ? QRect(left, rect.top() + squeeze, arrow, half - squeeze) : QRect();
    case QStyle::SC_SpinBoxDown:
        return arrow ? QRect(left, rect.top() + half, arrow, half - squeeze) : QRect();
    case QStyle::SC_SpinBoxEditField:
        return rect.adjusted(px(9), 1, arrow ? -arrow - px(10) : -px(9), -1);
    default:
        return rect;
    }
}

} // namespace

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    switch (element) {
    case SE_LineEditContents:
        if (isInner(widget))
            return option->rect;
        // QLineEdit adds a margin of 2 by itself.
        return option->rect.adjusted(px(10) - 2, 1, -px(10) + 2, -1);
    case SE_PushButtonContents:
        return option->rect.adjusted(px(4), 0, -px(4), 0);
    case SE_PushButtonFocusRect:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const {
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        bar && control == CC_ScrollBar)
        return visualRect(bar->direction, bar->rect, scrollBarPart(*bar, part));
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (combo && control == CC_ComboBox)
        return visualRect(combo->direction, combo->rect, comboPart(*combo, part));
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (spin && control == CC_SpinBox)
        return visualRect(spin->direction, spin->rect, spinPart(*spin, part));
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace lineside::look
