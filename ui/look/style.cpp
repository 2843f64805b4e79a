#include "ui/look/style.h"

#include "ui/look/metrics.h"
#include "ui/look/states.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDynamicPropertyChangeEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyledItemDelegate>
#include <QStyleFactory>
#include <QTableView>
#include <QTextEdit>

namespace lineside::look {

using namespace Qt::StringLiterals;

namespace {

bool readsStates(const QWidget* widget) {
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QAbstractButton*>(widget) ||
           qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget);
}

/// Many-line fields: what the frame is filled with has to be what the text stands on.
void polishTextField(QWidget* widget) {
    auto* area = qobject_cast<QAbstractScrollArea*>(widget);
    if (area && area->frameShape() == QFrame::StyledPanel &&
        (qobject_cast<QPlainTextEdit*>(widget) || qobject_cast<QTextEdit*>(widget)))
        area->viewport()->setBackgroundRole(QPalette::Light);
}

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {
    setObjectName(u"lineside"_s);
}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (readsStates(widget))
        widget->installEventFilter(this);
    polishTextField(widget);
    if (auto* table = qobject_cast<QTableView*>(widget))
        table->setShowGrid(false);
    auto* view = qobject_cast<QAbstractItemView*>(widget);
    // The combo box's own delegate paints the selection by itself and passes the style by.
    if (view && view->inherits("QComboBoxListView"))
        view->setItemDelegate(new QStyledItemDelegate(view));
    if (view || qobject_cast<QAbstractButton*>(widget) || qobject_cast<QAbstractSpinBox*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (view)
        view->viewport()->setAttribute(Qt::WA_Hover);
}

void Style::unpolish(QWidget* widget) {
    widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

bool Style::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::DynamicPropertyChange && watched->isWidgetType()) {
        auto* widget = static_cast<QWidget*>(watched);
        const auto name = static_cast<QDynamicPropertyChangeEvent*>(event)->propertyName();
        if (name == "primary" || name == "quiet" || name == "link")
            widget->updateGeometry();
        widget->update();
    }
    return QProxyStyle::eventFilter(watched, event);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    if (drawFieldPrimitive(element, option, painter, widget) ||
        drawButtonPrimitive(element, option, painter, widget) ||
        drawViewPrimitive(element, option, painter, widget) || drawMenuPrimitive(element, option, painter))
        return;
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
    if (drawButtonControl(element, option, painter, widget) ||
        drawViewControl(element, option, painter, widget) ||
        drawTabControl(element, option, painter, widget) || drawMenuControl(element, option, painter, widget))
        return;
    if (element == CE_ComboBoxLabel) {
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return drawComboLabel(*combo, painter, widget);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const {
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        combo && control == CC_ComboBox)
        return drawCombo(*combo, painter, widget);
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        spin && control == CC_SpinBox)
        return drawSpin(*spin, painter, widget);
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        bar && control == CC_ScrollBar)
        return drawScrollBar(*bar, painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace lineside::look
