#pragma once

#include "app/program/programoptions.h"

namespace lineside::tour {

/// What the tour is to do, and on which service.
struct Options {
    QString folder; ///< for pictures and transcript
    std::optional<QUrl> endpoint;
    Credentials credentials;
    QString customer = QStringLiteral("1001");
    QString tn = QStringLiteral("8505550101");
    QString inventory = QStringLiteral("352099001761481"); ///< a mobile device
    QString package = QStringLiteral("502");               ///< of the quote and the order
    bool sendsOrders = true;                               ///< otherwise the order stops at its review

    /// Reads the arguments; `trouble` says what is wrong with them, or what --help asks for. The password is
    /// none of them: see readPassword().
    static std::optional<Options> parse(const QStringList& arguments, QString* trouble);
};

} // namespace lineside::tour
