#pragma once

#include "ui/look/label.h"

namespace lineside {

class RecordModel;

/// One quiet line above a page's footer, while its draft holds fields of another version of Lineside.
class KeptFields : public look::Label {
    Q_OBJECT

public:
    KeptFields(const RecordModel& model, QWidget* parent);

private:
    void follow();

    const RecordModel& m_model;
};

} // namespace lineside
