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

} // namespace lineside
