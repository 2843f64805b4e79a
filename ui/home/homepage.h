#pragma once

#include "ui/page/page.h"

class QVBoxLayout;
class QTableView;

namespace lineside {

namespace look {
class Label;
}
class RecentModel;

/// The first tab: customers that were open lately, the latest first. In memory only.
class HomePage : public Page {
    Q_OBJECT

public:
    explicit HomePage(QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QList<QWidget*> panes() const override;

    /// Puts a customer at the top, or says more of one who is there already, in their place.
    void note(const CustomerLine& customer, bool toTop);
    void forgetAll();

signals:
    void customerOpened(const QString& customerId);

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow();
    void measure();

    RecentModel* m_recent;
    QVBoxLayout* m_lines;
    look::Label* m_empty;
    QTableView* m_table;
};

} // namespace lineside
