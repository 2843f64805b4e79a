#pragma once

#include "models/record/record.h"
#include "ui/customer/customercontext.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace lineside {

class DateField;
namespace look {
class IconLabel;
class Label;
} // namespace look

/// The row under a customer's header in which the agent types what the caller says. It tells whether that
/// agrees with the record, and never what the record holds. Three tries a customer and sign-in.
class VerifyRow : public QWidget {
    Q_OBJECT

public:
    explicit VerifyRow(QWidget* parent = nullptr);

    void setRecord(const Record& record, const CustomerContext& context);
    /// "Verified 10:42", or nothing.
    [[nodiscard]] QString verifiedWords() const;
    /// Empties the fields and takes the focus.
    void open();
    void check();

Q_SIGNALS:
    void verified();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] VerifyLog::Entry& entry() const;
    void empty();
    void refresh();
    void measure();
    void say(const QString& words, bool bad);

    Record m_record;
    CustomerContext m_context;
    QHBoxLayout* m_row;
    QLineEdit* m_pin;
    QLineEdit* m_lastFour;
    DateField* m_born;
    QPushButton* m_check;
    look::IconLabel* m_icon;
    look::Label* m_words;
};

} // namespace lineside
