#pragma once

#include "models/ports/drafts.h"

#include <functional>
#include <memory>

namespace lineside {

/// Saves what a form holds as it is typed: what is touched is on its way to the disk within a quarter of a
/// second, however steadily somebody types. One saving at a time. Owned by whoever shows the form; flush()
/// before it goes, the destructor saves nothing. A draft whose order was made is kept no more: it stops for
/// good, and says so.
class AutoSaveStory : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual const QString& draftId() const = 0;
    /// Something is not on disk yet.
    [[nodiscard]] virtual bool isUnsaved() const = 0;
    /// Of the last saving, UTC.
    [[nodiscard]] virtual const QDateTime& savedAt() const = 0;
    /// Why the last saving failed. It is tried again at the next touch, after a pause, and when the store
    /// opens; after Failure{AlreadyMade} nothing is saved any more, whatever is touched.
    [[nodiscard]] virtual const std::optional<Failure>& failure() const = 0;

    /// Something was typed.
    virtual void touch() = 0;
    /// Settles when all that was touched so far is on disk, or could not be; at once when nothing waits, with
    /// the time of the last saving, or when the draft was made.
    virtual QFuture<Result<QDateTime>> flush() = 0;
    /// Forgets what was touched and saves no more until the next touch: before the draft is removed.
    virtual void stop() = 0;

Q_SIGNALS:
    /// A saving ended, well or not. The story may be destroyed in here.
    void changed();
};

/// Makes the story of one draft. `content` is asked on this thread, when a saving begins.
using MakeAutoSave = std::function<std::unique_ptr<AutoSaveStory>(Drafts& drafts, const QString& draftId,
                                                                  std::function<DraftContent()> content)>;

} // namespace lineside
