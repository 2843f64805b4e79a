#pragma once

#include "ui/look/icons.h"
#include "ui/outgoing/outcomemodel.h"

#include <QWidget>

class QPushButton;

namespace lineside {

class PlainTable;
namespace look {
class IconLabel;
class Label;
} // namespace look

/// "What arrived": a sentence, a table of what was not taken or is there in another form, and in one quiet
/// line what can't be read back.
class ArrivedPart : public QWidget {
    Q_OBJECT

public:
    /// The words must outlive it.
    explicit ArrivedPart(const ReviewWords& words, QWidget* parent = nullptr);

    void setComparisons(const QList<Comparison>& comparisons, const Record& now);
    /// The customer could not be read afterwards.
    void setFailure(const QString& words);
    void setReading();
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString unseen() const;
    [[nodiscard]] OutcomeModel* model() const { return m_model; }

Q_SIGNALS:
    void readAgain();

protected:
    void changeEvent(QEvent* event) override;

private:
    void say(look::Mark mark, const QString& text, bool again);
    void fit();
    void measure();

    const ReviewWords& m_words;
    OutcomeModel* m_model;
    look::IconLabel* m_mark;
    look::Label* m_text;
    QPushButton* m_again;
    PlainTable* m_table;
    look::Label* m_unseen;
};

} // namespace lineside
