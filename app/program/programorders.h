#pragma once

#include "app/flows/floworderdesk.h"
#include "app/program/ordersending.h"

#include <QHash>

namespace lineside {

class Files;

/// New orders as the program tells them: their pages and what stands beside the forms. From the review on
/// OrderSending goes on. Owned by the composition root.
class ProgramOrders : public QObject {
    Q_OBJECT

public:
    /// `installation` outlives this.
    ProgramOrders(std::shared_ptr<Service> service, Attempts& attempts, const Installation& installation);
    ~ProgramOrders() override;

    [[nodiscard]] FlowOrderDesk& desk() { return m_desk; }
    /// Once; the window outlives the pages that are made here. `files` outlives both.
    void setWindow(MainWindow* window, Files* files);
    /// Known to be without a connection, quotes are estimates.
    void setOnline(bool online);
    /// The installation is another: open pages and what stands beside them take it.
    void takeInstallation();

private:
    /// The stories beside a page, which owns them.
    struct Beside {
        DuplicateStory* check;
        QuoteStory* quote;
    };

    Page* makePage();
    Page* makeDuplicates(const Record& caller);
    Beside addPanels(OrderPage* page);
    void openCompare(OrderPage* page);

    FlowOrderDesk m_desk;
    const Installation& m_installation;
    OrderSending m_sending;
    QHash<OrderPage*, Beside> m_beside;
    Files* m_files = nullptr;
    bool m_online = true;
};

} // namespace lineside
