#pragma once

#include <QWidget>

namespace lineside::look {

class TabBar;

/// The tab bar with its surroundings: window colour, the gap above, and the hairline over the whole width
/// that the chosen tab interrupts.
class TabStrip : public QWidget {
    Q_OBJECT

public:
    explicit TabStrip(QWidget* parent = nullptr);

    TabBar& bar() { return *m_bar; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void measure();

    TabBar* m_bar;
};

} // namespace lineside::look
