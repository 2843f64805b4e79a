#include "app/flows/duplicatejob.h"

#include "models/order/duplicates.h"
#include "models/ports/whensettled.h"

#include <QDataStream>
#include <QIODevice>

namespace lineside {
namespace {

constexpr quint32 stateMark = 0x4c734431; // "LsD1": changes with the format

} // namespace

DuplicateJob::DuplicateJob(RecordModel& model, OrderRoad& road) : m_model(&model), m_road(road) {}

DuplicateJob::~DuplicateJob() {
    m_token.cancel();
}

bool DuplicateJob::canBeChecked() const {
    return m_model && order::canBeChecked(m_model->current());
}

void DuplicateJob::fieldLeft() {
    if (!m_model)
        return;
    if (!canBeChecked()) {
        if (!m_asked)
            return;
        drop();
        m_asked.reset();
        m_report.reset();
        m_failure.reset();
        Q_EMIT changed();
    } else if (m_asked != order::duplicateQuery(m_model->current())) {
        askNow();
    }
}

void DuplicateJob::drop() {
    m_token.cancel();
    m_token = CancelToken();
    ++m_turn;
    m_asking = false;
}

void DuplicateJob::askNow() {
    if (!canBeChecked())
        return;
    drop();
    m_asking = true;
    m_failure.reset();
    m_asked = order::duplicateQuery(m_model->current());
    const int turn = m_turn;
    whenSettled(m_road.duplicates(*m_asked, m_token), this,
                [this, turn](const Result<DuplicateReport>& result) {
                    if (turn == m_turn)
                        take(result);
                });
    Q_EMIT changed();
}

void DuplicateJob::take(const Result<DuplicateReport>& result) {
    m_asking = false;
    if (result.ok()) {
        m_report = result.value();
    } else {
        m_failure = result.failure();
        m_report.reset(); // of another caller, maybe
    }
    Q_EMIT changed();
}

void DuplicateJob::show(const DuplicateReport& report) {
    drop();
    if (canBeChecked())
        m_asked = order::duplicateQuery(m_model->current());
    m_failure.reset();
    m_report = report;
    Q_EMIT changed();
}

void DuplicateJob::noteOpened(const QString& customerId) {
    if (m_opened.contains(customerId))
        return;
    m_opened.insert(customerId);
    Q_EMIT changed();
}

void DuplicateJob::goOn(const QString& reason) {
    const QString plain = reason.simplified();
    m_goneOn.clear();
    if (m_report && !plain.isEmpty()) {
        for (const Match& match : m_report->matches)
            m_goneOn.insert(match.customerId);
    }
    m_reason = plain;
    Q_EMIT changed();
}

bool DuplicateJob::isExamined(const QString& customerId) const {
    return m_opened.contains(customerId) || m_goneOn.contains(customerId);
}

QStringList DuplicateJob::unexaminedIds() const {
    QStringList ids;
    for (const Match& match : m_report ? m_report->matches : QList<Match>()) {
        if (!isExamined(match.customerId))
            ids.append(match.customerId);
    }
    return ids;
}

QStringList DuplicateJob::shownIds() const {
    QSet<QString> ids = m_opened + m_goneOn;
    for (const Match& match : m_report ? m_report->matches : QList<Match>())
        ids.insert(match.customerId);
    return {ids.cbegin(), ids.cend()};
}

QByteArray DuplicateJob::state() const {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    QStringList opened(m_opened.begin(), m_opened.end());
    QStringList goneOn(m_goneOn.begin(), m_goneOn.end());
    opened.sort(); // the same state is the same bytes
    goneOn.sort();
    out << stateMark << m_reason << opened << goneOn;
    return bytes;
}

bool DuplicateJob::setState(const QByteArray& state) {
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    QString reason;
    QStringList opened, goneOn;
    in >> mark >> reason >> opened >> goneOn;
    if (in.status() != QDataStream::Ok || mark != stateMark)
        return false;
    m_reason = reason;
    m_opened = QSet<QString>(opened.begin(), opened.end());
    m_goneOn = QSet<QString>(goneOn.begin(), goneOn.end());
    Q_EMIT changed();
    return true;
}

} // namespace lineside
