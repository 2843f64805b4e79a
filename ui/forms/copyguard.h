#pragma once

#include <QObject>

namespace lineside {

/// Application filter: Ctrl+C in a list or table of Qt's own copies the cell at hand as copiedCell() has it.
/// A PlainTable copies what is chosen by itself.
class CopyGuard : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace lineside
