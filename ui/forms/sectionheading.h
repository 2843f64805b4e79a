#pragma once

#include "ui/look/label.h"

namespace lineside {

/// look::SectionLabel for Designer forms, which make widgets by their parent alone.
class SectionHeading : public look::SectionLabel {
    Q_OBJECT

public:
    explicit SectionHeading(QWidget* parent = nullptr) : SectionLabel(QString(), parent) {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
};

/// Heading of a part of a section, for Designer forms.
class SubHeading : public look::Label {
    Q_OBJECT

public:
    explicit SubHeading(QWidget* parent = nullptr)
        : Label(look::Type::Strong, look::Token::Text, {}, parent) {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
};

/// A sentence that explains, for Designer forms.
class QuietLine : public look::Label {
    Q_OBJECT

public:
    explicit QuietLine(QWidget* parent = nullptr) : Label(look::Type::Body, look::Token::Second, {}, parent) {
        setWordWrap(true);
    }
};

} // namespace lineside
