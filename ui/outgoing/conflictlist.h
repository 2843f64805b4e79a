#pragma once

#include "models/recordmodel/resolve.h"
#include "ui/outgoing/reviewwords.h"

#include <QWidget>

class QGridLayout;
class QRadioButton;

namespace lineside {

/// The units that both sides changed: when it was opened, the agent's, at the service now. One choice a unit,
/// by real radio buttons, none of them set beforehand.
class ConflictList : public QWidget {
    Q_OBJECT

public:
    /// The words must outlive the list.
    explicit ConflictList(const ReviewWords& words, QWidget* parent = nullptr);

    void setConflicts(const QList<Conflict>& conflicts);
    /// Something was revealed or masked again.
    void refresh();
    void focusFirst();
    /// Width of the first two columns, those of the table below.
    void setColumns(int element, int loaded);

Q_SIGNALS:
    void chosen(int conflict, lineside::Take take);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addHeader();
    void addConflict(int number, const Conflict& conflict);
    void addName(const QString& name);
    void addText(int column, const std::function<QString()>& text);
    void addSide(const Conflict::Side& side);
    QRadioButton* addRadio(int number, Take take, const QString& unit, const std::function<QString()>& value);
    void measure();

    const ReviewWords& m_words;
    QGridLayout* m_grid = nullptr;
    QWidget* m_inner = nullptr;
    QList<QRadioButton*> m_radios;
    QList<std::function<void()>> m_refreshes;
    int m_row = 0;
    int m_element = 0;
    int m_loaded = 0;
};

} // namespace lineside
