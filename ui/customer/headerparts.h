#pragma once

#include "ui/customer/lifelinestate.h"
#include "ui/look/label.h"

class QBoxLayout;

namespace lineside {

/// A dot in the status's colour and its word.
class StatusDot : public QWidget {
    Q_OBJECT

public:
    explicit StatusDot(QWidget* parent = nullptr);
    void setStatus(const QString& code);
    [[nodiscard]] QString text() const { return m_words; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_words;
    look::Token m_ink = look::Token::Second;
};

/// Lifeline's state, below it the reminder.
class LifelineLabel : public QWidget {
    Q_OBJECT

public:
    explicit LifelineLabel(QWidget* parent = nullptr);
    void setState(const LifelineState& state);
    void setOneLine(bool oneLine);

private:
    void refresh();

    QBoxLayout* m_lines;
    look::IconLabel* m_icon;
    look::Label* m_words;
    look::IconLabel* m_warn;
    look::Label* m_reminder;
    LifelineState m_state;
    bool m_oneLine = false;
};

/// A caption above an amount of money, both at the right edge.
class FigureLabel : public QWidget {
    Q_OBJECT

public:
    explicit FigureLabel(const QString& caption, QWidget* parent = nullptr);
    void setAmount(const Value& amount);
    void setCaptionVisible(bool visible);
    [[nodiscard]] QString text() const { return m_amount->text(); }

private:
    look::Label* m_caption;
    look::Label* m_amount;
};

} // namespace lineside
