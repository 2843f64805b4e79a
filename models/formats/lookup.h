#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace lineside {

/// One way to understand what was typed into the look-up box.
struct Guess {
    enum class Kind { CustomerId, Tn, Iccid, Imei, Esn, Meid, Name };

    Kind kind = Kind::Name;
    QString
        value; ///< as it is sent: digits without separators, hexadecimal in upper case, or the name as typed
    friend bool operator==(const Guess&, const Guess&) = default;
};

/// All ways to understand a text, the best first; none when it is empty or fits nothing. A number may carry
/// its name in front ("IMEI: 4901…"), and a customer ID a #.
QList<Guess> guesses(QStringView text);

/// The element of Customers_Query that such a value fills; empty for a name, which that query does not take.
QStringView requestElement(Guess::Kind kind);

/// What Inventory/Type must say beside Inventory/Identifier: SIM_Card or Mobile_Device; empty for the others.
QStringView inventoryType(Guess::Kind kind);

} // namespace lineside
