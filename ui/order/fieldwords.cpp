#include "ui/order/fieldwords.h"

#include "models/schema/addresslabels.h"
#include "ui/order/orderform.h"
#include "ui/words/labels.h"

#include <QLabel>

namespace lineside {

QString fieldWords(const OrderForm& form, ElementId id, const QWidget* field) {
    const bool name = field && form.sectionOf(field) == OrderForm::Who;
    if (!schema::addressLabel(id).empty() && !name)
        return longLabel(id);
    if (id == "SendOrders"_element)
        return OrderForm::tr("Send now or keep");
    if (id == "Customer/CustomerClass"_element)
        return OrderForm::tr("Residential or business");
    for (const QLabel* beside : form.findChildren<QLabel*>()) {
        if (field && beside->buddy() == field && !beside->text().isEmpty())
            return beside->text();
    }
    return label(id);
}

} // namespace lineside
