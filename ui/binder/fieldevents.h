#pragma once

#include "models/recordmodel/recordmodel.h"

#include <QPointer>

class QContextMenuEvent;

namespace lineside {

class BoundFields;
struct Binding;

/// What is heard of bound widgets beside their edits: visits and compositions. Takes from them what a field
/// may not have for itself: undo is the form's, the wheel the page's, the menu made of what the schema says.
class FieldEvents : public QObject {
    Q_OBJECT

public:
    /// The fields must outlive it; the model may die first.
    FieldEvents(const BoundFields& fields, RecordModel* model);

    void watch(const Binding& binding);

Q_SIGNALS:
    /// The focus came, not from a menu or popup of the field itself.
    void entered(lineside::Binding* binding);
    void left(lineside::Binding* binding);
    /// An input method holds text that is not in the widget yet, or no more.
    void composing(lineside::Binding* binding, bool composing);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void hear(Binding* binding, const QEvent* event);
    void openMenu(Binding& binding, const QContextMenuEvent* event);

    const BoundFields& m_fields;
    QPointer<RecordModel> m_model;
};

} // namespace lineside
