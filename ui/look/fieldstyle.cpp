#include "ui/look/fieldstyle.h"

#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/states.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace lineside::look {

namespace {

bool isInner(const QWidget* widget) {
    const QWidget* parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QComboBox*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent);
}

bool isTextField(const QWidget* widget) {
    return qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget);
}

/// Hairline all round, the control line along the lower edge with its corners.
void drawOutline(QPainter* painter, const QRectF& rect, const QPalette& palette, bool enabled) {
    const double radius = px(5);
    const double width = px(1);
    strokeRound(painter, rect, color(Token::Hairline, palette), width, radius);
    if (!enabled)
        return;
    painter->save();
    painter->setClipRect(
        QRectF(rect.left(), rect.bottom() - width - radius * 0.3, rect.width(), rect.height()));
    strokeRound(painter, rect, color(Token::ControlLine, palette), width, radius);
    painter->restore();
}

struct FieldState {
    bool enabled;
    bool focused;
    bool outlined;
};

void drawField(QPainter* painter, const QRectF& rect, const QPalette& palette, const QWidget* widget,
               FieldState state) {
    const PaintScope scope(painter);
    const double radius = px(5);
    const Problem problem = problemOf(widget);
    const bool refused = problem == Problem::Refuse;
    if (state.outlined || state.focused) {
        fillRound(painter, rect, color(state.enabled ? Token::Field : Token::Window, palette), radius);
        if (!state.focused && !refused)
            drawOutline(painter, rect, palette, state.enabled);
    }
    const QColor bar = color(refused ? Token::Refuse : Token::Accent, palette);
    if (refused || isChanged(widget))
        drawBar(painter, rect, bar, px(4), radius, widget->layoutDirection());
    if (state.focused)
        strokeRound(painter, rect, color(Token::Accent, palette), px(2), radius);
    else if (refused)
        strokeRound(painter, rect, bar, px(15) / 10.0, radius);
    // The bar is kept inside the focus outline.
    if (state.focused && (refused || isChanged(widget)))
        drawBar(painter, rect, bar, px(4), radius, widget->layoutDirection());
}

FieldState fieldState(const QStyleOption* option, const QWidget* widget) {
    const bool readOnly = isOn(option, QStyle::State_ReadOnly) || hasState(widget, "readOnlyField");
    return {isOn(option, QStyle::State_Enabled), isOn(option, QStyle::State_HasFocus), !readOnly};
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

void FieldStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    switch (element) {
    case PE_PanelLineEdit:
        // Combo and spin boxes draw the field themselves, round the line edit inside them.
        if (!isInner(widget) && frame && frame->lineWidth > 0)
            drawField(painter, option->rect, option->palette, widget, fieldState(option, widget));
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (isTextField(widget)) {
            FieldState state = fieldState(option, widget);
            state.focused = widget->hasFocus();
            drawField(painter, option->rect, option->palette, widget, state);
            return;
        }
        if (frame && frame->lineWidth > 0) {
            const PaintScope scope(painter);
            strokeRound(painter, option->rect, color(Token::Hairline, option->palette), px(1), px(5));
        }
        return;
    default:
        MeasureStyle::drawPrimitive(element, option, painter, widget);
    }
}

void FieldStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const {
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (combo && element == CE_ComboBoxLabel)
        drawComboLabel(*combo, painter, widget);
    else
        MeasureStyle::drawControl(element, option, painter, widget);
}

void FieldStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const {
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (combo && control == CC_ComboBox)
        drawCombo(*combo, painter, widget);
    else if (spin && control == CC_SpinBox)
        drawSpin(*spin, painter, widget);
    else
        MeasureStyle::drawComplexControl(control, option, painter, widget);
}

