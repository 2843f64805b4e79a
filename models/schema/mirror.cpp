#include "models/schema/mirror.h"

#include <algorithm>

namespace lineside::schema {

const QList<Mirrored>& mirrored() {
    static const QList<Mirrored> pairs = [] {
        QList<Mirrored> found;
        for (const Element& element : newCustomersCreateRequest) {
            if (element.prefix != "Customer/MailingAddress" || element.use == Use::Prohibited)
                continue;
            const QString name = QString::fromLatin1(element.name.data(), qsizetype(element.name.size()));
            if (const auto source = find(QStringLiteral("Customer/PhysicalAddress/") + name))
                found.append({*source, id(element)});
        }
        return found;
    }();
    return pairs;
}

bool isMirrored(ElementId id) {
    return std::any_of(mirrored().cbegin(), mirrored().cend(),
                       [id](const Mirrored& pair) { return pair.shown == id; });
}

} // namespace lineside::schema
