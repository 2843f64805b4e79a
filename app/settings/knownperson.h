#pragma once

#include "models/person/person.h"

#include <QList>

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

} // namespace settings
} // namespace lineside
