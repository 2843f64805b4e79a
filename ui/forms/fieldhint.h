#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace lineside {

namespace look {
class Label;
}

/// A quiet line below a field: what is known of what was typed, and an offer as a link. Never in the way;
/// hidden while it has nothing to say.
class FieldHint : public QWidget {
    Q_OBJECT

public:
    /// Puts itself below the row that the field stands in.
    explicit FieldHint(QWidget* field);

    void setHint(const QString& words, const QString& offer = {});
    [[nodiscard]] QString words() const;
    [[nodiscard]] QPushButton* offer() const { return m_offer; }

Q_SIGNALS:
    void offerTaken();

protected:
    void changeEvent(QEvent* event) override;

private:
    void measure();

    QHBoxLayout* m_row;
    look::Label* m_words;
    QPushButton* m_offer;
};

} // namespace lineside
