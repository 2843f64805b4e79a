#include "ui/look/buttonstyle.h"

#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/states.h"

#include <QAbstractButton>
#include <QApplication>

#include <algorithm>

namespace lineside::look {

namespace {

bool isEnabled(const QStyleOption* option) {
    return isOn(option, QStyle::State_Enabled);
}

bool isHeld(const QStyleOption* option) {
    return isOn(option, QStyle::State_Sunken) || isOn(option, QStyle::State_On);
}

void drawVeil(QPainter* painter, const QStyleOption* option, double radius) {
    if (!isEnabled(option))
        return;
    if (isHeld(option))
        fillRound(painter, option->rect, color(Token::Pressed, option->palette), radius);
    else if (isOn(option, QStyle::State_MouseOver))
        fillRound(painter, option->rect, color(Token::Hover, option->palette), radius);
}

/// Between hairline and control line: a button has its words, the line only rounds it off.
QColor buttonLine(const QPalette& palette, bool enabled) {
    const QColor hairline = color(Token::Hairline, palette);
    const QColor line = color(Token::ControlLine, palette);
    const auto mid = [](int a, int b) { return (3 * a + b) / 4; };
    return enabled ? QColor(mid(hairline.red(), line.red()), mid(hairline.green(), line.green()),
                            mid(hairline.blue(), line.blue()))
                   : hairline;
}

void drawFilled(QPainter* painter, const QStyleOption* option) {
    const QRectF rect = option->rect;
    fillRound(painter, rect, color(Token::Fill, option->palette), px(6));
    if (isHeld(option))
        fillRound(painter, rect, QColor(0, 0, 0, 48), px(6));
    else if (isOn(option, QStyle::State_MouseOver))
        fillRound(painter, rect, QColor(0, 0, 0, 24), px(6));
    if (showsRing(option)) {
        // Accent on accent would not show: a gap in the colour of the text lies between.
        drawRing(painter, rect, option->palette, px(6));
        const int in = px(2);
        strokeRound(painter, rect.adjusted(in, in, -in, -in), color(Token::OnFill, option->palette), px(1),
                    px(6) - in);
    }
}

void drawButton(QPainter* painter, const QStyleOption* option, const QWidget* widget) {
    const PaintScope scope(painter);
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const bool flat = button && button->features.testFlag(QStyleOptionButton::Flat);
    if (hasState(widget, "primary") && isEnabled(option))
        return drawFilled(painter, option);
    if (hasState(widget, "link") || hasState(widget, "quiet") || flat) {
        if (!hasState(widget, "link"))
            drawVeil(painter, option, px(6));
    } else {
        fillRound(painter, option->rect,
                  color(isEnabled(option) ? Token::Field : Token::Window, option->palette), px(6));
        drawVeil(painter, option, px(6));
        strokeRound(painter, option->rect, buttonLine(option->palette, isEnabled(option)), px(1), px(6));
    }
    if (showsRing(option))
        drawRing(painter, option->rect, option->palette, px(6));
}

/// Not stated has a dotted outline and no fill: unlike "no" it is not an answer.
void drawNotStated(QPainter* painter, const QRectF& box, const QColor& ink) {
    const double width = px(15) / 10.0;
    QPen pen(ink, width, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({0.01, 2.0});
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(box.adjusted(width / 2, width / 2, -width / 2, -width / 2), px(3), px(3));
}

void drawCheck(QPainter* painter, const QStyleOption* option) {
    const PaintScope scope(painter);
    const QPalette& palette = option->palette;
    const QRectF box = option->rect;
    const bool ring = showsRing(option);
    const QColor ink = color(isEnabled(option) ? Token::ControlLine : Token::Hairline, palette);
    if (isOn(option, QStyle::State_NoChange)) {
        drawNotStated(painter, box, isEnabled(option) ? color(Token::Second, palette) : ink);
    } else if (isOn(option, QStyle::State_On)) {
        fillRound(painter, box, color(isEnabled(option) ? Token::Fill : Token::Disabled, palette), px(4));
        drawTick(painter, box, color(isEnabled(option) ? Token::OnFill : Token::Window, palette), px(2));
    } else {
        fillRound(painter, box, color(isEnabled(option) ? Token::Field : Token::Window, palette), px(4));
        strokeRound(painter, box, ink, px(1), px(4));
    }
    if (isEnabled(option) && isOn(option, QStyle::State_MouseOver) && !isOn(option, QStyle::State_On))
        fillRound(painter, box, color(Token::Hover, palette), px(4));
    if (ring) {
        drawRing(painter, box, palette, px(4));
        if (isOn(option, QStyle::State_On))
            strokeRound(painter, box.adjusted(px(2), px(2), -px(2), -px(2)), color(Token::OnFill, palette),
                        px(1), px(2));
    }
}

void drawRadio(QPainter* painter, const QStyleOption* option) {
    const PaintScope scope(painter);
    const QPalette& palette = option->palette;
    const QRectF box = option->rect;
    const double radius = box.width() / 2;
    const bool on = isOn(option, QStyle::State_On);
    const bool enabled = isEnabled(option);
    if (on) {
        fillRound(painter, box, color(enabled ? Token::Fill : Token::Disabled, palette), radius);
        const double in = box.width() * 0.31;
        fillRound(painter, box.adjusted(in, in, -in, -in), color(Token::OnFill, palette), radius - in);
    } else {
        fillRound(painter, box, color(enabled ? Token::Field : Token::Window, palette), radius);
        strokeRound(painter, box, color(enabled ? Token::ControlLine : Token::Hairline, palette), px(1),
                    radius);
    }
    if (showsRing(option)) {
        drawRing(painter, box, palette, radius);
        if (on)
            strokeRound(painter, box.adjusted(px(2), px(2), -px(2), -px(2)), color(Token::OnFill, palette),
                        px(1), radius - px(2));
    }
}

/// A tick or radio button: the ring is drawn on the box, not round the words.
void drawTicked(const QStyle* style, QPainter* painter, const QStyleOptionButton& option, bool radio,
                const QWidget* widget) {
    QStyleOptionButton part = option;
    part.rect = style->subElementRect(radio ? QStyle::SE_RadioButtonIndicator : QStyle::SE_CheckBoxIndicator,
                                      &option, widget);
    style->drawPrimitive(radio ? QStyle::PE_IndicatorRadioButton : QStyle::PE_IndicatorCheckBox, &part,
                         painter, widget);
    part.rect = style->subElementRect(radio ? QStyle::SE_RadioButtonContents : QStyle::SE_CheckBoxContents,
                                      &option, widget);
    style->drawControl(radio ? QStyle::CE_RadioButtonLabel : QStyle::CE_CheckBoxLabel, &part, painter,
                       widget);
}

QSize buttonSize(const QStyleOption* option, QSize size, const QWidget* widget) {
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
    const int least = quiet || button->text.isEmpty() ? 0 : px(104);
    return {std::max(width + 2 * side, least), controlHeight(option->fontMetrics)};
}

} // namespace

void ButtonStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const {
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(painter, option, widget);
        return;
    case PE_PanelButtonTool: {
        const PaintScope scope(painter);
        drawVeil(painter, option, px(6));
        return;
    }
    case PE_FrameDefaultButton:
    case PE_FrameButtonTool:
        return;
    case PE_IndicatorCheckBox:
        drawCheck(painter, option);
        return;
    case PE_IndicatorItemViewItemCheck: {
        QStyleOption tick(*option); // words of an item stay dark on a selection, its tick does not
        tick.palette.setColor(QPalette::HighlightedText,
                              QApplication::palette().color(QPalette::HighlightedText));
        drawCheck(painter, &tick);
        return;
    }
    case PE_IndicatorRadioButton:
        drawRadio(painter, option);
        return;
    case PE_FrameFocusRect:
        // Push buttons have drawn theirs in the panel.
        if (showsRing(option) && !qobject_cast<const QAbstractButton*>(widget)) {
            const PaintScope scope(painter);
            drawRing(painter, option->rect, option->palette, px(5));
        } else if (showsRing(option) && widget->inherits("QToolButton")) {
            const PaintScope scope(painter);
            drawRing(painter, widget->rect(), option->palette, px(6));
        }
        return;
    default:
        FieldStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ButtonStyle::drawButtonLabel(const QStyleOptionButton& option, QPainter* painter,
                                  const QWidget* widget) const {
    QStyleOptionButton label = option;
    const bool primary = hasState(widget, "primary");
    if (isEnabled(&option) && (primary || hasState(widget, "link")))
        label.palette.setColor(QPalette::ButtonText,
                               color(primary ? Token::OnFill : Token::Accent, option.palette));
    painter->save();
    if (primary) {
        painter->setFont(semibold(painter->font()));
        label.fontMetrics = QFontMetrics(painter->font());
    }
    FieldStyle::drawControl(CE_PushButtonLabel, &label, painter, widget);
    painter->restore();
}

void ButtonStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (!button)
        return FieldStyle::drawControl(element, option, painter, widget);
    switch (element) {
    case CE_PushButton: {
        drawButton(painter, option, widget);
        QStyleOptionButton label = *button;
        label.rect = proxy()->subElementRect(SE_PushButtonContents, option, widget);
        proxy()->drawControl(CE_PushButtonLabel, &label, painter, widget);
        if (button->features.testFlag(QStyleOptionButton::HasMenu)) {
            const QRect rect = option->rect;
            const QRect place(rect.right() + 1 - px(26), rect.top(), px(16), rect.height());
            drawChevron(painter, visualRect(option->direction, rect, place), Qt::DownArrow,
                        color(isEnabled(option) ? Token::Text : Token::Disabled, option->palette));
        }
        return;
    }
    case CE_PushButtonBevel:
        drawButton(painter, option, widget);
        return;
    case CE_PushButtonLabel:
        drawButtonLabel(*button, painter, widget);
        return;
    case CE_CheckBox:
    case CE_RadioButton:
        drawTicked(proxy(), painter, *button, element == CE_RadioButton, widget);
        return;
    default:
        FieldStyle::drawControl(element, option, painter, widget);
    }
}

QSize ButtonStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                    const QWidget* widget) const {
    if (type == CT_PushButton)
        return buttonSize(option, size, widget);
    if (type == CT_ToolButton) {
        const int side = std::max(24, size.height() + px(8));
        return {std::max(side, size.width() + px(8)), side};
    }
    const QSize made = FieldStyle::sizeFromContents(type, option, size, widget);
    if (type != CT_CheckBox && type != CT_RadioButton)
        return made;
    // The base adds 4 px that show as a ragged right edge.
    return {made.width() - 4, std::max(made.height(), px(24))};
}

QRect ButtonStyle::subElementRect(SubElement element, const QStyleOption* option,
                                  const QWidget* widget) const {
    switch (element) {
    case SE_PushButtonContents:
        return option->rect.adjusted(px(4), 0, -px(4), 0);
    case SE_PushButtonFocusRect:
        return option->rect;
    default:
        return FieldStyle::subElementRect(element, option, widget);
    }
}

} // namespace lineside::look
