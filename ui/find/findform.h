#pragma once

#include "models/formats/personname.h"
#include "models/ports/desk.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;
class QPushButton;

namespace lineside {

namespace look {
class Message;
}

/// The row of a search: last and first name, ZIP, date of birth, last four. What a caller says of their date
/// of birth and number is readable only while it is typed.
class FindForm : public QWidget {
    Q_OBJECT

public:
    explicit FindForm(QWidget* parent = nullptr);

    void setName(const PersonName& name);
    [[nodiscard]] PersonName name() const;
    /// To the field that is still to be filled.
    void take();
    /// While a search runs another can't be asked.
    void setBusy(bool busy);

signals:
    /// Enter or the button, with everything readable.
    void asked(const lineside::FindQuery& query);
    void nameChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    QLineEdit* field(int column, const QString& words, const QString& name);
    void ask();
    void measure();
    /// The first field that can't be read, with its reason; null when all can.
    QLineEdit* firstProblem(FindQuery& query, QString& reason) const;

    QGridLayout* m_grid;
    QLineEdit* m_last;
    QLineEdit* m_first;
    QLineEdit* m_zip;
    QLineEdit* m_born;
    QLineEdit* m_four;
    QPushButton* m_find;
    look::Message* m_message;
};

} // namespace lineside
