#include "models/order/services.h"

#include "models/schema/codes.h"

namespace lineside::order {

QStringList phoneNumbers(const Record& customer, const QString& column) {
    const Rows& services = customer.rows("Customer/Services"_group);
    const int at = column.isEmpty() ? -1 : services.columnIndex(column);
    QStringList found;
    for (int row = 0; at >= 0 && row < services.count(); ++row) {
        if (const QStringView number = services.text(row, at); !number.isEmpty())
            found.append(number.toString());
    }
    return found;
}

bool haveServicesArrived(const Record& customer, const QString& column) {
    const QString& status = customer.text("Customer/Status"_element);
    if (status.isEmpty() || status.compare(schema::codes::customerStatus::Pending, Qt::CaseInsensitive) == 0)
        return false;
    const auto services = customer.rows("Customer/Services"_group).count();
    return services > 0 && (column.isEmpty() || phoneNumbers(customer, column).size() == services);
}

} // namespace lineside::order
