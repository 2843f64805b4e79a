#pragma once

#include "ui/forms/formcontext.h"

#include <QDateTime>
#include <QHash>

#include <memory>

namespace lineside {

/// Who was verified since the sign-in, and who was asked in vain. One for all pages; a new one at a sign-in.
struct VerifyLog {
    static constexpr int MaxTries = 3; ///< a customer and sign-in

    struct Entry {
        int failed = 0;
        QTime verifiedAt; ///< not valid: not verified
    };
    QHash<QString, Entry> customers; ///< by customer ID
};

/// What a customer's page needs to know of the installation and of the agent's settings.
struct CustomerContext : FormContext {
    std::function<QDateTime()> now = [] { return QDateTime::currentDateTime(); };
    std::shared_ptr<VerifyLog> verified = std::make_shared<VerifyLog>();
};

} // namespace lineside
