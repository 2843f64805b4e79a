#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <stdexcept>

namespace lineside::tour {

/// A step that did not come about; the text says what was waited for.
class StepFailed : public std::runtime_error {
public:
    explicit StepFailed(const QString& what) : std::runtime_error(what.toStdString()) {}
};

/// Waits, in the event loop, until it is so; at most 20 s, then the step failed.
void await(const QString& what, const std::function<bool()>& isSo);

/// The one visible widget of that object name below `root`; the step fails when there is none.
QWidget* visible(QWidget* root, const QString& name);
/// The same, or null.
QWidget* findVisible(QWidget* root, const QString& name);

/// Replaces the text of a field by typing, as a person does.
void type(QWidget* field, const QString& text);
void click(QWidget* button);

} // namespace lineside::tour
