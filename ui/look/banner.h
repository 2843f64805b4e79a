#pragma once

#include "ui/look/alert.h"
#include "ui/look/icons.h"

class QHBoxLayout;
class QPushButton;

namespace lineside::look {

class ElidedLabel;
class IconLabel;
class Label;

/// The one line under the bar, 32 px: an icon, bold lead, text, at the right a link.
class Banner : public AlertWidget {
    Q_OBJECT

public:
    enum class Tint { Practice, Warning };

    explicit Banner(QWidget* parent = nullptr);

    void setMessage(Tint tint, Icon icon, const QString& lead, const QString& text);
    /// Words of the link; empty for none.
    void setAction(const QString& words);
    Tint tint() const { return m_tint; }

signals:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void measure();

    Tint m_tint = Tint::Practice;
    QHBoxLayout* m_row;
    IconLabel* m_icon;
    Label* m_lead;
    ElidedLabel* m_text;
    QPushButton* m_action;
};

} // namespace lineside::look
