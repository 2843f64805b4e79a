#pragma once

#include "ui/look/alert.h"
#include "ui/look/states.h"

class QHBoxLayout;
class QPushButton;

namespace lineside::look {

class IconLabel;
class Label;

/// What a field's check says, below the field in 12 px: octagon in the refuse colour, or triangle with the
/// text in its own; a suggestion is a link. Hidden while there is nothing to say.
class Message : public AlertWidget {
    Q_OBJECT

public:
    explicit Message(QWidget* parent = nullptr);

    void setMessage(Problem problem, const QString& text, const QString& suggestion = {});
    void clear();
    QString text() const;
    Problem problem() const { return m_problem; }

signals:
    void suggestionTaken();

protected:
    void changeEvent(QEvent* event) override;

private:
    void measure();

    Problem m_problem = Problem::None;
    QHBoxLayout* m_row;
    IconLabel* m_icon;
    Label* m_text;
    QPushButton* m_suggestion;
};

} // namespace lineside::look
