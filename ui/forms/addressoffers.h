#pragma once

#include "models/recordmodel/recordmodel.h"
#include "ui/look/message.h"

#include <QObject>
#include <QPointer>

class QCheckBox;

namespace lineside {

class AddressWidget;

/// The elements of one address of the customer.
struct AddressElements {
    ElementId firstName, lastName, companyName, address1, address2, city, state, zip, zip4, country;
    static AddressElements physical();
    static AddressElements mailing();
    /// Of any address; what it lacks is not valid.
    static AddressElements below(const QString& path);
    /// Street to country, without names.
    [[nodiscard]] QList<ElementId> place() const;
};

/// What an address offers below its ZIP, never by itself: the old ZIP+4 away after a move, a ZIP typed with
/// its ZIP+4 split in two.
class AddressOffers : public QObject {
    Q_OBJECT

public:
    AddressOffers(RecordModel& record, const AddressElements& elements, AddressWidget* widget);

    [[nodiscard]] look::Message* message() const { return m_message; }

private:
    void refresh();
    void take();
    [[nodiscard]] bool moved() const;

    RecordModel& m_record;
    AddressElements m_elements;
    QPointer<look::Message> m_message;
};

/// The tick "Same as service": checked while both addresses are the same place. Ticking copies, as edits and
/// in one undo step; unticking takes the mailing address's edits back, or goes to its first line.
class SameAddressTick : public QObject {
    Q_OBJECT

public:
    SameAddressTick(RecordModel& record, QCheckBox* box, AddressWidget* mailing);

    void copy();

private:
    void refresh();
    void untick();
    [[nodiscard]] bool isSame() const;

    RecordModel& m_record;
    QCheckBox* m_box;
    AddressWidget* m_mailing;
};

} // namespace lineside
