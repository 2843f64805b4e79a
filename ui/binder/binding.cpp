#include "ui/binder/binding.h"

#include "models/formats/date.h"
#include "models/rules/typed.h"

#include <QCoreApplication>

#include <algorithm>

namespace lineside {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(values)
};

State stateOf(const RecordModel& model, const Binding& binding) {
    switch (model.mark(binding.id)) {
    case RecordModel::Mark::None: {
        const Value& value = model.baseline().value(binding.id);
        const bool dated = binding.element().type == Type::Date || binding.element().type == Type::DateTime;
        const bool none = value.state() == State::Null || (dated && isNoDate(value.text()));
        return none ? State::Absent : value.state();
    }
    case RecordModel::Mark::Cleared:
        return State::Empty;
    default:
        return State::Set;
    }
}

/// What was typed and can be read is shown as it came to be understood: dates only.
QString textOf(const RecordModel& model, const Binding& binding) {
    const Element& element = binding.element();
    const QString text = model.shownText(binding.id);
    const bool dated = element.type == Type::Date || element.type == Type::DateTime;
    if (!dated || model.mark(binding.id) == RecordModel::Mark::None)
        return fieldText(element, text);
    const TypedText read = readTyped(element, text, QDate::currentDate());
    return read.readable && !read.wire.isEmpty() ? fieldText(element, read.wire) : text;
}

/// Of something new the rules tell; of a customer, the service's page.
bool isDemanded(const RecordModel& model, const Binding& binding) {
    if (binding.fresh)
        return binding.missing;
    return binding.element().use == Use::Required && model.isEditable(binding.id) &&
           model.baseline().value(binding.id).isNothing();
}

QString hintOf(const RecordModel& model, const Binding& binding) {
    if (model.mark(binding.id) == RecordModel::Mark::Cleared)
        return binding.row->clearable() ? willBeEmptiedWord() : QString();
    if (!isDemanded(model, binding))
        return binding.authorHint;
    return binding.requiredHint.isEmpty() ? Texts::tr("Required") : binding.requiredHint;
}

} // namespace

Shown shownOf(const RecordModel& model, const Binding& binding) {
    const bool edited = model.mark(binding.id) != RecordModel::Mark::None;
    return {.text = textOf(model, binding),
            .state = stateOf(model, binding),
            .hint = hintOf(model, binding),
            .own = edited || model.missingDocuments().contains(binding.id),
            .fresh = binding.fresh};
}

} // namespace lineside
