#pragma once

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
/// Words such as "de la" belong to the last name, a suffix such as "Jr." to neither, and one word alone is a
/// last name.
PersonName splitName(QStringView typed);

} // namespace lineside
