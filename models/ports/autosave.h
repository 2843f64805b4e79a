#pragma once

#include "models/ports/drafts.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QPromise>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace lineside {

/// Saves what a form holds as it is typed: what is touched is on its way to the disk within `waitMs`, however
/// steadily somebody types. One saving at a time. Owned by the page; flush() before it goes, the destructor
/// saves nothing. A draft whose order was made is kept no more: it stops for good, and says so.
class AutoSave : public QObject {
    Q_OBJECT

public:
    static constexpr int waitMs = 250;
    static constexpr int retryMs = 5000;

    /// `content` is asked on this thread, when a saving begins.
    AutoSave(Drafts& drafts, QString draftId, std::function<DraftContent()> content,
             QObject* parent = nullptr);
    ~AutoSave() override;

    [[nodiscard]] const QString& draftId() const { return m_draftId; }
    /// Something changed.
    void touch();
    /// Something is not on disk yet.
    [[nodiscard]] bool isUnsaved() const { return m_dirty || m_saving; }
    /// Settles when all that was touched so far is on disk, or could not be; at once when nothing waits, with
    /// the time of the last saving, or when the draft was made.
    QFuture<Result<QDateTime>> flush();
    /// Forgets what was touched and saves no more until the next touch: before the draft is removed.
    void stop();

signals:
    void saved(const QDateTime& at);
    /// Still unsaved; tried again at the next touch, after a pause, and when the store opens.
    void failed(const lineside::Failure& why);
    /// Failure{AlreadyMade}: nothing of it is saved any more, whatever is touched.
    void alreadyMade(const lineside::Failure& why);

private:
    using Promise = std::shared_ptr<QPromise<Result<QDateTime>>>;
    void saveNow();
    void settled(const Result<QDateTime>& result);
    void settleFlushes(const Result<QDateTime>& result);
    void storeChanged();
    void end(const Failure& made);

    QPointer<Drafts> m_drafts;
    QString m_draftId;
    std::function<DraftContent()> m_content;
    QTimer m_timer;
    QElapsedTimer m_sinceTouch; ///< since the first touch that is not yet being saved
    QDateTime m_savedAt;
    std::vector<Promise> m_flushes;
    std::optional<Failure> m_made; ///< why nothing is saved any more
    bool m_dirty = false;
    bool m_saving = false;
    bool m_failing = false;
    bool m_stopped = false;
};

} // namespace lineside
