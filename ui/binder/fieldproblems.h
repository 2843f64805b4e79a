#pragma once

#include "models/recordmodel/recordmodel.h"

#include <QPointer>
#include <QTimer>

class QObject;

namespace lineside {

struct Binding;

/// Shows the problems of fields below them: on leaving a field or when it rested a while; gone at the
/// keystroke that mends them. What is missing shows only after an attempt to send; what became of an edit
/// (Binding::note) at once, until the next.
class FieldProblems {
public:
    explicit FieldProblems(QObject* context);

    void setRestTime(int milliseconds) { m_rest.setInterval(milliseconds); }
    void setShowMissing(bool show) { m_showMissing = show; }
    /// Problems that the model does not know: of the page, of the service.
    void setFurther(const QList<Problem>& problems) { m_further = problems; }
    [[nodiscard]] bool isMissing(ElementId id, const RecordModel& model) const;
    void refresh(Binding& binding, RecordModel& model);
    void forget(const Binding& binding);

private:
    [[nodiscard]] QList<Problem> problems(ElementId id, const RecordModel& model) const;
    [[nodiscard]] const Problem* worst(const QList<Problem>& problems) const;
    void display(Binding& binding, const Problem* problem);

    QTimer m_rest;
    Binding* m_waiting = nullptr; ///< the field that is being typed in
    QPointer<RecordModel> m_model;
    QList<Problem> m_further;
    bool m_showMissing = false;
};

} // namespace lineside
