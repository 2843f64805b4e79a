#pragma once

#include "app/flows/alarm.h"
#include "models/ports/autosavestory.h"

#include <QPointer>
#include <QPromise>

#include <vector>

namespace lineside {

/// The AutoSaveStory over drafts.
class AutoSaveJob : public AutoSaveStory {
    Q_OBJECT

public:
    static constexpr int waitMs = 250;
    static constexpr int retryMs = 5000;

    /// `content` is asked on this thread, when a saving begins. The drafts may die first.
    AutoSaveJob(Drafts& drafts, QString draftId, std::function<DraftContent()> content,
                std::unique_ptr<Alarm> alarm = std::make_unique<TimerAlarm>());
    ~AutoSaveJob() override;

    /// As a MakeAutoSave.
    static std::unique_ptr<AutoSaveStory> make(Drafts& drafts, const QString& draftId,
                                               std::function<DraftContent()> content);

    [[nodiscard]] const QString& draftId() const override { return m_draftId; }
    [[nodiscard]] bool isUnsaved() const override { return m_dirty || m_saving; }
    [[nodiscard]] const QDateTime& savedAt() const override { return m_savedAt; }
    [[nodiscard]] const std::optional<Failure>& failure() const override { return m_failure; }

    void touch() override;
    QFuture<Result<QDateTime>> flush() override;
    void stop() override;

private:
    using Promise = std::shared_ptr<QPromise<Result<QDateTime>>>;
    [[nodiscard]] bool isMade() const;
    void saveNow();
    void settled(const Result<QDateTime>& result);
    void fail(const Failure& why);
    void goOn(const QDateTime& savedAt);
    void settleFlushes(const Result<QDateTime>& result);
    void storeChanged();

    QPointer<Drafts> m_drafts;
    QString m_draftId;
    std::function<DraftContent()> m_content;
    std::unique_ptr<Alarm> m_alarm;
    qint64 m_touchedAt = 0; ///< by the alarm: the first touch that is not yet being saved
    QDateTime m_savedAt;
    std::optional<Failure> m_failure; ///< AlreadyMade stays
    std::vector<Promise> m_flushes;
    bool m_dirty = false;
    bool m_saving = false;
    bool m_stopped = false;
};

} // namespace lineside
