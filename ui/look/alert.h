#pragma once

#include <QWidget>

namespace lineside::look {

/// A widget that screen readers read out when it appears (QAccessible::Alert). Its words are its accessible
/// name.
class AlertWidget : public QWidget {
    Q_OBJECT

public:
    explicit AlertWidget(QWidget* parent = nullptr);

protected:
    /// Reads out the accessible name; nothing while hidden.
    void announce();
    void showEvent(QShowEvent* event) override;
};

} // namespace lineside::look
