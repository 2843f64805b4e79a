#include "ui/look/states.h"

#include <QVariant>
#include <QWidget>

namespace lineside::look {

using namespace Qt::StringLiterals;

namespace {

void setState(QWidget* widget, const char* property, bool on) {
    if (hasState(widget, property) != on)
        widget->setProperty(property, on ? QVariant(true) : QVariant());
}

} // namespace

void setChanged(QWidget* widget, bool changed) {
    setState(widget, "changed", changed);
}

void setCleared(QWidget* widget, bool cleared) {
    if (isCleared(widget) == cleared)
        return;
    setState(widget, "cleared", cleared);
    // The placeholder takes the widget's font. Only the slant is set: the rest still follows the application.
    QFont font;
    if (cleared)
        font.setItalic(true);
    widget->setFont(font);
}

void setProblem(QWidget* widget, Problem problem) {
    if (problemOf(widget) == problem)
        return;
    const QString name = problem == Problem::Refuse ? u"refuse"_s : u"warn"_s;
    widget->setProperty("problem", problem == Problem::None ? QVariant() : QVariant(name));
}

void setPrimary(QWidget* button, bool primary) {
    setState(button, "primary", primary);
}

void setQuiet(QWidget* widget, bool quiet) {
    setState(widget, "quiet", quiet);
}

void setLink(QWidget* button, bool link) {
    setState(button, "link", link);
    button->setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void setReadOnlyField(QWidget* field, bool readOnly) {
    setState(field, "readOnlyField", readOnly);
}

bool isChanged(const QWidget* widget) {
    return hasState(widget, "changed") || isCleared(widget);
}

bool isCleared(const QWidget* widget) {
    return hasState(widget, "cleared");
}

Problem problemOf(const QWidget* widget) {
    const QString name = widget ? widget->property("problem").toString() : QString();
    if (name == "refuse"_L1)
        return Problem::Refuse;
    return name == "warn"_L1 ? Problem::Warn : Problem::None;
}

bool hasState(const QWidget* widget, const char* property) {
    return widget && widget->property(property).toBool();
}

} // namespace lineside::look
