#pragma once

#include "models/formats/lookup.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace lineside {

namespace look {
class ElidedLabel;
}

/// The 48 px bar below the menus: the look-up box, and beside it what the text is taken for, with the other
/// guesses to choose, or after Enter why it is taken for nothing; at the right Drafts and New order, where
/// the window has pages for them.
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
    void showDrafts(bool shown);
    void showNewOrder(bool shown);
    /// Drafts on this computer, and among what is kept the orders that need someone.
    void setDraftCount(int count);
    void setUncertainCount(int count);

signals:
    void draftsWanted();
    void newOrderWanted();
    /// A key that changed the text.
    void typed();
    /// Enter: the chosen guess, and the others.
    void entered(const lineside::Guess& guess, const QList<lineside::Guess>& others);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void guess();
    void enter();
    void sayLack();
    void measure();
    void followDrafts();

    QHBoxLayout* m_row;
    QLineEdit* m_box;
    QComboBox* m_kind;
    look::ElidedLabel* m_lack; ///< why Enter did nothing, until the text changes
    QPushButton* m_drafts;
    QPushButton* m_newOrder;
    QList<Guess> m_guesses;
    int m_draftCount = 0;
    int m_uncertainCount = 0;
    bool m_draftsShown = false;
};

} // namespace lineside
