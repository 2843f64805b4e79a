#pragma once

#include "models/formats/ziptable.h"
#include "models/recordmodel/recordmodel.h"
#include "ui/forms/addressoffers.h"

#include <functional>

namespace lineside {

class FieldHint;

/// What the table of ZIPs knows, below the ZIP: the county as a hint, city and state as an offer. Writes only
/// when the offer is taken, and says nothing of a ZIP that the table lacks.
class ZipOffers : public QObject {
    Q_OBJECT

public:
    using Places = std::function<std::optional<ZipPlace>(const QString& zip)>;

    ZipOffers(RecordModel& record, const AddressElements& elements, AddressWidget* widget, Places places);

    [[nodiscard]] FieldHint* hint() const { return m_hint; }

private:
    [[nodiscard]] std::optional<ZipPlace> place() const;
    void refresh();
    void take();

    RecordModel& m_record;
    AddressElements m_elements;
    Places m_places;
    FieldHint* m_hint;
};

} // namespace lineside
