#pragma once

#include "models/recordmodel/recordmodel.h"

#include <QCheckBox>
#include <QObject>

namespace lineside {

/// A tick that shows a part of a form: ticked while something is typed in that part, or because a person said
/// that there will be. Unticking takes what is typed there back, in one undo step.
class GroupTick : public QObject {
    Q_OBJECT

public:
    /// The box names its group in the property `opensGroup`, as a field its element: "Order/ShippingAddress".
    GroupTick(RecordModel& record, QCheckBox* box, const QString& undoWords);

    [[nodiscard]] bool isOn() const { return m_box->isChecked(); }
    [[nodiscard]] const schema::Group& group() const { return m_group; }
    /// Ticked, and nothing is typed yet.
    [[nodiscard]] bool isAwaited() const { return isOn() && !isFilled(); }
    [[nodiscard]] bool isFilled() const;
    /// As a person's tick, but it gives no focus.
    void setOn(bool on);

Q_SIGNALS:
    void onChanged(bool on);
    /// A person ticked: what comes next is typed there.
    void opened();

private:
    void clicked(bool checked);
    void follow();
    void takeBack();

    RecordModel& m_record;
    QCheckBox* m_box;
    const schema::Group& m_group;
    QList<ElementId> m_elements;
    QString m_undoWords;
    bool m_said = false; ///< ticked while nothing was typed
    bool m_wasOn = false;
};

} // namespace lineside
