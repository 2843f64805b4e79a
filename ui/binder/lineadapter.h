#pragma once

#include "ui/binder/adapter.h"

namespace lineside {

class MaskedField;
class ReadOnlyField;

/// QLineEdit, DateField.
class LineAdapter : public Adapter {
    Q_OBJECT

public:
    explicit LineAdapter(QLineEdit* edit);
    void prepare(const Element& element) override;
    void setEditable(bool editable) override;
    void show(const Shown& shown) override;
    [[nodiscard]] bool shows(const Shown& shown) const override;
    void settle(const Shown& shown) override;
    [[nodiscard]] QString typed() const override;
    [[nodiscard]] QLineEdit* lineEdit() const override { return m_edit; }

protected:
    /// Keys beyond the length that fits are not taken. What is pasted or composed stays whole, to be judged.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isFull() const;

    QLineEdit* m_edit;
    int m_maxLength = 0; ///< 0: none
};

/// MaskedField: only bullets and words are shown to it, never a value.
class MaskedAdapter : public Adapter {
    Q_OBJECT

public:
    explicit MaskedAdapter(MaskedField* field);
    void setEditable(bool editable) override;
    void show(const Shown& shown) override;
    [[nodiscard]] bool shows(const Shown& shown) const override;
    void settle(const Shown& shown) override;
    [[nodiscard]] QString typed() const override;
    [[nodiscard]] bool emptyIsNoChange() const override { return true; }
    [[nodiscard]] QLineEdit* lineEdit() const override;
    [[nodiscard]] bool masks() const override { return true; }
    void conceal() override;

private:
    MaskedField* m_field;
};

/// ReadOnlyField, in the words of revealed().
class ReadOnlyAdapter : public Adapter {
    Q_OBJECT

public:
    ReadOnlyAdapter(ReadOnlyField* field, bool sensitive);
    void prepare(const Element& element) override { m_element = &element; }
    void setChoices(const Element& element, const QList<Choice>& choices) override;
    void setEditable(bool) override {}
    void show(const Shown& shown) override;
    [[nodiscard]] bool shows(const Shown& shown) const override;
    [[nodiscard]] QLineEdit* lineEdit() const override;
    [[nodiscard]] bool masks() const override { return true; }
    void conceal() override;

private:
    [[nodiscard]] QString text(const Shown& shown) const;

    ReadOnlyField* m_field;
    const Element* m_element = nullptr;
    QList<Choice> m_choices;
    bool m_sensitive;
};

} // namespace lineside
