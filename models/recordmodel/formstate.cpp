#include "models/recordmodel/formstate.h"

#include "models/formats/integer.h"
#include "models/recordmodel/formkept.h"
#include "models/recordmodel/statecodec.h"
#include "models/rules/typed.h"

// The bytes are one CBOR map. Elements stand by path, so that a version that knows more or fewer of them can
// still read it:
//   form      "Lineside form", and version
//   read      operation's name or null; send
//   key       of the record that the form is about; empty of something new, and where nobody knows
//   baseline  {values: {path: value}, groups: {path: rows}, extras: [[path, value]…]}
//   loaded    {values, groups}: what edits were made against, where the baseline has moved on
//   edits     {path: [typed, wire, how]}: wire null where it is as typed, how 0 typed, 1 unreadable, 2
//   emptied
//             by its own action
//   groups    {path: rows}
//   mirrored  boolean
// Values and rows are those of statecodec.h. Version 1 had neither key nor loaded.
namespace lineside {
namespace {

using namespace Qt::StringLiterals;

enum How { Typed, Unreadable, Emptied };
constexpr int EditLength = 3;

QString nameOf(std::optional<Operation> operation) {
    return operation ? schema::name(*operation) : QString();
}

QCborMap writeValues(const FormSchema& form, const Record& record) {
    QCborMap values;
    for (const FormRow& row : form.rows()) {
        if (record.has(row.id))
            values.insert(schema::path(row.id), state::toCbor(record.value(row.id)));
    }
    return values;
}

QCborMap writeBaseline(const RecordModel& model) {
    QCborMap groups;
    QCborArray extras;
    for (const GroupId group : model.form().groups()) {
        if (model.baseline().hasRows(group))
            groups.insert(group.text(), state::toCbor(model.baseline().rows(group)));
    }
    for (const Record::Extra& extra : model.baseline().extras())
        extras.append(QCborArray{extra.path, state::toCbor(extra.value)});
    return {{u"values"_s, writeValues(model.form(), model.baseline())},
            {u"groups"_s, groups},
            {u"extras"_s, extras}};
}

QCborMap writeGround(const Ground& ground) {
    QCborMap values, groups;
    for (auto it = ground.values().cbegin(); it != ground.values().cend(); ++it)
        values.insert(schema::path(it.key()), state::toCbor(it.value()));
    for (const auto& [group, rows] : ground.rows())
        groups.insert(group.text(), state::toCbor(rows));
    return {{u"values"_s, values}, {u"groups"_s, groups}};
}

} // namespace

/// Writes and reads what a model keeps. Reading finds everything before it changes anything.
class FormState {
public:
    explicit FormState(const FormSchema& form) : m_form(form) {}

    static QCborMap write(const RecordModel& model);
    bool read(QCborMap map);
    [[nodiscard]] bool isOf(const RecordModel& model) const {
        return model.key().isEmpty() || model.key() == m_key;
    }
    void putInto(RecordModel& model) const;
    [[nodiscard]] QStringList unknown() const;

private:
    void readBaseline(const QCborMap& map);
    void readGround(const QCborMap& map);
    template <typename Take>
    QCborMap readValues(const QCborMap& map, Take take) const;
    template <typename Take>
    QCborMap readGroups(const QCborMap& map, bool sent, Take take) const;
    QCborMap readEdits(const QCborMap& map);
    [[nodiscard]] std::optional<RecordModel::Entry> entryOf(const FormRow& row, const QCborArray& edit) const;

