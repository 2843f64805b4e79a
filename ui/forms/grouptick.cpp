#include "ui/forms/grouptick.h"

namespace lineside {

namespace {

/// A group that no operation has is a mistake in the form.
const schema::Group& groupNamedBy(const QCheckBox& box) {
    const std::string path = box.property("opensGroup").toString().toStdString();
    const schema::Group* group = schema::findGroup(path);
    if (!group)
        qFatal("%s: no group %s", qPrintable(box.objectName()), path.c_str());
    return *group;
}

} // namespace

GroupTick::GroupTick(RecordModel& record, QCheckBox* box, const QString& undoWords)
    : QObject(box)
    , m_record(record)
    , m_box(box)
    , m_group(groupNamedBy(*box))
    , m_elements(record.form().editableIn(m_group))
    , m_undoWords(undoWords) {
    connect(box, &QCheckBox::clicked, this, &GroupTick::clicked);
    connect(&record, &RecordModel::changesChanged, this, &GroupTick::follow);
    follow();
}

bool GroupTick::isFilled() const {
    return std::any_of(m_elements.cbegin(), m_elements.cend(),
                       [this](ElementId id) { return m_record.mark(id) != RecordModel::Mark::None; });
}

void GroupTick::setOn(bool on) {
    m_said = on;
    if (!on)
        takeBack();
    follow();
}

void GroupTick::clicked(bool checked) {
    setOn(checked);
    if (checked)
        Q_EMIT opened();
}

void GroupTick::follow() {
    const bool on = m_said || isFilled();
    m_box->setChecked(on);
    if (on == m_wasOn)
        return;
    m_wasOn = on;
    Q_EMIT onChanged(on);
}

void GroupTick::takeBack() {
    if (!isFilled())
        return;
    m_record.beginVisit();
    m_record.beginSteps(m_undoWords);
    for (const ElementId id : std::as_const(m_elements)) {
        if (m_record.mark(id) != RecordModel::Mark::None)
            m_record.revert(id);
    }
    m_record.endSteps();
    m_record.beginVisit();
}

} // namespace lineside
