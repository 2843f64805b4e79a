#include "app/settings/knownperson.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace lineside::settings {

QList<KnownPerson> readPersons(QSettings& store) {
    QList<KnownPerson> persons;
    const qsizetype count = qMin(qsizetype(store.beginReadArray(u"persons"_s)), MostPersons);
    for (qsizetype i = 0; i < count; ++i) {
        store.setArrayIndex(int(i));
        KnownPerson one;
        one.user = store.value(u"user"_s).toString();
        one.client = store.value(u"client"_s).toString();
        one.person = Person(QUrl(store.value(u"service"_s).toString()), one.client, one.user);
        one.stays = store.value(u"stays"_s).toBool();
        one.passphrase = store.value(u"passphrase"_s).toBool();
        if (!one.person.isNobody())
            persons.append(one);
    }
    store.endArray();
    return persons;
}

void writePersons(QSettings& store, const QList<KnownPerson>& persons) {
    store.remove(u"persons"_s);
    const qsizetype count = qMin(persons.size(), MostPersons);
    store.beginWriteArray(u"persons"_s, int(count));
    for (qsizetype i = 0; i < count; ++i) {
        store.setArrayIndex(int(i));
        store.setValue(u"service"_s, persons[i].person.service());
        store.setValue(u"user"_s, persons[i].user);
        store.setValue(u"client"_s, persons[i].client);
        store.setValue(u"stays"_s, persons[i].stays);
        store.setValue(u"passphrase"_s, persons[i].passphrase);
    }
    store.endArray();
    store.sync(); // who signed out has, whatever comes next
}

QString originOf(const QUrl& service) {
    // A person's address leaves the usual port out.
    const QUrl canonical(Person(service, {}, {}).service());
    return canonical.adjusted(QUrl::RemovePath | QUrl::RemoveQuery).toString(QUrl::FullyEncoded).toLower();
}

QStringList readOrigins(QSettings& store) {
    return store.value(u"origins"_s).toStringList();
}

void addOrigin(QSettings& store, const QString& origin) {
    QStringList origins = readOrigins(store);
    if (origins.contains(origin))
        return;
    store.setValue(u"origins"_s, origins << origin);
    store.sync();
}

} // namespace lineside::settings
