#include "ui/words/failurewords.h"

#include "models/formats/shown.h"
#include "models/ports/fault.h"

#include <QCoreApplication>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

/// Characters of what the service says of a refusal.
constexpr qsizetype MostSaid = 1000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(failures)
};

/// What happened, one sentence.
QString happened(const Failure& failure, int seconds) {
    switch (failure.kind) {
    case Failure::Kind::NoConnection:
        return Texts::tr("No connection to the service.");
    case Failure::Kind::NotSafe:
        return Texts::tr("Not a safe connection. Nothing was sent.");
    case Failure::Kind::TimedOut:
        return seconds > 0 ? Texts::tr("No answer after %1 s.").arg(seconds)
                           : Texts::tr("No answer in time.");
    case Failure::Kind::Lost:
        return Texts::tr("The connection ended before the answer was complete.");
    case Failure::Kind::Cancelled:
        return Texts::tr("Cancelled.");
    case Failure::Kind::HttpStatus:
        return Texts::tr("The service's web server answered %1.").arg(failure.code);
    case Failure::Kind::Busy:
        return Texts::tr("The service is busy.");
    case Failure::Kind::Fault:
        return isSendersFault(failure) ? Texts::tr("The service could not read a value.")
                                       : Texts::tr("The service failed while answering.");
    case Failure::Kind::Refused: {
        QString said = shownLine(failure.text, MostSaid);
        if (said.endsWith(u'.'))
            said.chop(1);
        if (said.isEmpty())
            return Texts::tr("The service refused, without a reason.");
        return failure.code.isEmpty() ? Texts::tr("The service refused: %1.").arg(said)
                                      : Texts::tr("The service refused: %1 (%2).").arg(said, failure.code);
    }
    case Failure::Kind::SignIn:
        return Texts::tr("The service did not accept the sign-in.");
    case Failure::Kind::Malformed:
        return Texts::tr("The answer can't be read.");
    case Failure::Kind::TooLarge:
        return Texts::tr("The answer is larger than the settings allow.");
    case Failure::Kind::Address:
        return Texts::tr("The service address is not a safe one.");
    case Failure::Kind::Storage:
        return Texts::tr("This computer could not keep it.");
    case Failure::Kind::Undecided:
        return Texts::tr("What became of this order is not known yet. It was not sent again.");
    case Failure::Kind::WrongCustomer:
        return Texts::tr(
            "The service answered about another customer than the one asked for, or did not say about "
            "whom. The answer was not used.");
    case Failure::Kind::Gone:
        return Texts::tr("This customer is not at the service any more.");
    case Failure::Kind::AlreadyMade:
        return failure.code.isEmpty()
                   ? Texts::tr("This order was made before. It was not sent again.")
                   : Texts::tr("This order was made before, as customer %1. It was not sent again.")
                         .arg(failure.code);
    case Failure::Kind::Unexamined:
        return Texts::tr(
            "The service knows customers like this one whom nobody has looked at yet. Nothing was "
            "sent.");
    case Failure::Kind::OtherPerson:
        return Texts::tr("Another person is signed in, or nobody. Nothing was sent.");
    }
    return {};
}

/// What it means for the work; nothing where a look-up just has no result.
QString meaning(const Failure& failure, During during) {
    if (during == During::LookUp)
        return {};
    if (during == During::Create &&
        (failure.kind == Failure::Kind::Undecided || failure.kind == Failure::Kind::AlreadyMade))
        return {};
    if (during == During::Create)
        return failure.outcomeUnknown
                   ? Texts::tr("The customer may or may not have been made. Nothing is sent again "
                               "until you decide.")
                   : Texts::tr("The order is still here.");
    if (failure.outcomeUnknown)
        return Texts::tr(
            "The changes may or may not be saved. Nothing is sent again until Lineside has looked.");
    // Both are found before anything leaves; what was found after a change is said of the reading.
    if (failure.kind == Failure::Kind::Gone || failure.kind == Failure::Kind::WrongCustomer)
        return Texts::tr("Nothing was sent. Your changes are still here.");
    return Texts::tr("Your changes are still here.");
}

/// A redirection, or a refusal of something between here and the service, such as a proxy: the same call
/// meets it again.
bool isOfTheWay(const Failure& failure) {
    return failure.code.startsWith(u'3') || (failure.code.startsWith(u'4') && failure.code != u"408"_s);
}

QString tryAgain(const Failure& failure) {
    return failure.outcomeUnknown ? QString() : Texts::tr("Try again.");
}

QString advice(const Failure& failure, During during) {
    switch (failure.kind) {
    case Failure::Kind::NotSafe:
    case Failure::Kind::Address:
        return Texts::tr("Tell your supervisor.");
    case Failure::Kind::WrongCustomer:
        return failure.outcomeUnknown ? QString() : Texts::tr("Try again, then tell your supervisor.");
    case Failure::Kind::Unexamined:
        return Texts::tr("Look at them first.");
    case Failure::Kind::OtherPerson:
        return failure.outcomeUnknown ? QString() : Texts::tr("Sign in again.");
    case Failure::Kind::Gone:
    case Failure::Kind::AlreadyMade:
        return {};
    case Failure::Kind::TooLarge:
    case Failure::Kind::Malformed:
        return failure.outcomeUnknown ? QString() : Texts::tr("Try again, then tell your supervisor.");
    case Failure::Kind::SignIn:
        return Texts::tr("Sign in again.");
    case Failure::Kind::Busy:
        return failure.retryAfterSeconds > 0 ? Texts::tr("Try again in %1 s.").arg(failure.retryAfterSeconds)
                                             : Texts::tr("Try again in a minute.");
    case Failure::Kind::Undecided:
        return Texts::tr("Decide about the earlier one first.");
    case Failure::Kind::Cancelled:
    case Failure::Kind::Refused:
        return {};
    case Failure::Kind::HttpStatus:
        return isOfTheWay(failure) ? Texts::tr("Tell your supervisor.") : tryAgain(failure);
    case Failure::Kind::Fault:
        if (!isSendersFault(failure))
            return failure.outcomeUnknown ? QString() : Texts::tr("Try again, then tell your supervisor.");
        if (during == During::Create)
            return Texts::tr("Check the values.");
        return during == During::Save ? Texts::tr("Check the changed values.")
                                      : Texts::tr("Tell your supervisor.");
    default:
        return tryAgain(failure);
    }
}

QString details(const Failure& failure) {
    QStringList lines;
    if (!failure.code.isEmpty())
        lines.append(Texts::tr("Code %1").arg(failure.code));
    if (!failure.text.isEmpty() && failure.kind != Failure::Kind::Refused)
        lines.append(shownLine(failure.text, MostSaid));
    if (!failure.detail.isEmpty())
        lines.append(shownLine(failure.detail, MostSaid));
    if (failure.line > 0)
        lines.append(Texts::tr("Line %1, column %2").arg(failure.line).arg(failure.column));
    return lines.join(u'\n');
}

} // namespace

FailureWords words(const Failure& failure, During during, int seconds) {
    if (during == During::Create && failure.kind == Failure::Kind::Storage && !failure.outcomeUnknown)
        return {Texts::tr("This order could not be kept on this computer, so it was not sent."),
                details(failure)};
    if (during != During::Create && failure.kind == Failure::Kind::Undecided)
        return {
            Texts::tr("An earlier change of this customer is still on its way. Nothing was sent. Look again "
                      "when it has ended."),
            details(failure)};
    QStringList parts{happened(failure, seconds), meaning(failure, during), advice(failure, during)};
    parts.removeAll(QString());
    return {parts.join(u' '), details(failure)};
}

} // namespace lineside
