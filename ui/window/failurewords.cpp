#include "ui/window/lookupwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("failure", text);
}

QString codePart(const Failure& failure) {
    return failure.code.isEmpty() ? QString() : u" (%1)"_s.arg(failure.code);
}

QString refused(const Failure& failure) {
    if (failure.text.isEmpty())
        return tr("The service refused%1.").arg(codePart(failure));
    return tr("The service refused: %1%2.").arg(failure.text, codePart(failure));
}

QString busy(const Failure& failure) {
    if (failure.retryAfterSeconds > 0)
        return tr("The service is busy. Try again in %1 s.").arg(failure.retryAfterSeconds);
    return tr("The service is busy. Try again in a minute.");
}

} // namespace

QString failureWords(const Failure& failure) {
    switch (failure.kind) {
    case Failure::Kind::NoConnection:
        return tr("No connection to the service. Check the network and try again.");
    case Failure::Kind::NotSafe:
        return tr("Not a safe connection. Nothing was sent. Tell your supervisor.");
    case Failure::Kind::TimedOut:
        return tr("No answer in time. Try again.");
    case Failure::Kind::Lost:
        return tr("The connection ended before the whole answer. Try again.");
    case Failure::Kind::Cancelled:
        return tr("Cancelled.");
    case Failure::Kind::HttpStatus:
        return tr("The service gave no answer that Lineside can read%1. Try again.").arg(codePart(failure));
    case Failure::Kind::Busy:
        return busy(failure);
    case Failure::Kind::Fault:
        return tr("The service could not read what was asked%1. Check what was typed.")
            .arg(codePart(failure));
    case Failure::Kind::Refused:
        return refused(failure);
    case Failure::Kind::SignIn:
        return tr("You are not signed in. Sign in and try again.");
    case Failure::Kind::Malformed:
        return tr("The answer was cut or garbled. Try again. If it stays so, tell your supervisor.");
    case Failure::Kind::TooLarge:
        return tr("The answer is larger than the limit in the settings.");
    case Failure::Kind::Address:
        return tr("There is no usable service address. Set it in the settings.");
    }
    return {};
}

QString signInFailureWords(const Failure& failure) {
    if (failure.kind != Failure::Kind::SignIn && failure.kind != Failure::Kind::Refused)
        return failureWords(failure);
    if (failure.text.isEmpty())
        return tr("The service did not take the user, password or client%1.").arg(codePart(failure));
    return tr("The service did not sign you in: %1%2.").arg(failure.text, codePart(failure));
}

} // namespace lineside
