#pragma once

#include "models/recordmodel/recordmodel.h"
#include "ui/binder/adapter.h"

#include <QPointer>

class QAction;
class QLabel;

namespace lineside {

namespace look {
class Message;
}

/// One widget that shows one element.
struct Binding {
    ElementId id;
    const FormRow* row = nullptr;
    Adapter* adapter = nullptr;
    QLabel* label = nullptr;
    QList<Choice> choices;
    bool sensitive = false;
    const QMetaObject* whole = nullptr; ///< another while the widget is being destroyed

    Shown seen;             ///< what the model said when widget and model last agreed
    bool writing = false;   ///< the widget's own edit is on its way
    bool stale = false;     ///< shown after the composition
    bool composing = false; ///< an input method holds text that is not in the widget yet
    bool typing = false;    ///< edited since the focus came
    RecordModel::Mark markBefore = RecordModel::Mark::None; ///< when the focus came
    QString textBefore;

    QString authorTip;         ///< from the form
    QString authorHint;        ///< placeholder from the form
    QString requiredHint;      ///< words of its own for what is missing: property `requiredHint`
    bool missing = false;      ///< it stands in the way of sending that nothing is there
    bool fresh = false;        ///< the form reads nothing: no edit is a change
    QAction* revert = nullptr; ///< icon in a line edit
    QPointer<look::Message> message;
    QString note;         ///< what became of the last edit: "The lines were joined."
    QString problemWords; ///< as shown now, with the note

    [[nodiscard]] QWidget* widget() const { return adapter->widget(); }
    [[nodiscard]] const Element& element() const { return row->element(); }
};

/// What the model has for the element.
Shown shownOf(const RecordModel& model, const Binding& binding);

} // namespace lineside
