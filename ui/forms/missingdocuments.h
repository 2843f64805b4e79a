#pragma once

#include "ui/look/label.h"

namespace lineside {

class RecordModel;

/// A line above a page's footer for each document of its draft that can't be read on this computer any more,
/// until there is another in its place.
class MissingDocuments : public look::Label {
    Q_OBJECT

public:
    MissingDocuments(const RecordModel& model, QWidget* parent);

private:
    void follow();

    const RecordModel& m_model;
};

} // namespace lineside
