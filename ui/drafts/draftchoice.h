#pragma once

#include <QDateTime>
#include <QDialog>

namespace lineside {

/// A draft is to be opened whose customer is open with other changes: which of the two goes on. The other one
/// stays among the drafts. Opened with open(); Escape is Cancel, and leaves both as they are.
class DraftChoiceDialog : public QDialog {
    Q_OBJECT

public:
    /// The customer's name, and when the draft was kept.
    DraftChoiceDialog(const QString& name, const QDateTime& savedAt, QWidget* parent);

signals:
    void draftChosen();
    void tabChosen();
};

} // namespace lineside
