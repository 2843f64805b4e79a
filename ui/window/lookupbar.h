#pragma once

#include "models/formats/lookup.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLineEdit;

namespace lineside {

/// The 48 px bar below the menus: the look-up box, and beside it what the text is taken for, with the other
/// guesses to choose.
class LookupBar : public QWidget {
    Q_OBJECT

public:
    explicit LookupBar(QWidget* parent = nullptr);

    /// Focus in the box, all selected.
    void take();
    void clear();
    [[nodiscard]] QString text() const;
    /// All guesses for the text, the chosen one first.
    [[nodiscard]] QList<Guess> guesses() const;
    [[nodiscard]] bool holdsFocus() const;

signals:
    /// Enter: the chosen guess, and the others.
    void entered(const lineside::Guess& guess, const QList<lineside::Guess>& others);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void guess();
    void enter();
    void measure();

    QHBoxLayout* m_row;
    QLineEdit* m_box;
    QComboBox* m_kind;
    QList<Guess> m_guesses;
};

} // namespace lineside
