#include "models/recordmodel/requeststate.h"

#include "models/recordmodel/statecodec.h"

// The bytes are one CBOR map; a later version only adds to it:
//   request   "Lineside request", and version
//   operation its name on the wire
//   set       {path: text}
//   cleared   [path…]
//   rows      {path: rows}, as texts are in statecodec.h
namespace lineside {
namespace {

using namespace Qt::StringLiterals;

constexpr int Version = 1;

std::optional<GroupId> groupOf(Operation operation, const QString& path) {
    for (const Element& element : schema::tables(operation).request) {
        if (const auto group = schema::groupOf(element); group && group->text() == path)
            return group;
    }
    return {};
}

std::optional<ElementId> elementOf(Operation operation, const QString& path) {
    const auto id = schema::find(path);
    return id && schema::inRequest(operation, *id) ? id : std::nullopt;
}

} // namespace

QByteArray saveRequest(const Request& request, Documents* beside) {
    QCborMap set, rows;
    QCborArray cleared;
    for (const Element& element : schema::tables(request.operation()).request) {
        if (const auto group = schema::groupOf(element)) {
            if (request.hasRows(*group))
                rows.insert(group->text(), state::toCbor(request.rows(*group), beside));
            continue;
        }
        const ElementId id = schema::id(element);
        if (request.action(id) == Request::Action::Set)
            set.insert(schema::path(id), state::textToCbor(request.text(id), beside));
        else if (request.action(id) == Request::Action::Clear)
            cleared.append(schema::path(id));
    }
    const QCborMap map{{u"request"_s, u"Lineside request"_s},
                       {u"version"_s, Version},
                       {u"operation"_s, schema::name(request.operation())},
                       {u"set"_s, set},
                       {u"cleared"_s, cleared},
                       {u"rows"_s, rows}};
    return QCborValue(map).toCbor();
}

std::optional<Request> restoreRequest(const QByteArray& bytes, const Documents& documents,
                                      QStringList* missing) {
    QCborParserError trouble;
    const QCborMap map = QCborValue::fromCbor(bytes, &trouble).toMap();
    if (trouble.error != QCborError::NoError)
        return {};
    const auto operation = schema::operation(map.value(u"operation"_s).toString());
    if (map.value(u"request"_s).toString() != "Lineside request"_L1 || !operation)
        return {};
    Request request(*operation);
    const QCborMap set = map.value(u"set"_s).toMap(), rows = map.value(u"rows"_s).toMap();
    const QCborArray cleared = map.value(u"cleared"_s).toArray();
    const auto noteMissing = [&](const QString& path, const QCborValue& kept) {
        if (missing && state::isMissing(kept, documents))
            missing->append(path);
    };
    for (const auto& [path, kept] : set) {
        noteMissing(path.toString(), kept);
        const auto id = elementOf(*operation, path.toString());
        const auto text = state::textOf(kept, documents);
        if (id && text && !text->isEmpty())
            request.set(*id, *text);
    }
    for (const QCborValue path : cleared) {
        if (const auto id = elementOf(*operation, path.toString()))
            request.clear(*id);
    }
    for (const auto& [path, kept] : rows) {
        noteMissing(path.toString(), kept);
        const auto group = groupOf(*operation, path.toString());
        if (auto found = group ? state::rowsOf(kept, documents) : std::nullopt)
            request.setRows(*group, *std::move(found));
    }
    return request;
}

} // namespace lineside
