#pragma once

#include <QLineEdit>
#include <QValidator>

namespace lineside {

/// Lets only the characters of a number in, in any order: what they mean is judged elsewhere, so nobody is
/// stopped halfway through typing.
class FigureValidator : public QValidator {
    Q_OBJECT

public:
    enum class Kind { Whole, Decimal };
    explicit FigureValidator(Kind kind, QObject* parent = nullptr);
    State validate(QString& input, int& position) const override;

private:
    QString m_marks; ///< beside the digits
};

/// A line for a number. May be empty and never makes a number up, as a spin box would.
class NumberField : public QLineEdit {
    Q_OBJECT

public:
    explicit NumberField(QWidget* parent = nullptr);
    void setKind(FigureValidator::Kind kind);
};

} // namespace lineside
