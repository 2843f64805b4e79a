#pragma once

#include "models/order/quote.h"
#include "models/ports/failure.h"
#include "models/recordmodel/recordmodel.h"

namespace lineside {

/// What is known of an order's price at this moment.
struct QuoteState {
    std::optional<order::Quote> quote; ///< nothing to show without it
    QString zip;                       ///< that the figures are for; empty for an estimate without one
    QDateTime askedAt;                 ///< local time of the question that the figures answer
    bool old = false;                  ///< the figures are of other inputs, or are being asked for anew
    bool asking = false;               ///< a call, or the pause before it, is under way
    std::optional<Failure> failure;    ///< of the last call
    /// Figures that may be copied and printed.
    [[nodiscard]] bool isFresh() const { return quote && !old; }
};

/// Asks for the quote of an order, after a pause in which nothing moved. A newer question cancels the older
/// one, whose answer is dropped if it comes all the same. Without a connection the catalog's estimate takes
/// the figures' place.
class QuoteStory : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual const QuoteState& state() const = 0;
    /// That was wanted last.
    [[nodiscard]] virtual const Record& order() const = 0;
    [[nodiscard]] virtual const SiteCatalog& catalog() const = 0;

    /// The order as it is now. Asks only where the question is another than before.
    virtual void want(const Record& order) = 0;
    /// Wants what the model holds, from now on; the model may die first.
    virtual void follow(RecordModel& model) = 0;
    /// At once, also for figures that are there already (F5).
    virtual void askNow() = 0;
    /// Known to be without a connection nothing is asked; back again the question that waits is.
    virtual void setOnline(bool online) = 0;
    /// Of the next estimate.
    virtual void setCatalog(const SiteCatalog& catalog) = 0;

Q_SIGNALS:
    /// Something of the above moved.
    void changed();
};

} // namespace lineside
