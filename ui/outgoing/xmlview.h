#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace lineside {

/// The request as it goes out, laid out for reading: read-only, nothing wrapped, emptied elements bold.
/// Copies what is shown.
class XmlView : public QWidget {
    Q_OBJECT

public:
    explicit XmlView(QWidget* parent = nullptr);

    void setText(const QString& xml);
    [[nodiscard]] QPlainTextEdit* edit() const { return m_edit; }
    [[nodiscard]] QPushButton* copy() const { return m_copy; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void measure();

    QPlainTextEdit* m_edit;
    QPushButton* m_copy;
};

} // namespace lineside
