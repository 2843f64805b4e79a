#pragma once

#include "models/ports/failure.h"
#include "models/record/record.h"

#include <QObject>

#include <optional>

namespace lineside {

/// A customer whose record is open, asked for again. Whoever shows it holds it; when they go, the answer is
/// lost.
class RequeryStory : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual bool isAsking() const = 0;
    /// To the last question; none while it is asked, and when it was called off.
    [[nodiscard]] virtual const std::optional<Result<Record>>& answer() const = 0;

    /// Nothing while one is asked already.
    virtual void ask(const QString& customerId) = 0;
    /// An answer that still comes is not taken.
    virtual void cancel() = 0;

Q_SIGNALS:
    /// A question began, was answered or called off. The story must not be destroyed in here.
    void changed();
};

} // namespace lineside
