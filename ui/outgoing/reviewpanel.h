#pragma once

#include "models/recordmodel/resolve.h"
#include "ui/outgoing/reviewmodel.h"

#include <QScrollArea>

class QToolButton;

namespace lineside {

class ConflictList;
class PlainTable;
namespace look {
class Label;
class SectionLabel;
} // namespace look

/// The left of a review: what both sides changed, to be chosen, then what is sent, before and after. Of
/// something new: what is sent, by the parts of the form.
class ReviewPanel : public QScrollArea {
    Q_OBJECT

public:
    /// The words must outlive the panel.
    ReviewPanel(const ReviewWords& words, QTime openedAt, QWidget* parent = nullptr);

    void setConflicts(const QList<Conflict>& conflicts);
    /// What is sent; elements whose choice already says it all are left out of the table.
    void setChanges(const ChangeSet& next);
    /// What the sending comes to, above the table; a line each.
    void setStatements(const QStringList& statements);
    [[nodiscard]] QString statements() const;
    /// Something was revealed or masked again.
    void refresh();
    /// Choices can't be made while a call is under way.
    void setChoosing(bool enabled);

    [[nodiscard]] ReviewModel* model() const { return m_model; }
    [[nodiscard]] PlainTable* table() const { return m_table; }
    [[nodiscard]] ConflictList* conflicts() const { return m_conflictList; }
    [[nodiscard]] QToolButton* eye() const { return m_eye; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void measure();
    void fitTable();
    [[nodiscard]] QString since(const QList<Conflict>& conflicts) const;

    const ReviewWords& m_words;
    QTime m_openedAt;
    QList<ElementId> m_chosenAbove; ///< elements that a conflict's one row shows whole
    ReviewModel* m_model;
    QWidget* m_conflictPart;
    look::Label* m_since;
    ConflictList* m_conflictList;
    look::Label* m_statements;
    look::Label* m_count;
    QToolButton* m_eye;
    PlainTable* m_table;
};

} // namespace lineside
