#pragma once

#include "ui/customer/extrasmodel.h"

#include <QTimer>
#include <QWidget>

namespace lineside {

class PlainTable;
namespace look {
class Label;
}

/// What came and no operation knows: shown, never sent. Hidden values are revealed as those of fields are: F8
/// shows that of the current row for 20 s, ending early when the focus goes, the page hides or with Esc, and
/// never beginning while Sight is covered.
class ExtrasTable : public QWidget {
    Q_OBJECT

public:
    explicit ExtrasTable(QWidget* parent = nullptr);

    void setExtras(const QList<Record::Extra>& extras, const ExtrasModel::Harmless& harmless);
    [[nodiscard]] PlainTable* table() const { return m_table; }
    void setRevealTime(int milliseconds) { m_timer.setInterval(milliseconds); }
    void conceal();

protected:
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void reveal(int row);
    void mask();
    void leave(Qt::FocusReason reason);
    void copy();
    bool takeKey(QKeyEvent* event);

    QTimer m_timer;
    ExtrasModel* m_model;
    look::Label* m_words;
    PlainTable* m_table;
};

} // namespace lineside
