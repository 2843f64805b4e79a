#pragma once

#include <QDialog>

namespace lineside {

/// The one question that interrupts: what becomes of changes when their tabs close. Opened with open();
/// Escape is Cancel.
class CloseDialog : public QDialog {
    Q_OBJECT

public:
    /// The names of the tabs, whether the changes can be sent, and whether they can be kept on this computer.
    CloseDialog(const QStringList& names, bool canSend, bool canKeep, QWidget* parent);

signals:
    void sendChosen();
    void keepChosen();
    void discardChosen();
};

} // namespace lineside
