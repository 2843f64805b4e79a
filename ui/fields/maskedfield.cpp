#include "ui/fields/maskedfield.h"

#include "ui/fields/fieldbutton.h"
#include "ui/fields/sight.h"
#include "ui/words/values.h"

#include <QApplication>
#include <QKeyEvent>
#include <QToolButton>

namespace lineside {

namespace {
constexpr int RevealTime = 20'000;
}

MaskedField::MaskedField(QWidget* parent)
    : QLineEdit(parent)
    , m_eye(addFieldButton(this, look::Icon::Eye, tr("Show"))) {
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setDragEnabled(false);
    m_timer.setSingleShot(true);
    m_timer.setInterval(RevealTime);
    m_eye->installEventFilter(this);
    connect(&m_timer, &QTimer::timeout, this, &MaskedField::timeOut);
    connect(&Sight::instance(), &Sight::covered, this, &MaskedField::cover);
    connect(QGuiApplication::clipboard(), &QClipboard::changed, this, &MaskedField::noteCopied);
    connect(m_eye, &QToolButton::clicked, this, [this] { isRevealed() ? conceal() : reveal(); });
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_state = State::Typing;
        m_timer.stop();
        refresh();
    });
    refresh();
}

void MaskedField::setRest(bool hasValue, const QString& words) {
    m_hasValue = hasValue;
    m_words = words;
    refresh();
}

bool MaskedField::restIs(bool hasValue, const QString& words) const {
    return m_hasValue == hasValue && m_words == words;
}

void MaskedField::reveal() {
    if (!m_hasValue || !m_source || isTyping() || Sight::instance().isCovered())
        return;
    // A reveal ends when the focus goes, so the focus has to be here.
    if (!hasFocus() && !m_eye->hasFocus())
        setFocus(Qt::OtherFocusReason);
    m_state = State::Revealed;
    setText(m_source());
    m_timer.start();
    refresh();
}

void MaskedField::conceal() {
    if (!isMasked())
        Sight::instance().emptyClipboard();
    mask();
}

void MaskedField::mask() {
    m_timer.stop();
    m_state = State::Masked;
    setText({}); // clear() would leave an undo step that brings it back
    refresh();
}

void MaskedField::cover() {
    if (!isMasked())
        conceal();
}

/// Whatever way it was copied: key, menu or selection.
void MaskedField::noteCopied(QClipboard::Mode mode) {
    if (!isMasked() && hasSelectedText() && QGuiApplication::clipboard()->text(mode) == selectedText())
        Sight::instance().noteCopied(selectedText(), mode);
}

void MaskedField::timeOut() {
    if (isRevealed())
        conceal();
}

void MaskedField::refresh() {
    setPlaceholderText(m_hasValue ? bullets() : m_words);
    setFieldButtonVisible(m_eye, m_hasValue && !isTyping());
    const QString name = isRevealed() ? tr("Hide") : tr("Show");
    m_eye->setIcon(look::icon(isRevealed() ? look::Icon::EyeOff : look::Icon::Eye, look::Token::Second));
    m_eye->setAccessibleName(name);
    m_eye->setToolTip(name);
}

void MaskedField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_F8 && event->modifiers() == Qt::NoModifier) {
        isRevealed() ? conceal() : reveal();
        return;
    }
    if (event->key() == Qt::Key_Escape && isRevealed())
        return conceal();
    QLineEdit::keyPressEvent(event);
}

void MaskedField::leave(Qt::FocusReason reason) {
    const QWidget* next = QApplication::focusWidget();
    const bool inside = next == this || next == m_eye;
    // An own menu takes the focus only for as long as it is open.
    if (isMasked() || inside || reason == Qt::PopupFocusReason || reason == Qt::MenuBarFocusReason)
        return;
    Sight::instance().emptyClipboardFor(reason);
    mask();
}

void MaskedField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    leave(event->reason());
}

void MaskedField::hideEvent(QHideEvent* event) {
    QLineEdit::hideEvent(event);
    if (!isMasked())
        conceal();
}

bool MaskedField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut)
        leave(static_cast<QFocusEvent*>(event)->reason());
    if (event->type() == QEvent::KeyPress && isRevealed()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape || key->key() == Qt::Key_F8) {
            conceal();
            return true;
        }
    }
    return QLineEdit::eventFilter(watched, event);
}

} // namespace lineside
