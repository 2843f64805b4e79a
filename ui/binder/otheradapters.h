#pragma once

#include "ui/binder/adapter.h"

class QPlainTextEdit;

namespace lineside {

class ChoiceField;
class PdfField;
class RadioField;
class TriStateBox;

class ChoiceAdapter : public Adapter {
    Q_OBJECT

public:
    explicit ChoiceAdapter(ChoiceField* field);
    void setChoices(const Element& element, const QList<Choice>& choices) override;
    void setEditable(bool editable) override;
    void show(const Shown& shown) override;
    [[nodiscard]] bool shows(const Shown& shown) const override;
    void settle(const Shown& shown) override;
    [[nodiscard]] QString typed() const override;
    [[nodiscard]] QLineEdit* lineEdit() const override;

private:
    ChoiceField* m_field;
};

/// TriStateBox. With a label of its own beside it, its text says the answer in a word.
class TriStateAdapter : public Adapter {
    Q_OBJECT

public:
    explicit TriStateAdapter(TriStateBox* box);
    /// Whether the box's text is free for the answer.
    void setSpeaking(bool speaking) { m_speaking = speaking; }
    void setEditable(bool editable) override;
    void show(const Shown& shown) override;
    [[nodiscard]] bool shows(const Shown& shown) const override;
    void settle(const Shown& shown) override;
    [[nodiscard]] QString typed() const override;

private:
    [[nodiscard]] QString words(const Shown& shown) const;

    TriStateBox* m_box;
    bool m_speaking = false;
};

/// RadioField: a fixed choice or a flag.
class RadioAdapter : public Adapter {
    Q_OBJECT

public:
    explicit RadioAdapter(RadioField* field);
    void prepare(const Element& element) override;
    void setChoices(const Element& element, const QList<Choice>& choices) override;
    void setEditable(bool editable) override;
    void show(const Shown& shown) override;
    [[nodiscard]] bool shows(const Shown& shown) const override;
    [[nodiscard]] QString typed() const override;

private:
    [[nodiscard]] QString codeOf(const Shown& shown) const;

    RadioField* m_field;
    bool m_flag = false;
};

/// QPlainTextEdit, MemoField.
class MemoAdapter : public Adapter {
    Q_OBJECT

public:
    explicit MemoAdapter(QPlainTextEdit* edit);
    void setEditable(bool editable) override;
    void show(const Shown& shown) override;
    [[nodiscard]] bool shows(const Shown& shown) const override;
    void settle(const Shown& shown) override;
    [[nodiscard]] QString typed() const override;

private:
    QPlainTextEdit* m_edit;
    QString m_shown; ///< as it came, or was typed
    bool m_populating = false;
};

class PdfAdapter : public Adapter {
    Q_OBJECT

public:
    explicit PdfAdapter(PdfField* field);
    void setEditable(bool editable) override;
    void show(const Shown& shown) override;
    [[nodiscard]] bool shows(const Shown& shown) const override;
    void settle(const Shown& shown) override;
    [[nodiscard]] QString typed() const override;
    [[nodiscard]] bool masks() const override { return true; }

private:
    PdfField* m_field;
};

} // namespace lineside
