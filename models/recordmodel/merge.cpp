#include "models/recordmodel/merge.h"

#include "models/record/meaning.h"

#include <algorithm>

namespace lineside {
namespace {

Value mine(const Change& change) {
    return change.kind == Change::Kind::Clear ? Value::empty() : Value(change.text);
}

/// Gathers, for each unit that the agent edited, what either side changed in it.
class Merger {
public:
    Merger(const ChangeSet& mine, const Record& theirs, const FormSchema& form)
        : m_mine(mine)
        , m_theirs(theirs)
        , m_form(form) {}

    QList<Conflict> conflicts() const {
        QList<Conflict> found;
        for (const Change& change : m_mine.changes()) {
            if (change.companion)
                continue;
            if (change.kind == Change::Kind::Rows)
                addRows(found, change);
            else if (!seen(found, schema::Unit(change.id)))
                addUnit(found, schema::Unit(change.id));
        }
        return found;
    }

private:
    static bool seen(const QList<Conflict>& found, schema::Unit unit) {
        return std::any_of(found.cbegin(), found.cend(),
                           [&](const Conflict& c) { return c.unit == unit && c.group == GroupId(); });
    }

    bool theyChanged(ElementId id) const {
        const FormRow& row = *m_form.find(id);
        return row.read && !sameMeaning(row.element(), m_mine.loaded().value(id), m_theirs.value(id));
    }

    void addUnit(QList<Conflict>& found, schema::Unit unit) const {
        Conflict conflict;
        conflict.unit = unit;
        bool differ = false;
        for (const FormRow& row : m_form.rows()) {
            if (schema::Unit(row.id) != unit || !row.editable())
                continue;
            const Change* change = m_mine.find(row.id);
            const bool edited = change && !change->companion;
            if (!edited && !theyChanged(row.id))
                continue;
            const Value loaded = m_mine.loaded().value(row.id);
            const Value own = edited ? mine(*change) : loaded;
            conflict.sides.append({row.id, loaded, own, m_theirs.value(row.id)});
            differ =
                differ || (theyChanged(row.id) && !sameMeaning(row.element(), own, m_theirs.value(row.id)));
        }
        if (differ)
            found.append(conflict);
    }

    void addRows(QList<Conflict>& found, const Change& change) const {
        const QList<const Element*> members = m_form.members(change.group);
        const Rows& loaded = m_mine.loaded().rows(change.group);
        const Rows& now = m_theirs.rows(change.group);
        if (!m_form.isRead(change.group) || sameMeaning(members, loaded, now) ||
            sameMeaning(members, change.rows, now))
            return;
        Conflict conflict;
        conflict.unit = schema::Unit(change.id);
        conflict.group = change.group;
        conflict.loadedRows = loaded;
        conflict.mineRows = change.rows;
        conflict.theirRows = now;
        found.append(conflict);
    }

    const ChangeSet& m_mine;
    const Record& m_theirs;
    const FormSchema& m_form;
};

Comparison compared(const Change& change, const Record& now, const FormSchema& form, After after) {
    Comparison found;
    found.change = change;
    if (change.kind == Change::Kind::Rows) {
        const QList<const Element*> members = form.members(change.group);
        const Rows& rows = now.rows(change.group);
        found.outcome =
            outcomeOf(members, form.isRead(change.group), change.rows, &change.rowsBefore, rows, after);
        found.moved = !sameMeaning(members, change.rowsBefore, rows);
        return found;
    }
    const FormRow& row = *form.find(change.id);
    found.now = now.value(change.id);
    found.outcome = outcomeOf({row.send, row.read, mine(change), change.before, after}, found.now);
    found.moved = !sameMeaning(row.element(), change.before, found.now);
    return found;
}

QList<Comparison> comparedAll(const ChangeSet& sent, const Record& now, const FormSchema& form, After after) {
    QList<Comparison> found;
    for (const Change& change : sent.changes()) {
        if (!change.companion)
            found.append(compared(change, now, form, after));
    }
    return found;
}

} // namespace

QList<Conflict> merge(const ChangeSet& mine, const Record& theirs, const FormSchema& form) {
    return Merger(mine, theirs, form).conflicts();
}

QList<Comparison> compare(const ChangeSet& sent, const Record& now, const FormSchema& form) {
    return comparedAll(sent, now, form, After::Accepted);
}

QList<Comparison> compareLost(const ChangeSet& sent, const Record& now, const FormSchema& form) {
    return comparedAll(sent, now, form, After::Lost);
}

bool hasArrived(const QList<Comparison>& comparisons) {
    // A request is done whole: what is seen not to be there shows that another made the rest.
    const auto missing = [](const Comparison& one) { return one.outcome == Outcome::NotTaken; };
    return std::none_of(comparisons.cbegin(), comparisons.cend(), missing) &&
           std::any_of(comparisons.cbegin(), comparisons.cend(), [](const Comparison& one) {
               return one.moved &&
                      (one.outcome == Outcome::Taken || one.outcome == Outcome::TakenInAnotherForm);
           });
}

} // namespace lineside
