#pragma once

#include "ui/fields/maskedfield.h"

namespace lineside {

/// A value to read and to copy, on the line of its neighbours, without an outline. Nothing there shows as a
/// word that is not part of the text. What is sensitive is masked, with an eye.
class ReadOnlyField : public MaskedField {
    Q_OBJECT

public:
    explicit ReadOnlyField(QWidget* parent = nullptr);

    /// A value that need not be masked; words stand there when it is empty.
    void setPlain(const QString& text, const QString& words);
};

} // namespace lineside
