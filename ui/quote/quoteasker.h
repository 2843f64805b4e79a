#pragma once

#include "models/order/quote.h"
#include "models/ports/orderdesk.h"

#include <QTimer>

#include <chrono>
#include <functional>

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
class QuoteAsker : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds Pause{600};

    /// `desk` must outlive it.
    QuoteAsker(OrderDesk& desk, SiteCatalog catalog, QObject* parent = nullptr);
    ~QuoteAsker() override;

    void setPause(std::chrono::milliseconds pause) { m_pause.setInterval(pause); }
    void setClock(std::function<QDateTime()> clock) { m_clock = std::move(clock); }
    /// Known to be without a connection nothing is asked; back again the question that waits is.
    void setOnline(bool online);

    /// The order as it is now. Asks only where the question is another than before.
    void want(const Record& order);
    /// At once, also for figures that are there already (F5).
    void askNow();

    [[nodiscard]] const QuoteState& state() const { return m_state; }
    [[nodiscard]] const Record& order() const { return m_order; }
    [[nodiscard]] const SiteCatalog& catalog() const { return m_catalog; }
    /// Of the next estimate.
    void setCatalog(const SiteCatalog& catalog) { m_catalog = catalog; }

signals:
    void changed();

private:
    void drop();
    void ask();
    void take(const Result<Record>& reply, const QDateTime& askedAt);
    void showEstimate();

    OrderDesk& m_desk;
    SiteCatalog m_catalog;
    QTimer m_pause;
    std::function<QDateTime()> m_clock;
    Record m_order;
    std::optional<Request> m_query; ///< of the order as it is
    std::optional<Request> m_shown; ///< that the service's figures answer
    QuoteState m_state;
    CancelToken m_token;
    int m_turn = 0; ///< an answer of an earlier turn is dropped
    bool m_online = true;
};

} // namespace lineside
