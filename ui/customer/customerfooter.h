#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace lineside {

namespace look {
class ElidedLabel;
class IconLabel;
} // namespace look

/// What stands in the way at the left, what can be done at the right, and between them what is going on.
class CustomerFooter : public QWidget {
    Q_OBJECT

public:
    explicit CustomerFooter(QWidget* parent = nullptr);

    void setCounts(int problems, bool refused, int changes);
    /// Words of something under way or gone wrong, with a link beside; empty for none.
    void setStatus(const QString& words, const QString& link = {}, bool failed = false);
    /// Whether the changes are kept on this computer; shown while there are any.
    void setKept(const QString& words);
    [[nodiscard]] QString status() const;

    [[nodiscard]] QPushButton* problems() const { return m_problems; }
    [[nodiscard]] QPushButton* changes() const { return m_changes; }
    [[nodiscard]] QPushButton* link() const { return m_link; }
    [[nodiscard]] QPushButton* revertAll() const { return m_revert; }
    [[nodiscard]] QPushButton* review() const { return m_review; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void measure();

    QHBoxLayout* m_row;
    QHBoxLayout* m_marked;
    look::IconLabel* m_mark;
    QPushButton* m_problems;
    QPushButton* m_changes;
    look::IconLabel* m_statusMark;
    look::ElidedLabel* m_status;
    QPushButton* m_link;
    look::ElidedLabel* m_kept;
    QPushButton* m_revert;
    QPushButton* m_review;
};

} // namespace lineside
