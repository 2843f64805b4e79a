#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;

namespace lineside {

namespace look {
class Label;
}

/// Facts below each other: a label and what it says, to be selected. A fact without text is not there.
class FactsGrid : public QWidget {
    Q_OBJECT

public:
    explicit FactsGrid(QWidget* parent = nullptr);

    /// `name` is the value's object name.
    look::Label* add(const QString& label, const QString& name);
    /// A widget of one's own as the value.
    void add(const QString& label, QWidget* value);
    static void set(look::Label* value, const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void measure();

    QGridLayout* m_grid;
};

} // namespace lineside