void FieldStyle::drawCombo(const QStyleOptionComboBox& option, QPainter* painter,
                           const QWidget* widget) const {
    if (hasState(widget, "quiet")) {
        const PaintScope scope(painter);
        const bool held = isOn(&option, State_Sunken) || isOn(&option, State_On);
        if (held || (isOn(&option, State_MouseOver) && isOn(&option, State_Enabled)))
            fillRound(painter, option.rect, color(held ? Token::Pressed : Token::Hover, option.palette),
                      px(6));
        if (isOn(&option, State_HasFocus))
            drawRing(painter, option.rect, option.palette, px(6));
    } else if (option.frame) {
        drawField(painter, option.rect, option.palette, widget, fieldState(&option, widget));
    }
    if (!option.subControls.testFlag(SC_ComboBoxArrow) || hasState(widget, "readOnlyField"))
        return;
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget);
    const Token ink = !isOn(&option, State_Enabled) ? Token::Disabled
                      : hasState(widget, "quiet")   ? Token::Second
                                                    : Token::Text;
    drawChevron(painter, arrow, Qt::DownArrow, color(ink, option.palette));
}

void FieldStyle::drawComboLabel(const QStyleOptionComboBox& option, QPainter* painter,
                                const QWidget* widget) const {
    QStyleOptionComboBox label = option;
    const Token ink = hasState(widget, "quiet") ? Token::Second : Token::Text;
    const QColor pen = color(isOn(&option, State_Enabled) ? ink : Token::Disabled, option.palette);
    label.palette.setColor(QPalette::ButtonText, pen);
    const QRect edit = proxy()->subControlRect(CC_ComboBox, &option, SC_ComboBoxEditField, widget);
    painter->save();
    painter->setClipRect(edit);
    int left = 0;
    if (!option.currentIcon.isNull() && !option.editable) {
        const QRect place =
            alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, option.iconSize, edit);
        option.currentIcon.paint(painter, place, Qt::AlignCenter,
                                 isOn(&option, State_Enabled) ? QIcon::Normal : QIcon::Disabled);
        left = option.iconSize.width() + px(8);
    }
    const QRect text = visualRect(option.direction, edit, edit.adjusted(left, 0, 0, 0));
    if (!option.currentText.isEmpty() && !option.editable)
        drawItemText(painter, text, visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter),
                     label.palette, isOn(&option, State_Enabled),
                     option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, text.width()),
                     QPalette::ButtonText);
    painter->restore();
}

void FieldStyle::drawSpin(const QStyleOptionSpinBox& option, QPainter* painter, const QWidget* widget) const {
    if (option.frame)
        drawField(painter, option.rect, option.palette, widget, fieldState(&option, widget));
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto step = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag flag, Qt::ArrowType arrow) {
        const QRect rect = proxy()->subControlRect(CC_SpinBox, &option, part, widget);
        const bool can = isOn(&option, State_Enabled) && option.stepEnabled.testFlag(flag);
        const bool over = isOn(&option, State_MouseOver) && option.activeSubControls.testFlag(part);
        const Token ink = !can ? Token::Disabled : over ? Token::Accent : Token::Text;
        drawChevron(painter, rect, arrow, color(ink, option.palette));
    };
    step(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Qt::UpArrow);
    step(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Qt::DownArrow);
}

QSize FieldStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const {
    const QFontMetrics metrics = option ? option->fontMetrics : QFontMetrics(font(Type::Body));
    switch (type) {
    case CT_LineEdit:
        return isInner(widget) ? size : QSize(size.width() + 2 * px(8), controlHeight(metrics));
    case CT_ComboBox:
        // Measured by the ink of the words, which is narrower than their advance.
        return {size.width() + px(9) + px(16) + px(10) + px(8), controlHeight(metrics)};
    case CT_SpinBox:
        return {size.width() + px(16) + px(10), controlHeight(metrics)};
    default:
        return MeasureStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect FieldStyle::subElementRect(SubElement element, const QStyleOption* option,
                                 const QWidget* widget) const {
    if (element != SE_LineEditContents)
        return MeasureStyle::subElementRect(element, option, widget);
    if (isInner(widget))
        return option->rect;
    // QLineEdit adds a margin of 2 by itself.
    return option->rect.adjusted(px(10) - 2, 1, -px(10) + 2, -1);
}

QRect FieldStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const {
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (combo && control == CC_ComboBox)
        return visualRect(combo->direction, combo->rect, comboPart(*combo, part));
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (spin && control == CC_SpinBox)
        return visualRect(spin->direction, spin->rect, spinPart(*spin, part));
    return MeasureStyle::subControlRect(control, option, part, widget);
}

} // namespace lineside::look
