#include "models/recordmodel/formkept.h"

#include "models/formats/integer.h"

#include <algorithm>
#include <array>

namespace lineside::state {

using namespace Qt::StringLiterals;

namespace {

/// Maps whose entries stand for themselves; what is in any other map is one value.
bool holdsEntries(const QString& key) {
    static const std::array names{u"baseline"_s, u"loaded"_s, u"edits"_s, u"groups"_s, u"values"_s};
    return std::find(names.begin(), names.end(), key) != names.end();
}

/// Version 1 knew whose record it was by the baseline alone, and edits stood on that.
void bringToTwo(QCborMap& map, const FormSchema& form) {
    const QCborMap values = map.value(u"baseline"_s).toMap().value(u"values"_s).toMap();
    const QString key =
        form.key().isValid() ? readKey(values.value(schema::path(form.key())).toString()) : QString();
    map.insert(u"key"_s, key);
    map.insert(u"version"_s, 2);
}

} // namespace

std::optional<How> howOf(const QCborArray& edit) {
    if (edit.size() != 3 || !edit.at(2).isInteger())
        return {};
    const qint64 how = edit.at(2).toInteger();
    return how < 0 || how > int(How::ClearedOverNothing) ? std::nullopt : std::optional(How(how));
}

QString readName(const FormSchema& form) {
    return form.readOperation() ? schema::name(*form.readOperation()) : QString();
}

bool bringUp(QCborMap& map, const FormSchema& form) {
    if (map.value(u"version"_s).toInteger() < 1)
        return false;
    if (map.value(u"version"_s).toInteger() == 1)
        bringToTwo(map, form);
    return true;
}

int versionOver(const QCborMap& kept) {
    return int(std::max(qint64(FormVersion), kept.value(u"version"_s).toInteger()));
}

QCborMap without(QCborMap map, std::initializer_list<QLatin1StringView> keys) {
    for (const QLatin1StringView key : keys)
        map.remove(key);
    return map;
}

QCborMap unknownOf(const QCborMap& map) {
    QCborMap rest = without(map, {"form"_L1, "read"_L1, "send"_L1, "key"_L1, "baseline"_L1, "loaded"_L1,
                                  "edits"_L1, "groups"_L1, "mirrored"_L1});
    if (rest.value(u"version"_s).toInteger() <= FormVersion)
        rest.remove(u"version"_s);
    return rest;
}

void keep(QCborMap& kept, const QString& key, const QCborMap& part) {
    if (!part.isEmpty())
        kept.insert(key, part);
}

QCborMap over(QCborMap kept, const QCborMap& own) {
    for (const auto& [key, value] : own) {
        const QCborValue held = kept.value(key);
        const bool both = held.isMap() && value.isMap() && holdsEntries(key.toString());
        kept.insert(key, both ? QCborValue(over(held.toMap(), value.toMap())) : QCborValue(value));
    }
    return kept;
}

} // namespace lineside::state
