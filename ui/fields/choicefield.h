#pragma once

#include <QComboBox>
#include <QList>

namespace lineside {

/// A list of codes shown by their words. Nothing is chosen until somebody chooses; a code that the list lacks
/// is shown and kept as it is. An open list takes typed codes too.
class ChoiceField : public QComboBox {
    Q_OBJECT
    /// A narrow open list shows the code alone; its words stand in the list.
    Q_PROPERTY(bool codesOnly READ codesOnly WRITE setCodesOnly)

public:
    struct Item {
        QString code;
        QString text; ///< as shown, "FL  Florida"
    };

    explicit ChoiceField(QWidget* parent = nullptr);

    /// Keeps the code that is shown.
    void setChoices(const QList<Item>& items, bool open);
    /// Nothing chosen for an empty code: then the words stand there.
    void setCode(const QString& code, const QString& words);
    [[nodiscard]] bool codesOnly() const { return m_codesOnly; }
    void setCodesOnly(bool only) { m_codesOnly = only; }
    [[nodiscard]] QString code() const;
    /// Whether it shows exactly what setCode would make it show.
    [[nodiscard]] bool shows(const QString& code, const QString& words) const;

Q_SIGNALS:
    /// A person chose or typed.
    void chosen();

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    [[nodiscard]] QString words() const;
    [[nodiscard]] int indexOf(const QString& code) const;
    [[nodiscard]] QString codeOfText(const QString& text) const;
    void setOpen(bool open);
    void dropForeign();

    [[nodiscard]] QString shownFor(int index, const QString& code) const;

    bool m_codesOnly = false;
    int m_foreign = -1; ///< index of the one item for a code that is not in the list
};

} // namespace lineside
