#include "ui/forms/copyguard.h"

#include "models/formats/copied.h"
#include "ui/forms/plaintable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

namespace lineside {

bool CopyGuard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy))
        return false;
    const auto* view = qobject_cast<QAbstractItemView*>(watched);
    if (!view || qobject_cast<const PlainTable*>(view))
        return false;
    const QString text = copiedCell(view->currentIndex().data().toString());
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
    return true;
}

} // namespace lineside
