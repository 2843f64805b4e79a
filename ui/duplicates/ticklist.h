#pragma once

#include "models/catalog/catalogdata.h"
#include "models/recordmodel/recordmodel.h"

#include <QListWidget>
#include <QPointer>

namespace lineside {

/// A list of plain values of a form, as ticks: what is ticked is what is sent. The dynamic property `group`
/// names the list. Values that no tick stood for get one of their own.
class TickList : public QListWidget {
    Q_OBJECT

public:
    explicit TickList(QWidget* parent = nullptr);

    /// Once: the model may die first. Labels are what is read, codes what goes out.
    void bind(RecordModel& model, const QList<Choice>& choices);
    /// The list's path, as the property says it.
    [[nodiscard]] GroupId group() const { return m_group; }
    /// A further tick, ticked; one that is there already is only ticked.
    void addTicked(const Choice& choice);
    [[nodiscard]] QStringList ticked() const;
    /// How many rows are to be seen without scrolling.
    void setVisibleRows(int rows);

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void addChoice(const Choice& choice);
    [[nodiscard]] QListWidgetItem* itemOf(const QString& code) const;
    void show(const QStringList& codes);
    void write();

    QPointer<RecordModel> m_model;
    GroupId m_group;
    int m_visibleRows = 4;
    bool m_showing = false;
};

} // namespace lineside
