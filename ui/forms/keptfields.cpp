#include "ui/forms/keptfields.h"

#include "models/recordmodel/recordmodel.h"
#include "ui/look/metrics.h"

namespace lineside {

KeptFields::KeptFields(const RecordModel& model, QWidget* parent)
    : look::Label(look::Type::Small, look::Token::Second, {}, parent)
    , m_model(model) {
    setObjectName(QStringLiteral("keptFields"));
    setWordWrap(true);
    setContentsMargins(look::px(16), look::px(4), look::px(16), look::px(4));
    connect(&model, &RecordModel::changesChanged, this, &KeptFields::follow);
    follow();
}

void KeptFields::follow() {
    const int count = m_model.keptFields();
    setVisible(count > 0);
    setText(tr("%n fields of this draft are from another version of Lineside and are kept as they are.",
               nullptr, count));
}

} // namespace lineside
