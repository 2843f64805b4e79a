#include "ui/look/label.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QStyle>

namespace lineside::look {

Label::Label(Type type, Token ink, const QString& text, QWidget* parent)
    : QLabel(text, parent)
    , m_type(type)
    , m_ink(ink) {
    setTextFormat(Qt::PlainText);
    follow();
}

void Label::setType(Type type) {
    m_type = type;
    follow();
}

void Label::setInk(Token ink) {
    m_ink = ink;
    follow();
}

void Label::follow() {
    if (m_following)
        return;
    m_following = true;
    if (const QFont now = look::font(m_type); font() != now)
        setFont(now);
    QPalette mine;
    mine.setColor(QPalette::WindowText, color(m_ink, QGuiApplication::palette()));
    mine.setColor(QPalette::Disabled, QPalette::WindowText,
                  color(Token::Disabled, QGuiApplication::palette()));
    if (palette().color(QPalette::Active, QPalette::WindowText) != mine.color(QPalette::WindowText))
        setPalette(mine);
    m_following = false;
}

void Label::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        follow();
}

bool Label::event(QEvent* event) {
    const bool done = QLabel::event(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::ApplicationPaletteChange)
        follow();
    return done;
}

SectionLabel::SectionLabel(const QString& text, QWidget* parent)
    : Label(Type::Section, Token::Text, text, parent) {}

ElidedLabel::ElidedLabel(Type type, Token ink, const QString& text, QWidget* parent)
    : Label(type, ink, text, parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const {
    const QSize whole = Label::minimumSizeHint();
    return {qMin(whole.width(), fontMetrics().averageCharWidth() * 4), whole.height()};
}

void ElidedLabel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const QRect rect = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, rect.width());
    style()->drawItemText(&painter, rect, int(QStyle::visualAlignment(layoutDirection(), alignment())),
                          palette(), isEnabled(), shown, foregroundRole());
}

bool ElidedLabel::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const bool cut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
        setToolTip(cut ? text() : QString());
    }
    return Label::event(event);
}

IconLabel::IconLabel(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

IconLabel::IconLabel(Mark mark, QWidget* parent) : IconLabel(parent) {
    setMark(mark);
}

IconLabel::IconLabel(Icon icon, Token ink, QWidget* parent) : IconLabel(parent) {
    setIcon(look::icon(icon, ink));
}

void IconLabel::setIcon(const QIcon& icon, const QString& accessibleName) {
    m_icon = icon;
    setAccessibleName(accessibleName);
    update();
}

void IconLabel::setMark(Mark mark) {
    setIcon(look::mark(mark), markText(mark));
    setToolTip(markText(mark));
}

QSize IconLabel::sizeHint() const {
    return {px(16), px(16)};
}

void IconLabel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    m_icon.paint(&painter, rect(), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

} // namespace lineside::look
