#pragma once

#include "ui/look/icons.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QPushButton;

namespace lineside {

namespace look {
class ElidedLabel;
class IconLabel;
} // namespace look

/// How many there are of something, with its mark, in a footer. The button leads there. Of the footer.
class FooterCount {
public:
    FooterCount() = default;
    FooterCount(look::IconLabel* mark, QPushButton* button, QWidget* edge)
        : m_mark(mark)
        , m_button(button)
        , m_edge(edge) {}

    /// Nothing shows at 0.
    void show(int count, const QString& words);
    void setMark(look::Mark mark);
    [[nodiscard]] QPushButton* button() const { return m_button; }

private:
    look::IconLabel* m_mark = nullptr; ///< null: without one
    QPushButton* m_button = nullptr;
    QWidget* m_edge = nullptr;
};

/// The footer of a page: counts, words of what goes on and links at the left, buttons at the right, the
/// primary last. Tab goes through the parts in the order in which they were added.
class FooterBar : public QWidget {
    Q_OBJECT

public:
    enum class Weight : quint8 { Normal, Strong };
    /// Whether the words behind a count stand at the edge of its mark while that does not show.
    enum class Edge : quint8 { Free, Kept };

    explicit FooterBar(QWidget* parent = nullptr);

    FooterCount addCount(std::optional<look::Mark> mark, Weight weight, const QString& name,
                         Edge edge = Edge::Free);
    QPushButton* addLink(const QString& words, const QString& name);
    /// The place of setStatus() and setKept(), once, behind the counts.
    void addStatus();
    /// A button without a frame, before the others.
    QPushButton* addQuiet(const QString& words, const QString& name);
    QPushButton* addButton(const QString& words, const QString& name);

    /// Words of something under way or gone wrong, with a link beside; empty for none.
    void setStatus(const QString& words, const QString& link = {}, bool failed = false);
    [[nodiscard]] QString status() const;
    [[nodiscard]] QPushButton* link() const { return m_link; }
    /// "Draft saved 10:44", or why it is not; empty for none.
    void setKept(const QString& words);

protected:
    void changeEvent(QEvent* event) override;

private:
    QPushButton* makeButton(const QString& words, const QString& name);
    void measure();

    QHBoxLayout* m_row;
    QWidget* m_edge; ///< as wide as the space before a mark, for words without one
    QHBoxLayout* m_counts;
    QHBoxLayout* m_links;
    QHBoxLayout* m_quiet;
    QHBoxLayout* m_buttons;
    QList<look::IconLabel*> m_marks;
    QList<QPushButton*> m_strong;
    look::IconLabel* m_statusMark = nullptr;
    look::ElidedLabel* m_status = nullptr;
    QPushButton* m_link = nullptr;
    look::ElidedLabel* m_kept = nullptr;
};

} // namespace lineside
