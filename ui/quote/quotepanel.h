#pragma once

#include "models/ports/quotestory.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace lineside {

class Files;
class QuoteLines;
namespace look {
class IconLabel;
class Label;
} // namespace look

/// The quote beside an order: for what and when it was asked, its figures, how to take it along. Stands on
/// any surface, without margins of its own.
class QuotePanel : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive it; without `files` nothing can be saved.
    QuotePanel(QuoteStory& story, Files* files, QWidget* parent = nullptr);

    /// Copy, print, save as PDF: for a page's menu. On only while the figures are fresh.
    [[nodiscard]] QList<QAction*> takeAlong() const { return {m_copy, m_print, m_save}; }
    /// Off where the quote stands below its package, among others.
    void setHeadingVisible(bool visible);
    /// The line that says what the figures are.
    [[nodiscard]] QString statusText() const;

signals:
    /// The quote was saved under this name.
    void savedAs(const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    QAction* action(const QString& words, const QString& name);
    QToolButton* button(const QString& words, const QString& name);
    void build();
    void refresh();
    void refreshStatus();
    void copy();
    void print();
    void save();
    void measure();

    QuoteStory& m_story;
    Files* m_files;
    QAction* m_copy;
    QAction* m_print;
    QAction* m_save;
    QVBoxLayout* m_rows;
    QWidget* m_head;
    QHBoxLayout* m_statusRow;
    QToolButton* m_copyButton;
    QToolButton* m_printButton;
    look::IconLabel* m_icon;
    look::Label* m_status;
    QPushButton* m_again;
    QuoteLines* m_lines;
};

} // namespace lineside
