#include "ui/forms/missingdocuments.h"

#include "models/recordmodel/recordmodel.h"
#include "ui/look/metrics.h"
#include "ui/words/labels.h"

namespace lineside {

MissingDocuments::MissingDocuments(const RecordModel& model, QWidget* parent)
    : look::Label(look::Type::Small, look::Token::Refuse, {}, parent)
    , m_model(model) {
    setObjectName(QStringLiteral("missingDocuments"));
    setWordWrap(true);
    setContentsMargins(look::px(16), look::px(4), look::px(16), look::px(4));
    connect(&model, &RecordModel::changesChanged, this, &MissingDocuments::follow);
    follow();
}

void MissingDocuments::follow() {
    QStringList lines;
    const QList<ElementId> missing = m_model.missingDocuments();
    for (const ElementId id : missing)
        lines.append(tr("%1: the document of this draft can't be read on this computer any more. Choose it "
                        "again or remove it. Nothing else of the draft is lost.")
                         .arg(label(id)));
    setVisible(!lines.isEmpty());
    setText(lines.join(u'\n'));
}

} // namespace lineside
