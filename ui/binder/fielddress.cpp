#include "ui/binder/fielddress.h"

#include "ui/binder/binding.h"
#include "ui/binder/otheradapters.h"
#include "ui/fields/maskedfield.h"
#include "ui/fields/readonlyfield.h"
#include "ui/look/icons.h"
#include "ui/words/labels.h"
#include "ui/words/values.h"

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(field)
};

/// A text that the form's author left to the schema.
bool isOpen(const QString& text) {
    return text.isEmpty() || text == "@"_L1;
}

void nameField(Binding& binding, bool ownsLabel) {
    QWidget* widget = binding.widget();
    if (widget->accessibleName().isEmpty() && !qobject_cast<QLabel*>(widget))
        widget->setAccessibleName(longLabel(binding.id));
    if (binding.label && ownsLabel && isOpen(binding.label->text()))
        binding.label->setText(label(binding.id));
    auto* box = qobject_cast<QAbstractButton*>(widget);
    auto* answer = qobject_cast<TriStateAdapter*>(binding.adapter);
    if (!box || !answer || !isOpen(box->text()))
        return;
    answer->setSpeaking(binding.label);
    if (!binding.label)
        box->setText(label(binding.id));
}

/// A reveal to read says it in words; one to edit says what can be typed.
void giveSource(Binding& binding, RecordModel& model) {
    auto* masked = qobject_cast<MaskedField*>(binding.widget());
    if (!masked)
        return;
    const bool asWords = qobject_cast<ReadOnlyField*>(masked);
    masked->setSource([record = QPointer(&model), asWords, at = &binding] {
        const QString text = record ? shownOf(*record, *at).text : QString();
        return asWords ? revealed(at->element(), Value(text), at->choices) : text;
    });
}

void addRevert(Binding& binding, RecordModel& model) {
    QLineEdit* edit = binding.adapter->lineEdit();
    if (edit != binding.widget() || qobject_cast<ReadOnlyField*>(edit) || !binding.row->editable())
        return;
    const QIcon icon = look::icon(look::Icon::Undo, look::Token::Second);
    binding.revert = edit->addAction(icon, QLineEdit::TrailingPosition);
    binding.revert->setText(Texts::tr("Revert"));
    binding.revert->setToolTip(Texts::tr("Revert"));
    binding.revert->setVisible(false);
    QObject::connect(binding.revert, &QAction::triggered, &model,
                     [&model, id = binding.id] { model.revert(id); });
}

} // namespace

void dressField(Binding& binding, RecordModel& model, bool ownsLabel) {
    binding.adapter->prepare(binding.element());
    binding.adapter->setChoices(binding.element(), binding.choices);
    binding.adapter->setEditable(model.isEditable(binding.id));
    nameField(binding, ownsLabel);
    giveSource(binding, model);
    addRevert(binding, model);
}

} // namespace lineside
