#pragma once

#include "ui/forms/formcontext.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

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
    /// Last names of elements that no operation knows and whose values are harmless, in lower case.
    QSet<QString> harmlessNames;
    std::function<QDateTime()> now = [] { return QDateTime::currentDateTime(); };
    std::shared_ptr<VerifyLog> verified = std::make_shared<VerifyLog>();

    /// Whether an element that no operation knows may show its value unasked.
    [[nodiscard]] bool isHarmless(const QString& path) const {
        const QString name = path.section(u'/', -1);
        return harmlessNames.contains(name.toLower()) || catalog.showsElement(name);
    }
};

} // namespace lineside
