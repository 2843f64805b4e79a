#pragma once

#include <QDialog>
#include <QElapsedTimer>
#include <QTimer>

namespace lineside {

namespace look {
class Label;
}

/// Says that changes are on their way, and for how long, while a sign-out or another person waits for their
/// ends. Cancelling ends the waiting, not the changes. Opened with open().
class SendingDialog : public QDialog {
    Q_OBJECT

public:
    explicit SendingDialog(QWidget* parent);

    void setCount(int changes);

private:
    void follow();

    int m_changes = 0;
    QElapsedTimer m_since;
    QTimer m_ticks;
    look::Label* m_words;
    look::Label* m_seconds;
};

} // namespace lineside
