#pragma once

#include "models/ports/duplicatestory.h"

#include <QDate>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace lineside {

namespace look {
class Label;
class SectionLabel;
} // namespace look

/// Possible duplicates beside an order: how many, each match with its reason, a way to open it, and a way to
/// go on in spite of them. Stands on any surface, without margins of its own.
class DuplicatesPanel : public QWidget {
    Q_OBJECT

public:
    /// The story must outlive it.
    explicit DuplicatesPanel(DuplicateStory& story, QWidget* parent = nullptr);

    /// The check runs whenever the focus leaves a field of this form.
    void watch(QWidget* form);
    void setToday(std::function<QDate()> today);
    /// What a draft keeps; see DuplicateStory.
    [[nodiscard]] QByteArray state() const { return m_story.state(); }
    void setState(const QByteArray& state) { m_story.setState(state); }
    [[nodiscard]] int unexamined() const { return m_story.unexamined(); }

signals:
    void customerWanted(const QString& customerId);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void refresh();
    void refreshMatches();
    void addMatch(const Match& match);
    void refreshFoot();
    [[nodiscard]] QString quietWords() const;
    void openReason();
    void closeReason(bool keep);
    void measure();

    DuplicateStory& m_story;
    std::function<QDate()> m_today;
    QList<Match> m_shown;
    QVBoxLayout* m_rows;
    QHBoxLayout* m_head;
    look::Label* m_counts;
    look::Label* m_quiet;
    QPushButton* m_again;
    QWidget* m_matches = nullptr; ///< replaced as a whole
    QWidget* m_foot;              ///< indented as the matches' words
    look::Label* m_goneOn;
    QPushButton* m_goOn;
    QLineEdit* m_reason;
};

} // namespace lineside
