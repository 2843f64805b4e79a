#pragma once

#include <QDialog>

namespace lineside {

/// The one question that interrupts: what becomes of changes when their tabs close. Opened with open();
/// Escape is Cancel.
class CloseDialog : public QDialog {
    Q_OBJECT

public:
    /// The names of the customers, and whether the changes can be sent.
    CloseDialog(const QStringList& names, bool canSend, QWidget* parent);

signals:
    void sendChosen();
    void discardChosen();
};

} // namespace lineside
