#pragma once

#include <QString>

class QWidget;

namespace lineside::look {

/// What a field's check says. Refuse stands in the way of sending, Warn does not.
enum class Problem { None, Refuse, Warn };

/// The style reads dynamic properties of widgets; these set them (a plain setProperty() repaints too).
/// property "changed": accent bar at the leading edge.
void setChanged(QWidget* widget, bool changed);
/// property "cleared": the bar too; the placeholder is italic. The caller sets its text.
void setCleared(QWidget* widget, bool cleared);
/// property "problem": "refuse" | "warn".
void setProblem(QWidget* widget, Problem problem);
/// property "primary": the one filled button of a window.
void setPrimary(QWidget* button, bool primary = true);
/// property "quiet": text only, for buttons and combo boxes.
void setQuiet(QWidget* widget, bool quiet = true);
/// property "link": a button that looks like a link and takes the keyboard focus.
void setLink(QWidget* button, bool link = true);
/// property "readOnlyField": no outline, on the line of its neighbours.
void setReadOnlyField(QWidget* field, bool readOnly = true);

bool isChanged(const QWidget* widget);
bool isCleared(const QWidget* widget);
Problem problemOf(const QWidget* widget);
/// A flag property by name, false for no widget.
bool hasState(const QWidget* widget, const char* property);

} // namespace lineside::look
