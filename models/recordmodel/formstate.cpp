#include "models/recordmodel/formstate.h"

#include "models/recordmodel/formkept.h"
#include "models/recordmodel/formreader.h"
#include "models/recordmodel/statecodec.h"

// The bytes are one CBOR map. Elements stand by path, so that a version that knows more or fewer of them can
// still read it:
//   form      "Lineside form", and version
//   read      operation's name or null; send
//   key       of the record that the form is about; empty of something new, and where nobody knows
//   baseline  {values: {path: value}, groups: {path: rows}, extras: [[path, value]…]}
//   loaded    {values, groups}: what edits were made against, where the baseline has moved on
//   edits     {path: [typed, wire, how]}: wire null where it is as typed, how 0 typed, 1 unreadable, 2
//             cleared where nothing was
//   groups    {path: rows}
//   mirrored  boolean
// Texts, values and rows are those of statecodec.h. Version 1 had neither key nor loaded.
namespace lineside {
namespace {

using namespace Qt::StringLiterals;

QCborMap writeValues(const FormSchema& form, const Record& record, Documents* beside) {
    QCborMap values;
    for (const FormRow& row : form.rows()) {
        if (record.has(row.id))
            values.insert(schema::path(row.id), state::toCbor(record.value(row.id), beside));
    }
    return values;
}

QCborMap writeBaseline(const FormSchema& form, const Record& baseline, Documents* beside) {
    QCborMap groups;
    QCborArray extras;
    for (const GroupId group : form.groups()) {
        if (baseline.hasRows(group))
            groups.insert(group.text(), state::toCbor(baseline.rows(group), beside));
    }
    for (const Record::Extra& extra : baseline.extras())
        extras.append(QCborArray{extra.path, state::toCbor(extra.value, beside)});
    return {{u"values"_s, writeValues(form, baseline, beside)}, {u"groups"_s, groups}, {u"extras"_s, extras}};
}

QCborMap writeLists(const Lists& lists, Documents* beside) {
    QCborMap groups;
    for (const auto& [group, rows] : lists)
        groups.insert(group.text(), state::toCbor(rows, beside));
    return groups;
}

QCborMap writeGround(const Ground& ground, Documents* beside) {
    QCborMap values;
    for (auto it = ground.values().cbegin(); it != ground.values().cend(); ++it)
        values.insert(schema::path(it.key()), state::toCbor(it.value(), beside));
    return {{u"values"_s, values}, {u"groups"_s, writeLists(ground.rows(), beside)}};
}

/// Of a document one text in memory serves for both, and need not be read to see that.
bool isAsTyped(const Entry& entry) {
    return entry.wire.isSharedWith(entry.typed) || entry.wire == entry.typed;
}

QCborMap writeEdits(const Entries& entries, Documents* beside) {
    QCborMap edits;
    for (auto it = entries.cbegin(); it != entries.cend(); ++it) {
        const QCborValue wire = isAsTyped(*it) ? QCborValue(nullptr) : state::textToCbor(it->wire, beside);
        const auto how = !it->readable     ? state::How::Unreadable
                         : it->overNothing ? state::How::ClearedOverNothing
                                           : state::How::Typed;
        edits.insert(schema::path(it.key()),
                     QCborArray{state::textToCbor(it->typed, beside), wire, int(how)});
    }
    return edits;
}

QCborMap write(const FormContent& content, Documents* beside) {
    const FormSchema& form = content.form();
    const QCborMap own{{u"form"_s, u"Lineside form"_s},
                       {u"version"_s, state::versionOver(content.kept().map)},
                       {u"read"_s, state::readName(form)},
                       {u"send"_s, schema::name(form.sendOperation())},
                       {u"key"_s, content.key()},
                       {u"baseline"_s, writeBaseline(form, content.baseline(), beside)},
                       {u"loaded"_s, writeGround(content.ground(), beside)},
                       {u"edits"_s, writeEdits(content.overlay().entries(), beside)},
                       {u"groups"_s, writeLists(content.overlay().lists(), beside)},
                       {u"mirrored"_s, content.mirror().isOn()}};
    return state::over(content.kept().map, own);
}

} // namespace

QByteArray saveForm(const RecordModel& model, Documents* beside) {
    if (beside)
        *beside = model.content().kept().documents; // in their places, as what is kept names them
    return QCborValue(write(model.content(), beside)).toCbor();
}

FormRestored restoreForm(RecordModel& model, const QByteArray& bytes, const Documents& documents) {
    QCborParserError trouble;
    const QCborValue value = QCborValue::fromCbor(bytes, &trouble);
    FormReader reader(model.form(), documents);
    if (trouble.error != QCborError::NoError || !value.isMap() || !reader.read(value.toMap()))
        return {};
    const FormContent found = reader.content();
    if (!model.key().isEmpty() && model.key() != found.key())
        return {};
    model.restore(found);
    return {true, reader.unknown()};
}

} // namespace lineside
