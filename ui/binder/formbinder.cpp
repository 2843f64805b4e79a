#include "ui/binder/formbinder.h"

#include "ui/binder/fielddress.h"
#include "ui/binder/fieldmarks.h"
#include "ui/binder/formscan.h"
#include "ui/binder/pastedlines.h"
#include "ui/fields/pdffield.h"

#include <QLabel>

namespace lineside {

using namespace Qt::StringLiterals;

FormBinder::FormBinder(QWidget* root, RecordModel* model, ChoiceProvider choices)
    : QObject(root)
    , m_model(model)
    , m_choices(std::move(choices))
    , m_events(m_fields, model)
    , m_fieldProblems(this) {
    connectEvents();
    connectModel(model);
    bindForm(root);
}

FormBinder::~FormBinder() = default;

void FormBinder::bindForm(QWidget* form) {
    const FormScan scan = scanForm(form, m_model->form());
    const auto first = std::ptrdiff_t(m_fields.all().size());
    const qsizetype told = m_problems.size();
    m_problems += scan.problems;
    for (const FoundField& field : scan.fields)
        bind(field);
    for (qsizetype i = told; i < m_problems.size(); ++i)
        qCritical("Form %s: %s", qPrintable(form->objectName()), qPrintable(m_problems.at(i)));
    giveFiles();
    for (auto it = m_fields.all().begin() + first; it != m_fields.all().end(); ++it) {
        sync(**it);
        follow(**it);
    }
}

void FormBinder::bind(const FoundField& field) {
    const ElementId id = field.row->id;
    QString reason;
    Adapter* adapter = makeAdapter(field.widget, field.row->element(), schema::sensitive(id), &reason);
    if (!adapter) {
        m_problems.append(u"%1 (%2): %3"_s.arg(schema::path(id), field.widget->objectName(), reason));
        return;
    }
    auto binding = std::make_unique<Binding>();
    binding->id = id;
    binding->row = field.row;
    binding->adapter = adapter;
    binding->label = field.label;
    binding->sensitive = schema::sensitive(id);
    binding->whole = field.widget->metaObject();
    binding->authorTip = field.widget->toolTip();
    binding->authorHint = field.widget->property("placeholderText").toString();
    binding->requiredHint = field.widget->property("requiredHint").toString();
    binding->fresh = !m_model->form().reads();
    binding->choices = m_choices ? m_choices(binding->element()) : QList<Choice>();
    dressField(*binding, *m_model, field.ownsLabel);
    connect(adapter, &Adapter::edited, this, [this, at = binding.get()] { edited(*at); });
    connect(adapter, &Adapter::reverted, this, [this, id] {
        if (m_model)
            m_model->revert(id);
    });
    connect(adapter, &Adapter::noted, this,
            [this, at = binding.get()](const QString& words) { note(*at, words); });
    connect(adapter, &QObject::destroyed, this, &FormBinder::forget);
    m_events.watch(m_fields.add(std::move(binding), m_model->form().rowOf(id)));
}

void FormBinder::connectEvents() {
    connect(&m_events, &FieldEvents::entered, this, [this](Binding* binding) { visit(*binding); });
    connect(&m_events, &FieldEvents::left, this, [this](Binding* binding) { leave(*binding); });
    connect(&m_events, &FieldEvents::composing, this,
            [this](Binding* binding, bool composing) { compose(*binding, composing); });
}

void FormBinder::connectModel(RecordModel* model) {
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) {
                refresh(first.row(), last.row(), roles);
            });
    connect(model, &QAbstractItemModel::modelReset, this, &FormBinder::refreshAll);
}

void FormBinder::refreshAll() {
    if (m_model)
        refresh(0, m_model->rowCount() - 1, {});
}

void FormBinder::refresh(int firstRow, int lastRow, const QList<int>& roles) {
    const bool values = roles.isEmpty() || roles.contains(Qt::EditRole) || roles.contains(Qt::DisplayRole) ||
                        roles.contains(RecordModel::StateRole) || roles.contains(RecordModel::SeverityRole);
    for (int row = firstRow; row <= lastRow; ++row) {
        for (Binding* binding : m_fields.ofRow(row)) {
            if (values || binding->fresh) // what is missing there says so in the field
                sync(*binding);
            follow(*binding);
        }
    }
}

/// Model to widget. While a person is in the field, only for what the model did not say before: what they are
/// typing may mean the same in another spelling.
void FormBinder::sync(Binding& binding, bool leaving) {
    if (binding.writing || binding.composing) {
        binding.stale = true;
        return;
    }
    binding.missing = binding.fresh && m_fieldProblems.isMissing(binding.id, *m_model);
    const Shown now = shownOf(*m_model, binding);
    binding.stale = false;
    if (now == binding.seen && binding.typing && !leaving)
        return;
    if (now != binding.seen)
        binding.note.clear();
    binding.seen = now;
    if (!binding.adapter->shows(now))
        binding.adapter->show(now);
}

