#pragma once

#include "models/ports/orderdesk.h"
#include "models/recordmodel/recordmodel.h"

#include <QPointer>
#include <QSet>

namespace lineside {

/// Looks whether the caller of an order is a customer already, by itself: when enough is known, on leaving a
/// field, and again when what it asked for has changed. Never waits for, never blocks anything. Keeps what
/// the agent did about each match. Knows no widgets.
class DuplicateCheck : public QObject {
    Q_OBJECT

public:
    /// `desk` must outlive it; the model may die first.
    DuplicateCheck(RecordModel& model, OrderDesk& desk, QObject* parent = nullptr);
    ~DuplicateCheck() override;

    /// A field was left: asks if there is something new to ask.
    void fieldLeft();
    /// Asks once more, as after a failure.
    void askNow();

    /// Whether the order says enough to be checked.
    [[nodiscard]] bool canBeChecked() const;
    [[nodiscard]] bool isAsking() const { return m_asking; }
    /// The last answer; nothing before the first one, or when the order no longer says enough.
    [[nodiscard]] const std::optional<DuplicateReport>& report() const { return m_report; }
    [[nodiscard]] const std::optional<Failure>& failure() const { return m_failure; }

    /// Another question found these: they stand there as if it had been asked here.
    void show(const DuplicateReport& report);

    void noteOpened(const QString& customerId);
    /// The agent goes on in spite of the matches that stand there now. An empty reason is none.
    void goOn(const QString& reason);
    [[nodiscard]] const QString& reason() const { return m_reason; }
    [[nodiscard]] bool isExamined(const QString& customerId) const;
    /// Matches that were neither opened nor gone on with.
    [[nodiscard]] QStringList unexaminedIds() const;
    [[nodiscard]] int unexamined() const { return int(unexaminedIds().size()); }
    /// Customers that stand there now, or were opened or gone on with before.
    [[nodiscard]] QStringList shownIds() const;

    /// Reason and what was examined, to be kept with a draft. Versioned.
    [[nodiscard]] QByteArray state() const;
    /// False when the bytes are no such state; nothing changes then.
    bool setState(const QByteArray& state);

signals:
    /// Something to show moved.
    void changed();
    /// Something that a draft keeps moved.
    void stateChanged();

private:
    void drop();
    void take(const Result<DuplicateReport>& result);

    QPointer<RecordModel> m_model;
    OrderDesk& m_desk;
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
