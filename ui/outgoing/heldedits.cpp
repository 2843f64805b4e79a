#include "ui/outgoing/heldedits.h"

#include "models/recordmodel/recordmodel.h"
#include "ui/look/message.h"
#include "ui/look/metrics.h"
#include "ui/outgoing/reviewwords.h"
#include "ui/words/labels.h"

#include <QEvent>
#include <QVBoxLayout>

namespace lineside {

HeldEdits::HeldEdits(RecordModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_message(new look::Message(this)) {
    setObjectName(QStringLiteral("heldEdits"));
    (new QVBoxLayout(this))->addWidget(m_message);
    connect(m_message, &look::Message::suggestionTaken, this, &HeldEdits::revert);
    connect(&model, &RecordModel::changesChanged, this, &HeldEdits::follow);
    measure();
    follow();
}

void HeldEdits::follow() {
    QStringList names;
    for (const ElementId id : m_model.heldBack())
        names.append(longLabel(id));
    setVisible(!names.isEmpty());
    m_message->setMessage(look::Problem::Warn,
                          names.isEmpty()
                              ? QString()
                              : tr("Read-only now, kept in the form and not sent: %1.").arg(listed(names)),
                          tr("Revert"));
}

void HeldEdits::revert() {
    m_model.beginSteps(tr("Revert"));
    for (const ElementId id : m_model.heldBack())
        m_model.revert(id);
    m_model.endSteps();
}

void HeldEdits::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
}

void HeldEdits::measure() {
    layout()->setContentsMargins(look::px(24), look::px(8), look::px(16), look::px(0));
}

} // namespace lineside
