#pragma once

#include "app/flows/orderroad.h"
#include "models/recordmodel/recordmodel.h"

#include <QPointer>
#include <QSet>

namespace lineside {

/// The DuplicateStory of an order over a road.
class DuplicateJob : public DuplicateStory {
    Q_OBJECT

public:
    /// `road` must outlive it; the model may die first.
    DuplicateJob(RecordModel& model, OrderRoad& road);
    ~DuplicateJob() override;

    [[nodiscard]] bool canBeChecked() const override;
    [[nodiscard]] bool isAsking() const override { return m_asking; }
    [[nodiscard]] const std::optional<DuplicateReport>& report() const override { return m_report; }
    [[nodiscard]] const std::optional<Failure>& failure() const override { return m_failure; }
    [[nodiscard]] const QString& reason() const override { return m_reason; }
    [[nodiscard]] bool isExamined(const QString& customerId) const override;
    [[nodiscard]] QStringList unexaminedIds() const override;
    [[nodiscard]] QStringList shownIds() const override;
    [[nodiscard]] QByteArray state() const override;

    void fieldLeft() override;
    void askNow() override;
    void show(const DuplicateReport& report) override;
    void noteOpened(const QString& customerId) override;
    void goOn(const QString& reason) override;
    bool setState(const QByteArray& state) override;

private:
    void drop();
    void take(const Result<DuplicateReport>& result);

    QPointer<RecordModel> m_model;
    OrderRoad& m_road;
    std::optional<Request> m_asked;
    std::optional<DuplicateReport> m_report;
    std::optional<Failure> m_failure;
    QSet<QString> m_opened;
    QSet<QString> m_goneOn; ///< matches that stood there when the reason was given
    QString m_reason;
    CancelToken m_token;
    int m_turn = 0; ///< an answer of an earlier turn is dropped
    bool m_asking = false;
};

} // namespace lineside
