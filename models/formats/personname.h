#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace lineside {

/// A name as the search takes it.
struct PersonName {
    QString last;
    QString first;
    friend bool operator==(const PersonName&, const PersonName&) = default;
};

/// Splits what a caller's name was typed as: "Delgado, Rosa" is last, first; "Rosa Delgado" is first, last.
/// Words such as "de la" belong to the last name, "Mr." and "Jr." to neither; one word alone, and a company,
/// is a last name.
PersonName splitName(QStringView typed);

/// What a search for a name asks, first the name itself: where it may have one surname or two, also the other
/// split ("Maria Garcia Lopez" is Lopez or Garcia Lopez), and with an apostrophe both kinds of it. Four at
/// most.
QList<PersonName> namesMeant(const PersonName& name);

/// A name that only a company has: "Gulf Freight Sensors, Inc.".
bool isCompany(QStringView name);

} // namespace lineside
