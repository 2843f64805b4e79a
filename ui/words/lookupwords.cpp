#include "ui/words/lookupwords.h"

#include "models/formats/phone.h"
#include "ui/words/failurewords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(lookup)
};

} // namespace

QString kindWords(Guess::Kind kind) {
    switch (kind) {
    case Guess::Kind::CustomerId:
        return Texts::tr("Customer ID");
    case Guess::Kind::Tn:
        return Texts::tr("Phone number");
    case Guess::Kind::Iccid:
        return Texts::tr("SIM card (ICCID)");
    case Guess::Kind::Imei:
        return Texts::tr("Device (IMEI)");
    case Guess::Kind::Esn:
        return Texts::tr("Device (ESN)");
    case Guess::Kind::Meid:
        return Texts::tr("Device (MEID)");
    case Guess::Kind::Name:
        return Texts::tr("Name");
    }
    return {};
}

QString guessWords(const Guess& guess, const QList<Guess>& among) {
    const auto same = std::count_if(among.begin(), among.end(),
                                    [&](const Guess& other) { return other.kind == guess.kind; });
    //: Kind and number: "Device (ESN) 80123456"
    return same > 1 ? Texts::tr("%1 %2").arg(kindWords(guess.kind), guess.value) : kindWords(guess.kind);
}

QString notFoundWords(const Guess& guess) {
    switch (guess.kind) {
    case Guess::Kind::CustomerId:
        return Texts::tr("No customer has the ID %1.").arg(guess.value);
    case Guess::Kind::Tn:
        return Texts::tr("No customer has the number %1.").arg(displayPhone(guess.value));
    case Guess::Kind::Iccid:
        return Texts::tr("No customer has the SIM card %1.").arg(guess.value);
    case Guess::Kind::Imei:
    case Guess::Kind::Esn:
    case Guess::Kind::Meid:
        return Texts::tr("No customer has the device %1.").arg(guess.value);
    case Guess::Kind::Name:
        return Texts::tr("No customer has this name.");
    }
    return {};
}

QString lackWords(const LookupLack& lack) {
    switch (lack.kind) {
    case LookupLack::Kind::Nothing:
        return Texts::tr("Type a number or a name first.");
    case LookupLack::Kind::Email:
        return Texts::tr("The service can't search for an e-mail address. Use a number or the name.");
    case LookupLack::Kind::Abroad:
        return Texts::tr("Phone numbers here have ten digits behind +1.");
    case LookupLack::Kind::Length:
        return Texts::tr("No number has %n digit(s): a phone number has 10, an IMEI 15, a SIM 18 to 22.",
                         nullptr, lack.digits);
    case LookupLack::Kind::Signs:
        return Texts::tr("There is no number and no name in this.");
    case LookupLack::Kind::TooLong:
        return Texts::tr("This is too long for a number or a name.");
    }
    return {};
}

QString insteadWords(const Guess& guess) {
    switch (guess.kind) {
    case Guess::Kind::CustomerId:
        return Texts::tr("Look it up as a customer ID.");
    case Guess::Kind::Tn:
        return Texts::tr("Look it up as a phone number.");
    case Guess::Kind::Iccid:
        return Texts::tr("Look it up as a SIM card.");
    case Guess::Kind::Imei:
        return Texts::tr("Look it up as a device (IMEI %1).").arg(guess.value);
    case Guess::Kind::Esn:
        return Texts::tr("Look it up as a device (ESN).");
    case Guess::Kind::Meid:
        return Texts::tr("Look it up as a device (MEID).");
    case Guess::Kind::Name:
        return Texts::tr("Look it up as a name.");
    }
    return {};
}

QString signInFailureWords(const Failure& failure) {
    if (failure.kind != Failure::Kind::SignIn && failure.kind != Failure::Kind::Refused)
        return words(failure, During::LookUp).text;
    if (failure.text.isEmpty())
        return failure.code.isEmpty()
                   ? Texts::tr("The service did not take the user, password or client.")
                   : Texts::tr("The service did not take the user, password or client (%1).")
                         .arg(failure.code);
    return failure.code.isEmpty()
               ? Texts::tr("The service did not sign you in: %1.").arg(failure.text)
               : Texts::tr("The service did not sign you in: %1 (%2).").arg(failure.text, failure.code);
}

} // namespace lineside
