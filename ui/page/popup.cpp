#include "ui/page/popup.h"

#include "ui/look/metrics.h"

#include <QFrame>
#include <QVBoxLayout>

namespace lineside {

void openPopup(QWidget* page, QWidget* content, const QString& name, const QWidget* above, QSize most,
               QMargins margins) {
    auto* popup = new QFrame(page, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setObjectName(name);
    auto* lines = new QVBoxLayout(popup);
    lines->setContentsMargins(margins);
    lines->addWidget(content);
    const QSize size = most.boundedTo(page->size());
    popup->resize(size);
    popup->move(above->mapToGlobal(QPoint(0, -size.height() - look::px(4))));
    popup->show();
    content->setFocus(Qt::PopupFocusReason);
}

} // namespace lineside
