#pragma once

#include "models/person/person.h"

#include <QList>
#include <QStringList>

class QSettings;

namespace lineside {

/// Somebody who signed in here before: names, and nothing secret.
struct KnownPerson {
    Person person;
    QString user;            ///< as they typed it
    QString client;          ///< likewise
    bool stays = false;      ///< has not signed out since
    bool passphrase = false; ///< a passphrase opens what is kept for them
    friend bool operator==(const KnownPerson&, const KnownPerson&) = default;
};

namespace settings {

/// So many are kept, who signed in last first.
constexpr qsizetype MostPersons = 20;

QList<KnownPerson> readPersons(QSettings& store);
void writePersons(QSettings& store, const QList<KnownPerson>& persons);

/// Where somebody signs in, without the path: scheme, host (ACE, RFC 3490) and port, in small letters.
QString originOf(const QUrl& service);
/// The origins at which somebody here said that they want to sign in. Kept longer than persons.
QStringList readOrigins(QSettings& store);
void addOrigin(QSettings& store, const QString& origin);

} // namespace settings
} // namespace lineside
