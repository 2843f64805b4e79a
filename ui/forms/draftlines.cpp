#include "ui/forms/draftlines.h"

#include "models/recordmodel/recordmodel.h"
#include "ui/forms/keptfields.h"
#include "ui/forms/missingdocuments.h"

namespace lineside {

QList<QWidget*> draftLines(const RecordModel& model, QWidget* parent) {
    QList<QWidget*> lines;
    if (model.keptFields() > 0)
        lines.append(new KeptFields(model, parent));
    if (!model.missingDocuments().isEmpty())
        lines.append(new MissingDocuments(model, parent));
    return lines;
}

} // namespace lineside