/// All that surrounds the value: marks, label, problem, whether it may be edited.
void FormBinder::follow(Binding& binding) {
    binding.adapter->setEditable(m_model->isEditable(binding.id));
    markField(binding, *m_model);
    m_fieldProblems.refresh(binding, *m_model);
    if (!binding.label || binding.fresh)
        return;
    bool changed = false;
    for (const auto& other : m_fields.all()) {
        if (m_model->form().reads() && other->label == binding.label)
            changed = changed || m_model->mark(other->id) != RecordModel::Mark::None;
    }
    QFont font; // only the weight is set: the rest still follows the application
    if (changed)
        font.setWeight(QFont::DemiBold);
    if (binding.label->font().weight() != (changed ? QFont::DemiBold : QFont::Normal))
        binding.label->setFont(font);
}

/// Widget to model.
void FormBinder::edited(Binding& binding) {
    if (!m_model || binding.writing)
        return;
    binding.writing = true;
    if (m_fields.focused() != &binding)
        visit(binding);
    binding.typing = m_fields.focused() == &binding;
    write(binding);
    binding.writing = false;
    binding.stale = false;
    binding.missing = binding.fresh && m_fieldProblems.isMissing(binding.id, *m_model);
    binding.seen = shownOf(*m_model, binding);
    binding.adapter->settle(binding.seen);
    const bool joined = joinLines(binding.adapter->lineEdit(), binding.seen.text);
    note(binding, joined ? tr("The lines were joined.") : QString());
}

/// What became of the last edit stands at the field until the next.
void FormBinder::note(Binding& binding, const QString& words) {
    binding.note = words;
    if (m_model)
        follow(binding);
}

void FormBinder::write(Binding& binding) {
    const QString typed = binding.adapter->typed();
    if (typed.isEmpty() && binding.adapter->emptyIsNoChange())
        return restore(binding);
    const QModelIndex index = m_model->index(m_model->form().rowOf(binding.id), RecordModel::ValueColumn);
    m_model->setData(index, typed, Qt::EditRole);
}

/// A field that opened empty and was left empty is as it was before the visit.
void FormBinder::restore(const Binding& binding) {
    if (binding.markBefore == RecordModel::Mark::None)
        m_model->revert(binding.id);
    else if (binding.markBefore == RecordModel::Mark::Cleared)
        m_model->clear(binding.id);
    else
        m_model->edit(binding.id, binding.textBefore);
}

void FormBinder::visit(Binding& binding) {
    m_model->beginVisit();
    binding.markBefore = m_model->mark(binding.id);
    binding.textBefore = m_model->shownText(binding.id);
    Q_EMIT visited(binding.id);
}

void FormBinder::leave(Binding& binding) {
    binding.composing = false;
    binding.typing = false;
    sync(binding, true);
    follow(binding);
}

void FormBinder::compose(Binding& binding, bool composing) {
    binding.composing = composing;
    if (composing || !binding.stale)
        return;
    // The widget takes what was committed first; if that was nothing, it now shows what came meanwhile.
    QMetaObject::invokeMethod(
        binding.adapter,
        [this, at = &binding] {
            if (m_model && at->stale)
                sync(*at);
        },
        Qt::QueuedConnection);
}

ElementId FormBinder::focusedElement() const {
    const Binding* binding = m_fields.focused();
    return binding ? binding->id : ElementId();
}

void FormBinder::revertFocused() {
    const Binding* binding = m_fields.focused();
    if (m_model && binding)
        m_model->revert(binding->id);
}

void FormBinder::clearFocused() {
    const Binding* binding = m_fields.focused();
    if (m_model && binding)
        m_model->clear(binding->id);
}

void FormBinder::setShowMissing(bool show) {
    m_fieldProblems.setShowMissing(show);
    refreshAll();
}

void FormBinder::setFiles(Files* files) {
    m_files = files;
    giveFiles();
}

void FormBinder::giveFiles() {
    for (const auto& binding : m_fields.all()) {
        if (auto* field = qobject_cast<PdfField*>(binding->widget()))
            field->setFiles(m_files);
    }
}

void FormBinder::setFurtherProblems(const QList<Problem>& problems) {
    m_fieldProblems.setFurther(problems);
    refreshAll();
}

void FormBinder::setChoices(ChoiceProvider choices) {
    m_choices = std::move(choices);
    reloadChoices();
}

void FormBinder::reloadChoices() {
    for (const auto& binding : m_fields.all()) {
        binding->choices = m_choices ? m_choices(binding->element()) : QList<Choice>();
        binding->adapter->setChoices(binding->element(), binding->choices);
    }
    refreshAll();
}

void FormBinder::forget(QObject* adapter) {
    if (const auto gone = m_fields.take(adapter))
        m_fieldProblems.forget(*gone);
}

} // namespace lineside
