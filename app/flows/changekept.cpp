#include "app/flows/changekept.h"

#include "app/flows/matches.h"
#include "models/ports/drafts.h"
#include "models/record/meaning.h"
#include "models/recordmodel/requeststate.h"

namespace lineside::flows {
namespace {

using Kind = Change::Kind;

/// The values of before, in the form in which a request is kept: what is left out was not there.
Request beforeOf(const ChangeSet& changes) {
    Request before(Operation::CustomersUpdate);
    for (const Change& change : changes.changes()) {
        if (change.kind == Kind::Rows)
            before.setRows(change.group, change.rowsBefore);
        else if (!change.before.text().isEmpty())
            before.set(change.id, change.before.text());
    }
    return before;
}

std::optional<Change> rowsAt(GroupId group, const Element& first, const Request& sent,
                             const Request& before) {
    if (!sent.hasRows(group))
        return {};
    Change change;
    change.id = schema::id(first);
    change.kind = Kind::Rows;
    change.group = group;
    change.rows = sent.rows(group);
    change.rowsBefore = before.rows(group);
    return change;
}

/// What was sent and had stood there so before was sent along.
std::optional<Change> valueAt(const FormRow& row, const Request& sent, const Request& before) {
    const Request::Action action = sent.action(row.id);
    if (action == Request::Action::Leave)
        return {};
    Change change;
    change.id = row.id;
    change.kind = action == Request::Action::Clear ? Kind::Clear : Kind::Set;
    change.text = sent.text(row.id);
    if (before.action(row.id) == Request::Action::Set)
        change.before = Value(before.text(row.id));
    const Value mine = change.kind == Kind::Clear ? Value::empty() : Value(change.text);
    change.companion = sameMeaning(row.element(), mine, change.before);
    return change;
}

} // namespace

Attempt keptOf(const ChangeSet& changes, const QString& draftId, const QDateTime& now) {
    Attempt attempt;
    attempt.kind = Attempt::Kind::Update;
    attempt.id = Drafts::newId();
    attempt.draftId = draftId;
    attempt.state = Attempt::State::Sending;
    attempt.madeAt = now;
    attempt.sentAt = now;
    attempt.title = matchOf(changes.loaded()).name;
    attempt.customerId = changes.key();
    attempt.sent = saveRequest(changes.request(), &attempt.documents);
    attempt.form = saveRequest(beforeOf(changes), &attempt.documents);
    return attempt;
}

std::optional<ChangeSet> changesIn(const Attempt& attempt) {
    QStringList missing;
    const auto sent = restoreRequest(attempt.sent, attempt.documents, &missing);
    const auto before = restoreRequest(attempt.form, attempt.documents, &missing);
    if (attempt.kind != Attempt::Kind::Update || !sent || !before || !missing.isEmpty() ||
        sent->operation() != Operation::CustomersUpdate)
        return {};
    const FormSchema& form = FormSchema::customer();
    QList<Change> changes;
    const auto add = [&changes](const std::optional<Change>& change) {
        if (change)
            changes.append(*change);
    };
    for (const FormRow& row : form.rows()) {
        if (row.send && row.id != form.key())
            add(valueAt(row, *sent, *before));
    }
    for (const GroupId group : form.groups()) {
        if (form.isSent(group))
            add(rowsAt(group, *form.members(group).first(), *sent, *before));
    }
    return ChangeSet(form, attempt.customerId, {}, std::move(changes));
}

} // namespace lineside::flows
