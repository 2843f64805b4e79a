#include "ui/binder/fieldmarks.h"

#include "ui/binder/binding.h"
#include "ui/fields/maskedfield.h"
#include "ui/look/states.h"
#include "ui/words/labels.h"

#include <QAction>
#include <QCoreApplication>
#include <QLabel>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

/// Something new differs from nothing: all of it would be marked.
bool isMarked(const Binding& binding, const RecordModel& model) {
    return model.form().reads() && model.mark(binding.id) != RecordModel::Mark::None;
}

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(binder)
};

QString wasWords(const Binding& binding, const RecordModel& model) {
    if (!isMarked(binding, model))
        return {};
    const Value& before = model.baseline().value(binding.id);
    if (before.state() == State::Empty)
        return Texts::tr("Was empty");
    if (before.isNothing())
        return Texts::tr("Was not set");
    if (binding.sensitive && binding.element().type != Type::Base64)
        return Texts::tr("Changed");
    return Texts::tr("Was %1").arg(shown(binding.element(), before, binding.choices));
}

/// What a field's value does not say to a screen reader by itself.
QString stateWords(const Binding& binding) {
    if (auto* masked = qobject_cast<const MaskedField*>(binding.widget()); masked && masked->hasValue())
        return Texts::tr("Hidden. F8 shows it.");
    const bool nothing = binding.seen.text.isEmpty() || binding.seen.state != State::Set;
    return nothing ? binding.seen.nothingWords() : QString();
}

QString joined(const QStringList& parts, const QString& separator) {
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(separator);
}

} // namespace

void markField(Binding& binding, const RecordModel& model) {
    const bool marked = isMarked(binding, model);
    const bool cleared =
        marked && model.mark(binding.id) == RecordModel::Mark::Cleared && binding.row->clearable();
    look::setChanged(binding.widget(), marked && !cleared);
    look::setCleared(binding.widget(), cleared);
    if (binding.revert)
        binding.revert->setVisible(marked);
    describe(binding, model);
}

void describe(const Binding& binding, const RecordModel& model) {
    QWidget* widget = binding.widget();
    if (qobject_cast<QLabel*>(widget))
        return;
    const QString help = binding.authorTip.isEmpty() ? helpText(binding.element()) : binding.authorTip;
    const QString was = wasWords(binding, model);
    const QString tip = joined({help, was}, u"\n"_s);
    if (widget->toolTip() != tip)
        widget->setToolTip(tip);
    const QString description = joined({stateWords(binding), was, binding.problemWords, help}, u" "_s);
    if (widget->accessibleDescription() != description)
        widget->setAccessibleDescription(description);
}

} // namespace lineside
