#include "models/recordmodel/merge.h"

#include "models/record/meaning.h"

namespace lineside {
namespace {

Value after(const Change& change) {
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
            const Value mine = edited ? after(*change) : loaded;
            conflict.sides.append({row.id, loaded, mine, m_theirs.value(row.id)});
            differ =
                differ || (theyChanged(row.id) && !sameMeaning(row.element(), mine, m_theirs.value(row.id)));
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

/// A mask of the value that was sent: the same characters where it shows any, and something hidden.
bool masks(QStringView shown, QStringView sent) {
    if (shown.size() != sent.size())
        return false;
    bool hidden = false;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        if (shown[i] != sent[i] && shown[i].isLetterOrNumber() && shown[i].toUpper() != u'X')
            return false;
        hidden = hidden || shown[i] != sent[i];
    }
    return hidden;
}

Outcome outcomeOf(const Change& change, const FormRow& row, const Value& now) {
    const bool pdf = row.element().type == Type::Base64; // "not used in the reply"
    if (!row.read || (pdf && now.isNothing()))
        return Outcome::CannotBeSeen;
    if (sameMeaning(row.element(), after(change), now))
        return Outcome::Taken;
    if (masks(now.text(), change.text))
        return Outcome::TakenInAnotherForm;
    if (!sameMeaning(row.element(), change.before, now))
        return Outcome::TakenInAnotherForm;
    const bool hidden = row.element().sensitive && now.state() == State::Absent;
    return hidden ? Outcome::CannotBeSeen : Outcome::NotTaken;
}

Outcome outcomeOf(const Change& change, const FormSchema& form, const Rows& now) {
    const QList<const Element*> members = form.members(change.group);
    if (!form.isRead(change.group))
        return Outcome::CannotBeSeen;
    if (sameMeaning(members, change.rows, now))
        return Outcome::Taken;
    return sameMeaning(members, change.rowsBefore, now) ? Outcome::NotTaken : Outcome::TakenInAnotherForm;
}

} // namespace

QList<Conflict> merge(const ChangeSet& mine, const Record& theirs, const FormSchema& form) {
    return Merger(mine, theirs, form).conflicts();
}

QList<Comparison> compare(const ChangeSet& sent, const Record& now, const FormSchema& form) {
    QList<Comparison> found;
    for (const Change& change : sent.changes()) {
        if (change.companion)
            continue;
        if (change.kind == Change::Kind::Rows)
            found.append({change, outcomeOf(change, form, now.rows(change.group)), {}});
        else
            found.append({change, outcomeOf(change, *form.find(change.id), now.value(change.id)),
                          now.value(change.id)});
    }
    return found;
}

} // namespace lineside
