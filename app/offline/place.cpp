#include "app/offline/place.h"

#include <QCryptographicHash>

namespace lineside::offline {

using namespace Qt::StringLiterals;

Place placeOf(const QString& folder, const Person& person) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& part : {person.service(), person.client(), person.user()}) {
        const QByteArray bytes = part.toUtf8();
        hash.addData(QByteArray::number(bytes.size()) + ':' + bytes); // no two lists are spelled the same
    }
    const QString name = QString::fromLatin1(hash.result().toHex().left(32));
    return {.file = u"%1/person-%2.lineside"_s.arg(folder, name)};
}

Place practicePlace(const QString& folder) {
    return {.file = folder + u"/practice.lineside"_s, .practice = true};
}

Place sharedPlace(const QString& folder) {
    return {.file = folder + u"/drafts.lineside"_s};
}

} // namespace lineside::offline
