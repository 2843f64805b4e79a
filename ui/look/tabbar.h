#pragma once

#include <QTabBar>

namespace lineside::look {

/// The document tabs: on the window's colour, the chosen one joined to the page below. A tab with changes
/// shows an accent dot where its close button would be; under the pointer the dot gives way to the button.
/// Closing asks through tabCloseRequested().
class TabBar : public QTabBar {
    Q_OBJECT

public:
    explicit TabBar(QWidget* parent = nullptr);

    void setTabChanged(int index, bool changed);
    bool isTabChanged(int index) const;
    /// A tab that stays (Home) has no button. Tabs are closable unless told.
    void setTabClosable(int index, bool closable);
    bool isTabClosable(int index) const;
    /// Sets the words; the accessible name says the changes too.
    void setTabTitle(int index, const QString& title);

protected:
    void tabInserted(int index) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void describe(int index);
};

} // namespace lineside::look
