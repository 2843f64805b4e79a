#include "ui/binder/fieldproblems.h"

#include "ui/binder/belowfield.h"
#include "ui/binder/binding.h"
#include "ui/binder/fieldmarks.h"
#include "ui/look/message.h"
#include "ui/words/problemwords.h"

#include <QCoreApplication>
#include <QScrollArea>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(binder)
};

constexpr int RestTime = 600;

look::Problem lookOf(const Problem& problem) {
    return problem.severity == Severity::Warn ? look::Problem::Warn : look::Problem::Refuse;
}

void scrollIntoView(QWidget* widget) {
    for (QWidget* at = widget->parentWidget(); at; at = at->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(at))
            area->ensureWidgetVisible(widget, 0, 8);
    }
}

look::Message* messageOf(Binding& binding, RecordModel& model) {
    if (!binding.message) {
        auto* message = new look::Message(binding.widget()->parentWidget());
        if (!placeBelow(binding.widget(), message)) {
            delete message;
            return nullptr;
        }
        binding.message = message;
        QObject::connect(message, &look::Message::suggestionTaken, &model,
                         [&model, id = binding.id] { model.revert(id); });
    }
    return binding.message;
}

} // namespace

FieldProblems::FieldProblems(QObject* context) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(RestTime);
    QObject::connect(&m_rest, &QTimer::timeout, context, [this] {
        if (!m_waiting || !m_model)
            return;
        Binding& binding = *m_waiting;
        m_waiting = nullptr;
        const QList<Problem> all = problems(binding.id, *m_model);
        display(binding, worst(all));
        if (binding.message && binding.message->isVisible())
            scrollIntoView(binding.message);
    });
}

QList<Problem> FieldProblems::problems(ElementId id, const RecordModel& model) const {
    QList<Problem> all = model.problems(id);
    std::copy_if(m_further.cbegin(), m_further.cend(), std::back_inserter(all),
                 [id](const Problem& problem) { return problem.element == id; });
    return all;
}

bool FieldProblems::isMissing(ElementId id, const RecordModel& model) const {
    const QList<Problem> all = problems(id, model);
    return std::any_of(all.cbegin(), all.cend(),
                       [](const Problem& problem) { return problem.severity == Severity::Missing; });
}

const Problem* FieldProblems::worst(const QList<Problem>& problems) const {
    const Problem* found = nullptr;
    for (const Problem& problem : problems) {
        const bool hidden = problem.severity == Severity::Missing && !m_showMissing;
        if (!hidden && (!found || problem.severity > found->severity))
            found = &problem;
    }
    return found;
}

void FieldProblems::refresh(Binding& binding, RecordModel& model) {
    const QList<Problem> all = problems(binding.id, model);
    const Problem* problem = worst(all);
    m_model = &model;
    if (m_waiting == &binding)
        forget(binding);
    if (problem && binding.typing && binding.problemWords.isEmpty()) {
        m_waiting = &binding;
        m_rest.start();
        problem = nullptr;
    }
    display(binding, problem);
}

void FieldProblems::forget(const Binding& binding) {
    if (m_waiting != &binding)
        return;
    m_waiting = nullptr;
    m_rest.stop();
}

void FieldProblems::display(Binding& binding, const Problem* problem) {
    QStringList said{problem ? words(*problem) : QString(), binding.note};
    said.removeAll(QString());
    const QString text = said.join(u' ');
    const look::Problem kind = problem          ? lookOf(*problem)
                               : text.isEmpty() ? look::Problem::None
                                                : look::Problem::Warn;
    const bool isHeld = problem && problem->code == ProblemCode::HeldBack;
    if (binding.problemWords == text && look::problemOf(binding.widget()) == kind)
        return;
    binding.problemWords = text;
    look::setProblem(binding.widget(), kind);
    if (!text.isEmpty() || binding.message) {
        if (look::Message* message = messageOf(binding, *m_model))
            message->setMessage(kind, text, isHeld ? Texts::tr("Revert") : QString());
    }
    describe(binding, *m_model);
}

} // namespace lineside
