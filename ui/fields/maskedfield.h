#pragma once

#include <QClipboard>
#include <QLineEdit>
#include <QTimer>

#include <functional>

class QToolButton;

namespace lineside {

/// A line for what must not be read over a shoulder: eight bullets, whatever is behind them. While masked the
/// value is not in the widget at all, so that neither a copy nor a screen reader nor an input method finds
/// it. The eye or F8 shows it for 20 s, ending early when the focus goes, the page hides, Esc or conceal(),
/// and never beginning while Sight is covered.
/// Typing replaces; what is being typed stays readable until the focus leaves.
class MaskedField : public QLineEdit {
    Q_OBJECT

public:
    explicit MaskedField(QWidget* parent = nullptr);

    /// Asked for the value at a reveal, and never before.
    void setSource(std::function<QString()> source) { m_source = std::move(source); }
    /// What stands there while nobody types: bullets, or words when there is no value.
    void setRest(bool hasValue, const QString& words);
    [[nodiscard]] bool restIs(bool hasValue, const QString& words) const;

    [[nodiscard]] bool isMasked() const { return m_state == State::Masked; }
    [[nodiscard]] bool isRevealed() const { return m_state == State::Revealed; }
    /// What a person is typing is in text().
    [[nodiscard]] bool isTyping() const { return m_state == State::Typing; }
    [[nodiscard]] bool hasValue() const { return m_hasValue; }
    [[nodiscard]] QToolButton* eye() const { return m_eye; }
    void setRevealTime(int milliseconds) { m_timer.setInterval(milliseconds); }

    void reveal();
    /// Back to bullets. What was shown or typed leaves the widget, its undo steps, and clipboard and
    /// selection if it was copied.
    void conceal();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class State : quint8 { Masked, Revealed, Typing };

    void timeOut();
    void mask();
    void cover();
    void noteCopied(QClipboard::Mode mode);
    void leave(Qt::FocusReason reason);
    void refresh();

    std::function<QString()> m_source;
    QTimer m_timer;
    QString m_words;
    QToolButton* m_eye;
    State m_state = State::Masked;
    bool m_hasValue = false;
};

} // namespace lineside
