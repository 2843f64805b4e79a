#pragma once

#include <QList>
#include <QWidget>

class QBoxLayout;
class QButtonGroup;
class QRadioButton;

namespace lineside {

/// A few choices, all to be seen, of which none is made until somebody makes one.
class RadioField : public QWidget {
    Q_OBJECT
    /// The words of a yes and a no, where the element is a flag.
    Q_PROPERTY(QString yesText MEMBER m_yesText)
    Q_PROPERTY(QString noText MEMBER m_noText)
    Q_PROPERTY(bool vertical READ isVertical WRITE setVertical)

public:
    struct Item {
        QString code;
        QString text;
    };

    explicit RadioField(QWidget* parent = nullptr);

    void setItems(const QList<Item>& items);
    void setFlagItems(const QString& yes, const QString& no);
    /// None is chosen for a code that is not among them.
    void setCode(const QString& code);
    [[nodiscard]] QString code() const;
    [[nodiscard]] QRadioButton* button(const QString& code) const;
    [[nodiscard]] bool isVertical() const;
    void setVertical(bool vertical);

Q_SIGNALS:
    /// A person chose.
    void chosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    void measure();

    QString m_yesText;
    QString m_noText;
    QBoxLayout* m_row;
    QButtonGroup* m_group;
    QList<QRadioButton*> m_buttons;
    QStringList m_codes;
};

} // namespace lineside
