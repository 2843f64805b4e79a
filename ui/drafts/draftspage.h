#pragma once

#include "ui/drafts/draftmodel.h"
#include "ui/page/page.h"

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace lineside {

class CustomerTable;
namespace look {
class Label;
class SectionLabel;
} // namespace look

/// The drafts on this computer, to open, duplicate and delete; and the orders whose answer was lost. Follows
/// the store. What was deleted can be taken back while the page is open.
class DraftsPage : public Page {
    Q_OBJECT

public:
    DraftsPage(Drafts& drafts, Attempts* attempts, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QList<QWidget*> panes() const override;
    [[nodiscard]] const DraftModel& model() const { return *m_model; }
    /// Why there are none: the store is closed. Empty when it is open.
    void setClosedWords(const QString& words);
    /// The draft that was to be opened is damaged, or of another version.
    void sayUnreadable();
    /// Focus in the table.
    void take();

signals:
    void draftOpened(const lineside::SavedDraft& draft);
    void attemptOpened(const lineside::Attempt& attempt);

protected:
    void changeEvent(QEvent* event) override;

private:
    QPushButton* addButton(const QString& words, const QString& name, void (DraftsPage::*does)());
    void readDrafts(const QString& changed = {});
    void readAttempts(const AttemptChange& changed = {});
    void follow();
    void open();
    void openDraft(const QString& draftId);
    void openAttempt(const QString& attemptId);
    void duplicate();
    void remove();
    void restore();
    void say(const QString& words, bool undo = false);
    void measure();
    [[nodiscard]] const DraftModel::Line* selected() const;

    Drafts& m_drafts;
    Attempts* m_attempts;
    DraftModel* m_model;
    CustomerTable* m_table;
    look::SectionLabel* m_heading;
    look::Label* m_empty;
    look::Label* m_message;
    QPushButton* m_undo;
    QVBoxLayout* m_lines;
    QHBoxLayout* m_row;
    QPushButton* m_open;
    QPushButton* m_duplicate;
    QPushButton* m_delete;
    QString m_closedWords;
    QString m_removed; ///< the draft that Undo brings back
    QString m_selected;
};

} // namespace lineside
