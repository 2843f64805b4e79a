#pragma once

#include <QDialog>

namespace lineside {

/// A question with two answers, about what is kept on this computer. Opened with open(); Escape is the answer
/// that changes nothing.
class QuestionDialog : public QDialog {
    Q_OBJECT

public:
    struct Words {
        QString title;
        QString text;
        QString note; ///< in the second colour
        QString yes;
        QString no;
    };

    /// `name` names the dialog; its buttons are NAME and "Yes", NAME and "No".
    QuestionDialog(const QString& name, const Words& words, QWidget* parent);
};

} // namespace lineside
