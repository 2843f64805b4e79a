#include "ui/binder/formbinder.h"
#include "ui/binder/otheradapters.h"
#include "ui/fields/readonlyfield.h"
#include "ui/look/icons.h"
#include "ui/words/labels.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>

// What the schema says of a field, once.
namespace lineside {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

void FormBinder::dress(Binding& binding, bool ownsLabel) {
    binding.choices = m_choices ? m_choices(binding.element()) : QList<Choice>();
    binding.adapter->prepare(binding.element());
    binding.adapter->setChoices(binding.element(), binding.choices);
    binding.adapter->setEditable(m_model->isEditable(binding.id));
    nameField(binding, ownsLabel);
    giveSource(binding);
    addRevert(binding);
}

/// A reveal to read says it in words; one to edit says what can be typed.
void FormBinder::giveSource(Binding& binding) {
    auto* masked = qobject_cast<MaskedField*>(binding.widget());
    if (!masked)
        return;
    const bool asWords = qobject_cast<ReadOnlyField*>(masked);
    masked->setSource([this, asWords, at = &binding] {
        const QString text = m_model ? shownOf(*m_model, *at).text : QString();
        return asWords ? revealed(at->element(), Value(text), at->choices) : text;
    });
}

void FormBinder::addRevert(Binding& binding) {
    QLineEdit* edit = binding.adapter->lineEdit();
    if (edit != binding.widget() || qobject_cast<ReadOnlyField*>(edit) || !binding.row->editable())
        return;
    const QIcon icon = look::icon(look::Icon::Undo, look::Token::Second);
    binding.revert = edit->addAction(icon, QLineEdit::TrailingPosition);
    binding.revert->setText(tr("Revert"));
    binding.revert->setToolTip(tr("Revert"));
    binding.revert->setVisible(false);
    connect(binding.revert, &QAction::triggered, this, [this, id = binding.id] {
        if (m_model)
            m_model->revert(id);
    });
}

} // namespace lineside
