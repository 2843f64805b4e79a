#pragma once

#include <QDialog>

namespace lineside {

/// A question with two answers, and where it says so a third way on, about what is kept on this computer.
/// Opened with open(). No button is the default, so that nobody answers by Enter; Escape is no answer: it
/// ends as Later.
class QuestionDialog : public QDialog {
    Q_OBJECT

public:
    enum Answer { No = Rejected, Yes = Accepted, Later, Other };
    struct Words {
        QString title;
        QString text;
        QString note; ///< in the second colour
        QString yes;
        QString no;
        QString other = {}; ///< a third button; empty: none
    };

    /// `name` names the dialog; its buttons are NAME and "Yes", NAME and "No", NAME and "Other".
    QuestionDialog(const QString& name, const Words& words, QWidget* parent);

    void reject() override { done(Later); }
};

} // namespace lineside
