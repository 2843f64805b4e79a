#include "ui/forms/zipoffers.h"

#include "models/formats/state.h"
#include "ui/forms/addresswidget.h"
#include "ui/forms/fieldhint.h"

#include <QLineEdit>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

/// "Leon County, Florida"; what is a county by another name already says so.
QString countyWords(const ZipPlace& place) {
    static const QStringList kinds{u"County"_s,      u"Parish"_s, u"Borough"_s, u"Municipality"_s,
                                   u"Census Area"_s, u"City"_s,   u"District"_s};
    const auto state = findState(place.state);
    const QString stateName = state ? state->name.toString() : place.state;
    if (place.county.isEmpty())
        return stateName;
    const bool said = std::any_of(kinds.cbegin(), kinds.cend(),
                                  [&](const QString& kind) { return place.county.contains(kind); });
    if (said || place.county == stateName)
        return place.county == stateName ? stateName : place.county + u", "_s + stateName;
    return ZipOffers::tr("%1 County, %2").arg(place.county, stateName);
}

} // namespace

ZipOffers::ZipOffers(RecordModel& record, const AddressElements& elements, AddressWidget* widget,
                     Places places)
    : QObject(widget)
    , m_record(record)
    , m_elements(elements)
    , m_places(std::move(places))
    , m_hint(new FieldHint(widget->zip())) {
    connect(m_hint, &FieldHint::offerTaken, this, &ZipOffers::take);
    connect(&record, &RecordModel::changesChanged, this, &ZipOffers::refresh);
    refresh();
}

std::optional<ZipPlace> ZipOffers::place() const {
    return m_places ? m_places(m_record.shownText(m_elements.zip).trimmed()) : std::nullopt;
}

void ZipOffers::refresh() {
    const auto found = place();
    if (!found)
        return m_hint->setHint({});
    const bool same = m_record.shownText(m_elements.city).compare(found->city, Qt::CaseInsensitive) == 0 &&
                      m_record.shownText(m_elements.state).compare(found->state, Qt::CaseInsensitive) == 0;
    m_hint->setHint(countyWords(*found), same ? QString() : tr("Use %1, %2").arg(found->city, found->state));
}

void ZipOffers::take() {
    const auto found = place();
    if (!found)
        return;
    m_record.beginVisit();
    m_record.beginSteps(tr("Use the ZIP's city"));
    m_record.edit(m_elements.city, found->city);
    m_record.edit(m_elements.state, found->state);
    m_record.endSteps();
    m_record.beginVisit();
    static_cast<AddressWidget*>(parent())->zip()->setFocus(Qt::OtherFocusReason); // the offer is gone
}

} // namespace lineside
