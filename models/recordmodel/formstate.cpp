#include "models/recordmodel/formstate.h"

#include "models/recordmodel/statecodec.h"
#include "models/rules/typed.h"

// The bytes are one CBOR map. Elements stand by path, so that a version that knows more or fewer of them can
// still read it:
//   form      "Lineside form", and version
//   read      operation's name or null; send
//   baseline  {values: {path: value}, groups: {path: rows}, extras: [[path, value]…]}
//   edits     {path: [typed, wire, how]}: wire null where it is as typed, how 0 typed, 1 unreadable, 2
//   emptied
//             by its own action
//   groups    {path: rows}
//   mirrored  boolean
// Values and rows are those of statecodec.h.
namespace lineside {
namespace {

using namespace Qt::StringLiterals;

constexpr int Version = 1;
enum How { Typed, Unreadable, Emptied };

QString nameOf(std::optional<Operation> operation) {
    return operation ? schema::name(*operation) : QString();
}

} // namespace

/// Writes and reads what a model keeps. Reading finds everything before it changes anything.
class FormState {
public:
    explicit FormState(const FormSchema& form) : m_form(form) {}

    static QCborMap write(const RecordModel& model);
    bool read(const QCborMap& map);
    void putInto(RecordModel& model) const;

    QStringList unknown;

private:
    static QCborMap writeBaseline(const RecordModel& model);
    void readBaseline(const QCborMap& map);
    void readGroups(const QCborMap& map, std::map<GroupId, Rows>& into, bool sent);
    void readEdit(const QString& path, const QCborArray& edit);
    [[nodiscard]] std::optional<RecordModel::Entry> entryOf(const FormRow& row, const QCborArray& edit) const;
    [[nodiscard]] std::optional<GroupId> groupOf(const QString& path) const;

    const FormSchema& m_form;
    Record m_baseline;
    RecordModel::Entries m_edits;
    std::map<GroupId, Rows> m_groups;
    bool m_mirrored = false;
};

QCborMap FormState::writeBaseline(const RecordModel& model) {
    QCborMap values, groups;
    QCborArray extras;
    for (const FormRow& row : model.form().rows()) {
        if (model.baseline().has(row.id))
            values.insert(schema::path(row.id), state::toCbor(model.baseline().value(row.id)));
    }
    for (const GroupId group : model.form().groups()) {
        if (model.baseline().hasRows(group))
            groups.insert(group.text(), state::toCbor(model.baseline().rows(group)));
    }
    for (const Record::Extra& extra : model.baseline().extras())
        extras.append(QCborArray{extra.path, state::toCbor(extra.value)});
    return {{u"values"_s, values}, {u"groups"_s, groups}, {u"extras"_s, extras}};
}

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
    return {{u"form"_s, u"Lineside form"_s},
            {u"version"_s, Version},
            {u"read"_s, nameOf(form.readOperation())},
            {u"send"_s, nameOf(form.sendOperation())},
            {u"baseline"_s, writeBaseline(model)},
            {u"edits"_s, edits},
            {u"groups"_s, groups},
            {u"mirrored"_s, model.isMirrored()}};
}

std::optional<GroupId> FormState::groupOf(const QString& path) const {
    for (const GroupId group : m_form.groups()) {
        if (group.text() == path)
            return group;
    }
    return {};
}

void FormState::readGroups(const QCborMap& map, std::map<GroupId, Rows>& into, bool sent) {
    for (const auto& [key, value] : map) {
        const auto group = groupOf(key.toString());
        const auto rows = state::rowsOf(value);
        if (group && rows && (!sent || m_form.isSent(*group)))
            into[*group] = *rows;
        else
            unknown.append(key.toString());
    }
}

void FormState::readBaseline(const QCborMap& map) {
    const QCborMap values = map.value(u"values"_s).toMap();
    for (const auto& [key, value] : values) {
        const auto id = schema::find(key.toString());
        const auto read = state::valueOf(value);
        if (id && read && m_form.find(*id))
            m_baseline.set(*id, *read);
        else
            unknown.append(key.toString());
    }
    std::map<GroupId, Rows> groups;
    readGroups(map.value(u"groups"_s).toMap(), groups, false);
    for (const auto& [group, rows] : groups)
        m_baseline.setRows(group, rows);
    const QCborArray extras = map.value(u"extras"_s).toArray();
    for (const QCborValue& extra : extras) {
        if (const auto value = state::valueOf(extra.toArray().at(1)))
            m_baseline.addExtra(extra.toArray().at(0).toString(), *value);
    }
}

/// The wire's spelling is kept beside what was typed, because "12/3" means another day in another year. It is
/// taken where it is a spelling that typing could give.
std::optional<RecordModel::Entry> FormState::entryOf(const FormRow& row, const QCborArray& edit) const {
    if (!edit.at(0).isString() || !edit.at(2).isInteger())
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

void FormState::readEdit(const QString& path, const QCborArray& edit) {
    const auto id = schema::find(path);
    const FormRow* row = id ? m_form.find(*id) : nullptr;
    const auto entry = row && row->editable() && *id != m_form.key() ? entryOf(*row, edit) : std::nullopt;
    if (entry)
        m_edits.insert(*id, *entry);
    else
        unknown.append(path);
}

bool FormState::read(const QCborMap& map) {
    if (map.value(u"form"_s).toString() != "Lineside form"_L1 ||
        map.value(u"version"_s).toInteger() != Version ||
        map.value(u"read"_s).toString() != nameOf(m_form.readOperation()) ||
        map.value(u"send"_s).toString() != nameOf(m_form.sendOperation()))
        return false;
    readBaseline(map.value(u"baseline"_s).toMap());
    const QCborMap edits = map.value(u"edits"_s).toMap();
    for (const auto& [path, edit] : edits)
        readEdit(path.toString(), edit.toArray());
    readGroups(map.value(u"groups"_s).toMap(), m_groups, true);
    m_mirrored = map.value(u"mirrored"_s).toBool() && !m_form.reads();
    return true;
}

void FormState::putInto(RecordModel& model) const {
    model.m_undo.clear();
    model.beginVisit();
    model.m_overlay = m_edits;
    model.m_groups = m_groups;
    model.m_own.clear();
    for (auto it = m_edits.cbegin(); it != m_edits.cend(); ++it)
        model.judge(it.key());
    model.m_mirrored = m_mirrored;
    model.setBaseline(m_baseline);
}

QByteArray saveForm(const RecordModel& model) {
    return QCborValue(FormState::write(model)).toCbor();
}

FormRestored restoreForm(RecordModel& model, const QByteArray& bytes) {
    QCborParserError trouble;
    const QCborValue value = QCborValue::fromCbor(bytes, &trouble);
    FormState state(model.form());
    if (trouble.error != QCborError::NoError || !value.isMap() || !state.read(value.toMap()))
        return {};
    state.putInto(model);
    return {true, state.unknown};
}

} // namespace lineside
