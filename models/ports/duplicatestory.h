#pragma once

#include "models/ports/desk.h"

#include <QObject>

namespace lineside {

/// What Duplicate_Query says of one caller.
struct DuplicateReport {
    int persons = 0;
    int locations = 0;
    QList<Match> matches; ///< each customer once
};

/// Looks whether the caller of an order is a customer already, by itself: when enough is known, on leaving a
/// field, and again when what it asked for has changed. Never waits for, never blocks anything. Keeps what
/// the agent did about each match.
class DuplicateStory : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether the order says enough to be checked.
    [[nodiscard]] virtual bool canBeChecked() const = 0;
    [[nodiscard]] virtual bool isAsking() const = 0;
    /// The last answer; nothing before the first one, or when the order no longer says enough.
    [[nodiscard]] virtual const std::optional<DuplicateReport>& report() const = 0;
    [[nodiscard]] virtual const std::optional<Failure>& failure() const = 0;
    /// Why the agent went on in spite of matches; empty: they did not.
    [[nodiscard]] virtual const QString& reason() const = 0;
    [[nodiscard]] virtual bool isExamined(const QString& customerId) const = 0;
    /// Matches that were neither opened nor gone on with.
    [[nodiscard]] virtual QStringList unexaminedIds() const = 0;
    /// Customers that stand there now, or were opened or gone on with before.
    [[nodiscard]] virtual QStringList shownIds() const = 0;
    /// Reason and what was examined, to be kept with a draft. Versioned; the same is the same bytes.
    [[nodiscard]] virtual QByteArray state() const = 0;

    [[nodiscard]] int unexamined() const { return int(unexaminedIds().size()); }

    /// A field was left: asks if there is something new to ask.
    virtual void fieldLeft() = 0;
    /// Asks once more, as after a failure.
    virtual void askNow() = 0;
    /// Another question found these: they stand there as if it had been asked here.
    virtual void show(const DuplicateReport& report) = 0;
    virtual void noteOpened(const QString& customerId) = 0;
    /// The agent goes on in spite of the matches that stand there now. An empty reason is none.
    virtual void goOn(const QString& reason) = 0;
    /// False when the bytes are no such state; nothing changes then.
    virtual bool setState(const QByteArray& state) = 0;

Q_SIGNALS:
    /// Something of the above moved.
    void changed();
};

} // namespace lineside
