#pragma once

#include "app/flows/orderjobs.h"

#include <QTimer>

namespace lineside {

/// The QuoteStory over a road.
class QuoteJob : public QuoteStory {
    Q_OBJECT

public:
    /// `road` must outlive it.
    QuoteJob(OrderRoad& road, SiteCatalog catalog, const OrderTiming& timing);
    ~QuoteJob() override;

    [[nodiscard]] const QuoteState& state() const override { return m_state; }
    [[nodiscard]] const Record& order() const override { return m_order; }
    [[nodiscard]] const SiteCatalog& catalog() const override { return m_catalog; }

    /// Before the next question.
    void setPause(std::chrono::milliseconds pause) { m_pause.setInterval(pause); }

    void want(const Record& order) override;
    void follow(RecordModel& model) override;
    void askNow() override;
    void setOnline(bool online) override;
    void setCatalog(const SiteCatalog& catalog) override { m_catalog = catalog; }

private:
    void drop();
    void ask();
    void take(const Result<Record>& reply, const QDateTime& askedAt);
    void showEstimate();
    [[nodiscard]] QDateTime now() const { return m_clock().toLocalTime(); }

    OrderRoad& m_road;
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
