#pragma once

#include "models/ports/orderdesk.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace lineside {

class ChoiceField;
class QuotePanel;
namespace look {
class Label;
}

/// One package of a comparison: which, its quote for the same caller, how it differs, and the choice of it.
class CompareColumn : public QWidget {
    Q_OBJECT

public:
    /// The desk must outlive it.
    CompareColumn(const Record& order, OrderDesk& desk, const SiteCatalog& catalog, int number,
                  QWidget* parent = nullptr);

    void setPackage(const QString& id);
    [[nodiscard]] QString package() const;
    [[nodiscard]] QuoteStory& story() { return *m_story; }
    /// The words below the quote; the column that the others are held against has none of a difference.
    void compareWith(CompareColumn& reference);

signals:
    void changed();
    void chosen(const QString& package);

protected:
    void changeEvent(QEvent* event) override;

private:
    void ask();
    void measure();

    Record m_order;
    QuoteStory* m_story;
    QVBoxLayout* m_rows;
    ChoiceField* m_package;
    QuotePanel* m_quote;
    look::Label* m_difference;
    QPushButton* m_choose;
};

} // namespace lineside
