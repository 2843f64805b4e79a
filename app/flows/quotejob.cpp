#include "app/flows/quotejob.h"

#include "models/ports/whensettled.h"

namespace lineside {

QuoteJob::QuoteJob(OrderRoad& road, SiteCatalog catalog, const OrderTiming& timing)
    : m_road(road)
    , m_catalog(std::move(catalog))
    , m_clock(timing.clock) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(timing.quotePause);
    connect(&m_pause, &QTimer::timeout, this, &QuoteJob::ask);
}

QuoteJob::~QuoteJob() {
    m_token.cancel();
}

void QuoteJob::setOnline(bool online) {
    if (m_online == online)
        return;
    m_online = online;
    drop();
    if (!online)
        showEstimate();
    else if (m_query && m_query != m_shown)
        ask();
    else
        m_state.old = false;
    Q_EMIT changed();
}

void QuoteJob::drop() {
    m_pause.stop();
    m_token.cancel();
    m_token = CancelToken();
    ++m_turn;
    m_state.asking = false;
}

void QuoteJob::want(const Record& order) {
    m_order = order;
    const auto query = order::quoteQuery(order);
    if (m_online && query == m_query)
        return;
    m_query = query;
    drop();
    m_state.failure.reset();
    if (!m_online) {
        showEstimate();
    } else if (!query) {
        m_state = {};
        m_shown.reset();
    } else if (query == m_shown && m_state.quote && !m_state.quote->estimate) {
        m_state.old = false;
    } else {
        m_state.old = m_state.asking = true;
        m_pause.start();
    }
    Q_EMIT changed();
}

void QuoteJob::follow(RecordModel& model) {
    const auto now = [this, &model] { want(model.current()); };
    connect(&model, &RecordModel::changesChanged, this, now);
    connect(&model, &RecordModel::rowsChanged, this, now);
    now();
}

void QuoteJob::askNow() {
    if (m_query && m_online)
        ask();
}

void QuoteJob::ask() {
    drop();
    m_state.failure.reset();
    m_state.old = m_state.asking = true;
    const int turn = m_turn;
    const QDateTime askedAt = now();
    whenSettled(m_road.quote(*m_query, m_token), this, [this, turn, askedAt](const Result<Record>& reply) {
        if (turn == m_turn)
            take(reply, askedAt);
    });
    Q_EMIT changed();
}

void QuoteJob::take(const Result<Record>& reply, const QDateTime& askedAt) {
    m_state.asking = false;
    if (reply.ok()) {
        m_state = {
            .quote = order::readQuote(reply.value()), .zip = order::quoteZip(m_order), .askedAt = askedAt};
        m_shown = m_query;
    } else {
        m_state.failure = reply.failure();
        if (reply.failure().kind == Failure::Kind::NoConnection)
            showEstimate();
        else if (m_query != m_shown)
            m_state.quote.reset(); // of another order: no figures are better than wrong ones
    }
    Q_EMIT changed();
}

void QuoteJob::showEstimate() {
    if (m_query && m_query == m_shown && m_state.quote && !m_state.quote->estimate) {
        m_state.old = m_state.failure.has_value();
        return;
    }
    m_shown.reset();
    m_state.quote = order::estimate(m_order, m_catalog);
    m_state.zip = order::quoteZip(m_order);
    m_state.askedAt = now();
    m_state.old = false;
}

} // namespace lineside