    const FormSchema& m_form;
    QString m_key;
    Record m_baseline;
    Ground m_ground;
    RecordModel::Entries m_edits;
    std::map<GroupId, Rows> m_groups;
    QCborMap m_kept;
    bool m_mirrored = false;
};

QCborMap FormState::write(const RecordModel& model) {
    QCborMap edits, groups;
    for (auto it = model.m_overlay.cbegin(); it != model.m_overlay.cend(); ++it) {
        const QCborValue wire = it->wire == it->typed ? QCborValue(nullptr) : QCborValue(it->wire);
        const How how = !it->readable ? Unreadable : it->explicitly ? Emptied : Typed;
        edits.insert(schema::path(it.key()), QCborArray{it->typed, wire, int(how)});
    }
    for (const auto& [group, rows] : model.m_groups)
        groups.insert(group.text(), state::toCbor(rows));
    const FormSchema& form = model.form();
    const QCborMap own{{u"form"_s, u"Lineside form"_s},
                       {u"version"_s, state::versionOver(model.m_kept)},
                       {u"read"_s, nameOf(form.readOperation())},
                       {u"send"_s, nameOf(form.sendOperation())},
                       {u"key"_s, model.key()},
                       {u"baseline"_s, writeBaseline(model)},
                       {u"loaded"_s, writeGround(model.settledGround())},
                       {u"edits"_s, edits},
                       {u"groups"_s, groups},
                       {u"mirrored"_s, model.isMirrored()}};
    return state::over(model.m_kept, own);
}

/// Gives on what can be read; returns the rest.
template <typename Take>
QCborMap FormState::readValues(const QCborMap& map, Take take) const {
    QCborMap rest;
    for (const auto& [key, value] : map) {
        const auto id = schema::find(key.toString());
        const auto read = state::valueOf(value);
        if (id && read && m_form.find(*id))
            take(*id, *read);
        else
            rest.insert(key, value);
    }
    return rest;
}

template <typename Take>
QCborMap FormState::readGroups(const QCborMap& map, bool sent, Take take) const {
    QCborMap rest;
    for (const auto& [key, value] : map) {
        const QString path = key.toString();
        const auto group = std::find_if(m_form.groups().cbegin(), m_form.groups().cend(),
                                        [&](GroupId known) { return known.text() == path; });
        const bool known = group != m_form.groups().cend() && (!sent || m_form.isSent(*group));
        const auto rows = known ? state::rowsOf(value) : std::nullopt;
        if (rows)
            take(*group, *rows);
        else
            rest.insert(key, value);
    }
    return rest;
}

void FormState::readBaseline(const QCborMap& map) {
    QCborMap rest = state::without(map, {"values"_L1, "groups"_L1, "extras"_L1});
    state::keep(rest, u"values"_s,
                readValues(map.value(u"values"_s).toMap(),
                           [this](ElementId id, const Value& value) { m_baseline.set(id, value); }));
    state::keep(rest, u"groups"_s,
                readGroups(map.value(u"groups"_s).toMap(), false,
                           [this](GroupId group, const Rows& rows) { m_baseline.setRows(group, rows); }));
    const QCborArray extras = map.value(u"extras"_s).toArray();
    for (const QCborValue& extra : extras) {
        if (const auto value = state::valueOf(extra.toArray().at(1)))
            m_baseline.addExtra(extra.toArray().at(0).toString(), *value);
    }
    state::keep(m_kept, u"baseline"_s, rest);
}

void FormState::readGround(const QCborMap& map) {
    QCborMap rest = state::without(map, {"values"_L1, "groups"_L1});
    state::keep(rest, u"values"_s,
                readValues(map.value(u"values"_s).toMap(),
                           [this](ElementId id, const Value& value) { m_ground.set(id, value); }));
    state::keep(rest, u"groups"_s,
                readGroups(map.value(u"groups"_s).toMap(), false,
                           [this](GroupId group, const Rows& rows) { m_ground.set(group, rows); }));
    state::keep(m_kept, u"loaded"_s, rest);
}

/// The wire's spelling is kept beside what was typed, because "12/3" means another day in another year. It is
/// taken where it is a spelling that typing could give.
std::optional<RecordModel::Entry> FormState::entryOf(const FormRow& row, const QCborArray& edit) const {
    if (edit.size() != EditLength || !edit.at(0).isString() || !edit.at(2).isInteger() ||
        edit.at(2).toInteger() < Typed || edit.at(2).toInteger() > Emptied)
        return {};
    RecordModel::Entry entry;
    entry.typed = edit.at(0).toString();
    if (edit.at(2).toInteger() == Emptied) {
        entry.cleared = entry.explicitly = true;
        return row.clearable() ? std::optional(RecordModel::Entry(entry)) : std::nullopt;
    }
    const QDate today = QDate::currentDate();
    TypedText read = readTyped(row.element(), entry.typed, today);
    if (const QCborValue wire = edit.at(1); wire.isString()) {
        const TypedText kept = readTyped(row.element(), wire.toString(), today);
        if (kept.readable && kept.wire == wire.toString())
            read = kept;
    }
    const bool unreadable = edit.at(2).toInteger() == Unreadable && !entry.typed.trimmed().isEmpty();
    entry.readable = read.readable && !unreadable;
    entry.wire = entry.readable ? read.wire : QString();
    entry.cleared = entry.readable && entry.wire.isEmpty();
    return entry;
}

QCborMap FormState::readEdits(const QCborMap& map) {
    QCborMap rest;
    for (const auto& [path, edit] : map) {
        const auto id = schema::find(path.toString());
        const FormRow* row = id ? m_form.find(*id) : nullptr;
        const bool mine = row && row->editable() && *id != m_form.key();
        if (const auto entry = mine ? entryOf(*row, edit.toArray()) : std::nullopt)
            m_edits.insert(*id, *entry);
        else
            rest.insert(path, edit);
    }
    return rest;
}

bool FormState::read(QCborMap map) {
    if (map.value(u"form"_s).toString() != "Lineside form"_L1 ||
        map.value(u"read"_s).toString() != nameOf(m_form.readOperation()) ||
        map.value(u"send"_s).toString() != nameOf(m_form.sendOperation()) || !state::bringUp(map, m_form))
        return false;
    m_kept = state::unknownOf(map);
    m_key = m_form.key().isValid() ? readKey(map.value(u"key"_s).toString()) : QString();
    readBaseline(map.value(u"baseline"_s).toMap());
    if (m_form.key().isValid() && m_key != readKey(m_baseline.text(m_form.key())))
        return false;
    readGround(map.value(u"loaded"_s).toMap());
    state::keep(m_kept, u"edits"_s, readEdits(map.value(u"edits"_s).toMap()));
    state::keep(m_kept, u"groups"_s,
                readGroups(map.value(u"groups"_s).toMap(), true,
                           [this](GroupId group, const Rows& rows) { m_groups[group] = rows; }));
    m_mirrored = map.value(u"mirrored"_s).toBool() && !m_form.reads();
    return true;
}

QStringList FormState::unknown() const {
    QStringList paths;
    for (const QString& part : {u"edits"_s, u"groups"_s}) {
        const QCborMap rest = m_kept.value(part).toMap();
        for (const auto& entry : rest)
            paths.append(entry.first.toString());
    }
    return paths;
}

void FormState::putInto(RecordModel& model) const {
    model.m_undo.clear();
    model.beginVisit();
    model.m_key = m_key;
    model.m_ground = m_ground;
    model.m_overlay = m_edits;
    model.m_groups = m_groups;
    model.m_kept = m_kept;
    model.m_own.clear();
    for (auto it = m_edits.cbegin(); it != m_edits.cend(); ++it)
        model.judge(it.key());
    model.m_mirrored = m_mirrored;
    model.standOn(m_baseline);
}

QByteArray saveForm(const RecordModel& model) {
    return QCborValue(FormState::write(model)).toCbor();
}

FormRestored restoreForm(RecordModel& model, const QByteArray& bytes) {
    QCborParserError trouble;
    const QCborValue value = QCborValue::fromCbor(bytes, &trouble);
    FormState state(model.form());
    if (trouble.error != QCborError::NoError || !value.isMap() || !state.read(value.toMap()) ||
        !state.isOf(model))
        return {};
    state.putInto(model);
    return {true, state.unknown()};
}

} // namespace lineside
