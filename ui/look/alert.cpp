#include "ui/look/alert.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace lineside::look {

namespace {

QAccessibleInterface* makeInterface(const QString& /*className*/, QObject* object) {
    auto* alert = qobject_cast<AlertWidget*>(object);
    return alert ? new QAccessibleWidget(alert, QAccessible::AlertMessage) : nullptr;
}

} // namespace

AlertWidget::AlertWidget(QWidget* parent) : QWidget(parent) {
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void AlertWidget::announce() {
    if (!isVisible() || accessibleName().isEmpty())
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void AlertWidget::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    announce();
}

} // namespace lineside::look
