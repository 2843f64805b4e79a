#pragma once

#include "ui/look/icons.h"
#include "ui/outgoing/outcomemodel.h"

#include <QWidget>

namespace lineside {

class PlainTable;
namespace look {
class IconLabel;
class Label;
} // namespace look

/// What became of it: a sentence, and where it needs one a table.
class OutcomePanel : public QWidget {
    Q_OBJECT

public:
    /// The words must outlive the panel.
    explicit OutcomePanel(const ReviewWords& words, QWidget* parent = nullptr);

    void setSaved(const Saved& saved);
    /// A sentence alone.
    void setText(look::Mark mark, const QString& text);
    [[nodiscard]] QString text() const;
    void refresh() { m_model->refresh(); }
    [[nodiscard]] OutcomeModel* model() const { return m_model; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void measure();

    const ReviewWords& m_words;
    OutcomeModel* m_model;
    look::IconLabel* m_mark;
    look::Label* m_text;
    PlainTable* m_table;
};

} // namespace lineside
