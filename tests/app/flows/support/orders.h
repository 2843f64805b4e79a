#pragma once

#include "app/flows/orderroad.h"
#include "models/ports/drafts.h"
#include "models/recordmodel/formstate.h"

namespace lineside::test {

using namespace Qt::StringLiterals;

using Typed = QList<std::pair<ElementId, QString>>;

/// An order as a page sends it: typed into the model, frozen and kept.
inline OrderToSend orderOf(const Typed& typed, const QString& draftId = Drafts::newId()) {
    RecordModel model(FormSchema::order());
    for (const auto& [id, text] : typed) {
        if (!model.edit(id, text))
            qFatal("The order has no %s", qPrintable(schema::path(id)));
    }
    return {.draftId = draftId,
            .title = model.current("Customer/PhysicalAddress/FirstName"_element).text(),
            .form = saveForm(model),
            .request = model.changeSet().request()};
}

/// A person with both addresses and a package.
inline Typed person(const QString& first, const QString& last, const QString& street = u"77 Harbor Ln"_s) {
    return {{"Customer/PhysicalAddress/FirstName"_element, first},
            {"Customer/PhysicalAddress/LastName"_element, last},
            {"Customer/PhysicalAddress/Address1"_element, street},
            {"Customer/PhysicalAddress/City"_element, u"Quincy"_s},
            {"Customer/PhysicalAddress/State"_element, u"FL"_s},
            {"Customer/PhysicalAddress/Zip"_element, u"32351"_s},
            {"Customer/MailingAddress/FirstName"_element, first},
            {"Customer/MailingAddress/LastName"_element, last},
            {"Customer/MailingAddress/Address1"_element, street},
            {"Customer/MailingAddress/City"_element, u"Quincy"_s},
            {"Customer/MailingAddress/State"_element, u"FL"_s},
            {"Customer/MailingAddress/Zip"_element, u"32351"_s},
            {"Order/PackageID"_element, u"502"_s}};
}

} // namespace lineside::test
