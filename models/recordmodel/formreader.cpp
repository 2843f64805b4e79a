#include "models/recordmodel/formreader.h"

#include "models/formats/integer.h"
#include "models/recordmodel/formkept.h"
#include "models/recordmodel/statecodec.h"
#include "models/rules/typed.h"

#include <QCborArray>

#include <algorithm>

namespace lineside {

using namespace Qt::StringLiterals;

/// Gives on what can be read; returns the rest.
template <typename Take>
QCborMap FormReader::readValues(const QCborMap& map, Take take) const {
    QCborMap rest;
    for (const auto& [key, value] : map) {
        const auto id = schema::find(key.toString());
        const auto read = state::valueOf(value, m_documents);
        if (id && read && m_form.find(*id))
            take(*id, *read);
        else
            rest.insert(key, value);
    }
    return rest;
}

template <typename Take>
QCborMap FormReader::readGroups(const QCborMap& map, bool sent, Take take) const {
    QCborMap rest;
    for (const auto& [key, value] : map) {
        const QString path = key.toString();
        const auto group = std::find_if(m_form.groups().cbegin(), m_form.groups().cend(),
                                        [&](GroupId known) { return known.text() == path; });
        const bool known = group != m_form.groups().cend() && (!sent || m_form.isSent(*group));
        const auto rows = known ? state::rowsOf(value, m_documents) : std::nullopt;
        if (rows)
            take(*group, *rows);
        else
            rest.insert(key, value);
    }
    return rest;
}

void FormReader::readBaseline(const QCborMap& map) {
    QCborMap rest = state::without(map, {"values"_L1, "groups"_L1, "extras"_L1});
    state::keep(rest, u"values"_s,
                readValues(map.value(u"values"_s).toMap(),
                           [this](ElementId id, const Value& value) { m_baseline.set(id, value); }));
    state::keep(rest, u"groups"_s,
                readGroups(map.value(u"groups"_s).toMap(), false,
                           [this](GroupId group, const Rows& rows) { m_baseline.setRows(group, rows); }));
    const QCborArray extras = map.value(u"extras"_s).toArray();
    for (const QCborValue extra : extras) {
        if (const auto value = state::valueOf(extra.toArray().at(1), m_documents))
            m_baseline.addExtra(extra.toArray().at(0).toString(), *value);
    }
    state::keep(m_kept.map, u"baseline"_s, rest);
}

void FormReader::readGround(const QCborMap& map) {
    QCborMap rest = state::without(map, {"values"_L1, "groups"_L1});
    state::keep(rest, u"values"_s,
                readValues(map.value(u"values"_s).toMap(),
                           [this](ElementId id, const Value& value) { m_ground.set(id, value); }));
    state::keep(rest, u"groups"_s,
                readGroups(map.value(u"groups"_s).toMap(), false,
                           [this](GroupId group, const Rows& rows) { m_ground.set(group, rows); }));
    state::keep(m_kept.map, u"loaded"_s, rest);
}

/// The wire's spelling is kept beside what was typed, because "12/3" means another day in another year. It is
/// taken where it is a spelling that typing could give.
std::optional<Entry> FormReader::entryOf(const FormRow& row, const QCborArray& edit) const {
    const auto how = state::howOf(edit);
    const auto typed = state::textOf(edit.at(0), m_documents);
    if (!how || !typed)
        return {};
    Entry entry;
    entry.typed = *typed;
    if (*how == state::How::ClearedOverNothing) {
        entry.cleared = entry.overNothing = true;
        return row.clearable() ? std::optional(entry) : std::nullopt;
    }
    const QDate today = QDate::currentDate();
    TypedText read = readTyped(row.element(), entry.typed, today);
    if (const auto wire = state::textOf(edit.at(1), m_documents)) {
        const TypedText kept = readTyped(row.element(), *wire, today);
        if (kept.readable && kept.wire == *wire)
            read = kept;
    }
    const bool unreadable = *how == state::How::Unreadable && !entry.typed.trimmed().isEmpty();
    entry.readable = read.readable && !unreadable;
    entry.wire = entry.readable ? read.wire : QString();
    entry.cleared = entry.readable && entry.wire.isEmpty();
    return entry;
}

QCborMap FormReader::readEdits(const QCborMap& map) {
    QCborMap rest;
    for (const auto& [path, edit] : map) {
        const auto id = schema::find(path.toString());
        const FormRow* row = id ? m_form.find(*id) : nullptr;
        const bool mine = row && row->editable() && *id != m_form.key();
        if (const auto entry = mine ? entryOf(*row, edit.toArray()) : std::nullopt)
            m_edits.insert(*id, *entry);
        else
            rest.insert(path, edit);
        if (mine && state::isMissing(edit.toArray().at(0), m_documents))
            m_kept.missing.append(*id);
    }
    return rest;
}

bool FormReader::read(QCborMap map) {
    if (map.value(u"form"_s).toString() != "Lineside form"_L1 ||
        map.value(u"read"_s).toString() != state::readName(m_form) ||
        map.value(u"send"_s).toString() != schema::name(m_form.sendOperation()) ||
        !state::bringUp(map, m_form))
        return false;
    m_kept.map = state::unknownOf(map);
    m_key = m_form.key().isValid() ? readKey(map.value(u"key"_s).toString()) : QString();
    readBaseline(map.value(u"baseline"_s).toMap());
    if (m_form.key().isValid() && m_key != readKey(m_baseline.text(m_form.key())))
        return false;
    readGround(map.value(u"loaded"_s).toMap());
    state::keep(m_kept.map, u"edits"_s, readEdits(map.value(u"edits"_s).toMap()));
    state::keep(m_kept.map, u"groups"_s,
                readGroups(map.value(u"groups"_s).toMap(), true,
                           [this](GroupId group, const Rows& rows) { m_lists[group] = rows; }));
    m_mirrored = map.value(u"mirrored"_s).toBool() && !m_form.reads();
    m_kept.map = state::moved(m_kept.map, m_documents, &m_kept.documents).toMap();
    return true;
}

QStringList FormReader::unknown() const {
    QStringList paths;
    for (const QString& part : {u"edits"_s, u"groups"_s}) {
        const QCborMap rest = m_kept.map.value(part).toMap();
        for (const auto& entry : rest)
            paths.append(entry.first.toString());
    }
    return paths;
}

FormContent FormReader::content() const {
    FormContent found(m_key, Overlay(m_form, m_edits, m_lists), m_ground, m_kept);
    found.setMirrored(m_mirrored);
    found.standOn(m_baseline);
    return found;
}

} // namespace lineside
