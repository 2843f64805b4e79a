#include "ui/forms/issues.h"

#include "models/formats/signs.h"
#include "ui/words/labels.h"
#include "ui/words/problemwords.h"
#include "ui/words/values.h"

#include <QCoreApplication>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Issues)
};

look::Mark markOf(Severity severity) {
    switch (severity) {
    case Severity::Warn:
        return look::Mark::Warn;
    case Severity::Missing:
        return look::Mark::Missing;
    case Severity::Refuse:
        break;
    }
    return look::Mark::Refuse;
}

look::Mark markOf(RecordModel::Mark mark) {
    switch (mark) {
    case RecordModel::Mark::Cleared:
        return look::Mark::Cleared;
    case RecordModel::Mark::Added:
        return look::Mark::Set;
    case RecordModel::Mark::Rows:
        return look::Mark::WholeList;
    default:
        return look::Mark::Changed;
    }
}

/// A list of plain values in one line; of items, how many.
QString rowsWords(const Rows& rows) {
    if (rows.isEmpty())
        return Texts::tr("None");
    if (rows.columns() == QStringList{QString()})
        return withMarks(rows.texts().join(u", "_s));
    return Texts::tr("%n row(s)", nullptr, rows.count());
}

Issue changeOf(const RecordModel& record, const FormRow& row, const FormContext& context) {
    const Element& element = row.element();
    const QList<Choice> choices = context.choices(element);
    const RecordModel::Mark mark = record.mark(row.id);
    const bool hidden = schema::sensitive(row.id) && element.type != Type::Base64;
    const Value& was = record.baseline().value(row.id);
    const QString before = hidden && !was.isNothing() ? bullets() : shown(element, was, choices);
    QString now;
    if (mark == RecordModel::Mark::Cleared)
        now = willBeEmptiedWord();
    else if (hidden)
        now = bullets();
    else
        now = shown(element, Value(record.shownText(row.id)), choices);
    return {Issue::Kind::Told, row.id, markOf(mark), longLabel(row.id), before, now};
}

Issue changeOf(const RecordModel& record, GroupId group) {
    const FormSchema& form = record.form();
    const ElementId id = schema::id(*form.members(group).first());
    const QString title = form.members(group).size() > 1 ? Texts::tr("Custom fields") : label(id);
    const QString before = form.isRead(group) ? rowsWords(record.baseline().rows(group)) : QString();
    return {
        Issue::Kind::Told, id, markOf(RecordModel::Mark::Rows), title, before, rowsWords(record.rows(group))};
}

Issue heading(const QString& title, qsizetype count) {
    Issue issue;
    issue.title = title;
    issue.count = int(count);
    return issue;
}

Issue row(Issue::Kind kind, const QString& text = {}) {
    Issue issue;
    issue.kind = kind;
    issue.text = text;
    return issue;
}

} // namespace

QList<Issue> problemIssues(const QList<Problem>& problems, bool showMissing) {
    QList<Issue> found;
    for (const Severity severity : {Severity::Refuse, Severity::Missing, Severity::Warn}) {
        if (severity == Severity::Missing && !showMissing)
            continue;
        for (const Problem& problem : problems) {
            if (problem.severity == severity)
                found.append({Issue::Kind::Told, problem.element, markOf(severity),
                              longLabel(problem.element), QString(), words(problem)});
        }
    }
    return found;
}

QList<Issue> changeIssues(const RecordModel& record, const FormContext& context) {
    QList<Issue> found;
    for (const FormRow& row : record.form().rows()) {
        if (record.mark(row.id) != RecordModel::Mark::None)
            found.append(changeOf(record, row, context));
    }
    for (const GroupId group : record.form().groups()) {
        if (record.mark(group) != RecordModel::Mark::None)
            found.append(changeOf(record, group));
    }
    return found;
}

QList<Issue> panelIssues(const QList<Issue>& problems, const QList<Issue>& changes) {
    QList<Issue> all;
    if (!problems.isEmpty()) {
        all.append(heading(Texts::tr("Problems"), problems.size()));
        all += problems;
        all.append(row(Issue::Kind::Line));
    }
    all.append(heading(Texts::tr("Changes"), changes.size()));
    all += changes;
    if (changes.isEmpty())
        all.append(row(Issue::Kind::Empty, Texts::tr("Nothing is changed.")));
    return all;
}

} // namespace lineside
