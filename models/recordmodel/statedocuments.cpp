#include "models/recordmodel/statedocuments.h"

#include <QCborArray>

#include <algorithm>

namespace lineside::state {
namespace {

constexpr auto DocumentTag = QCborTag(0x4c6e5364); // "LnSd", of the tags that nobody has registered

QCborValue placeToCbor(qsizetype place) {
    return {DocumentTag, QCborValue(qint64(place))};
}

const Document* documentAt(const QCborValue& cbor, const Documents& documents) {
    const qint64 place = cbor.tag() == DocumentTag ? cbor.taggedValue().toInteger(-1) : -1;
    return place >= 0 && place < documents.size() ? &documents.at(place) : nullptr;
}

} // namespace

/// Compared by where it lies in memory: texts of megabytes are not read to find one again.
QCborValue textToCbor(const QString& text, Documents* beside) {
    if (!beside || text.size() < LongText)
        return QCborValue(text);
    const auto same = std::find_if(beside->cbegin(), beside->cend(), [&](const Document& document) {
        return document.text.isSharedWith(text);
    });
    const qsizetype place = same - beside->cbegin();
    if (place == beside->size())
        beside->append({text});
    return placeToCbor(place);
}

std::optional<QString> textOf(const QCborValue& cbor, const Documents& documents) {
    if (cbor.isString())
        return cbor.toString();
    const Document* document = documentAt(cbor, documents);
    return document && !document->text.isNull() ? std::optional(document->text) : std::nullopt;
}

bool isMissing(const QCborValue& cbor, const Documents& documents) {
    const auto isOne = [&](const QCborValue& value) { return isMissing(value, documents); };
    const QCborArray items = cbor.toArray();
    const QCborMap entries = cbor.toMap();
    return (cbor.tag() == DocumentTag && !textOf(cbor, documents)) ||
           std::any_of(items.begin(), items.end(), isOne) ||
           std::any_of(entries.begin(), entries.end(),
                       [&](const auto& entry) { return isOne(entry.second); });
}

QCborValue moved(const QCborValue& cbor, const Documents& from, Documents* to) {
    if (const Document* document = documentAt(cbor, from)) {
        to->append(*document);
        return placeToCbor(to->size() - 1);
    }
    QCborMap map;
    QCborArray array;
    const QCborMap entries = cbor.toMap();
    for (const auto& [key, value] : entries)
        map.insert(key, moved(value, from, to));
    const QCborArray items = cbor.toArray();
    for (const QCborValue value : items)
        array.append(moved(value, from, to));
    return cbor.isMap() ? QCborValue(map) : cbor.isArray() ? QCborValue(array) : cbor;
}

} // namespace lineside::state
