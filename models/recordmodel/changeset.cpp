#include "models/recordmodel/changeset.h"

#include <algorithm>

namespace lineside {

namespace {

/// What was there before, and why it goes along, is not sent.
bool sendsTheSame(const Change& a, const Change& b) {
    return a.id == b.id && a.kind == b.kind && a.text == b.text && a.group == b.group && a.rows == b.rows;
}

} // namespace

ChangeSet::ChangeSet(const FormSchema& form, QString key, Record loaded, QList<Change> changes)
    : m_form(&form)
    , m_key(std::move(key))
    , m_loaded(std::move(loaded))
    , m_changes(std::move(changes)) {
    const std::span<const Element> order = schema::tables(form.sendOperation()).request;
    const auto position = [&](const Change& change) {
        return std::find_if(order.begin(), order.end(),
                            [&](const Element& element) { return schema::id(element) == change.id; });
    };
    std::stable_sort(m_changes.begin(), m_changes.end(),
                     [&](const Change& a, const Change& b) { return position(a) < position(b); });
}

int ChangeSet::count() const {
    return int(
        std::count_if(m_changes.cbegin(), m_changes.cend(), [](const Change& c) { return !c.companion; }));
}

const Change* ChangeSet::find(ElementId id) const {
    const auto it =
        std::find_if(m_changes.cbegin(), m_changes.cend(), [&](const Change& c) { return c.id == id; });
    return it == m_changes.cend() ? nullptr : &*it;
}

Request ChangeSet::request() const {
    Request request(m_form->sendOperation());
    if (m_form->key().isValid() && !m_key.isEmpty())
        request.set(m_form->key(), m_key);
    for (const Change& change : m_changes) {
        switch (change.kind) {
        case Change::Kind::Set:
            request.set(change.id, change.text);
            break;
        case Change::Kind::Clear:
            request.clear(change.id);
            break;
        case Change::Kind::Rows:
            request.setRows(change.group, change.rows);
            break;
        }
    }
    return request;
}

QList<ElementId> ChangeSet::beyond(const ChangeSet& shown) const {
    QList<ElementId> found;
    for (const Change& change : m_changes) {
        const bool seen = m_key == shown.m_key &&
                          std::any_of(shown.m_changes.cbegin(), shown.m_changes.cend(),
                                      [&](const Change& other) { return sendsTheSame(change, other); });
        if (!seen)
            found.append(change.id);
    }
    return found;
}

} // namespace lineside
