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

/// All ways to understand a text, the best first; none when it is empty or fits nothing. It is cleaned first
/// (models/formats/typed.h). A number may carry its name in front ("IMEI: 4901…", "Acct #5000") and an
/// extension behind; where there are two, both are guessed.
QList<Guess> guesses(QStringView text);

/// Why a text is taken for nothing.
struct LookupLack {
    enum class Kind {
        Nothing, ///< nothing was typed
        Email,   ///< an address, which the service can't search for
        Abroad,  ///< a phone number of another country
        Length,  ///< no number that a customer has is that long
        Signs,   ///< neither a figure nor a letter
        TooLong  ///< a pasted page
    };
    Kind kind = Kind::Nothing;
    int digits = 0; ///< of Length: how many there are
    friend bool operator==(const LookupLack&, const LookupLack&) = default;
};

/// What a text lacks that has no guesses.
LookupLack lookupLack(QStringView text);

/// The element of Customers_Query that such a value fills; empty for a name, which that query does not take.
QStringView requestElement(Guess::Kind kind);

/// What Inventory/Type must say beside Inventory/Identifier: SIM_Card or Mobile_Device; empty for the others.
QStringView inventoryType(Guess::Kind kind);

} // namespace lineside
