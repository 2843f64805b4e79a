#pragma once

#include <QAbstractButton>

class QTabBar;

namespace lineside::look {

/// What stands at a tab's right edge: the dot of a changed tab, or its close button. Not reached by Tab:
/// closing has its own key.
class TabMark : public QAbstractButton {
    Q_OBJECT

public:
    explicit TabMark(QTabBar* bar);

    void setChanged(bool changed);
    bool isChanged() const { return m_changed; }
    /// The tab it stands in, -1 for none.
    int tab() const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QTabBar* m_bar;
    bool m_changed = false;
};

} // namespace lineside::look
