#include "ui/forms/addressoffers.h"

#include "models/formats/zip.h"
#include "models/record/meaning.h"
#include "ui/binder/belowfield.h"
#include "ui/forms/addresswidget.h"

#include <QCheckBox>
#include <QLineEdit>

namespace lineside {

AddressElements AddressElements::physical() {
    return below(QStringLiteral("Customer/PhysicalAddress"));
}

AddressElements AddressElements::mailing() {
    return below(QStringLiteral("Customer/MailingAddress"));
}

AddressElements AddressElements::below(const QString& path) {
    const auto id = [&](QStringView name) {
        return schema::find(path + u'/' + name.toString()).value_or(ElementId());
    };
    return {id(u"FirstName"), id(u"LastName"), id(u"CompanyName"), id(u"Address1"), id(u"Address2"),
            id(u"City"),      id(u"State"),    id(u"Zip"),         id(u"Zip4"),     id(u"Country")};
}

QList<ElementId> AddressElements::place() const {
    return {address1, address2, city, state, zip, zip4, country};
}

AddressOffers::AddressOffers(RecordModel& record, const AddressElements& elements, AddressWidget* widget)
    : QObject(widget)
    , m_record(record)
    , m_elements(elements)
    , m_message(new look::Message(widget)) {
    placeBelow(widget->zip(), m_message);
    connect(m_message, &look::Message::suggestionTaken, this, &AddressOffers::take);
    connect(&record, &RecordModel::changesChanged, this, &AddressOffers::refresh);
    refresh();
}

bool AddressOffers::moved() const {
    const ElementId moving[]{m_elements.address1, m_elements.city, m_elements.state, m_elements.zip};
    return std::any_of(std::begin(moving), std::end(moving),
                       [&](ElementId id) { return m_record.mark(id) != RecordModel::Mark::None; });
}

void AddressOffers::refresh() {
    if (!m_message)
        return;
    const QString typed = m_record.shownText(m_elements.zip);
    const auto parts =
        m_record.mark(m_elements.zip) != RecordModel::Mark::None ? splitZip(typed) : std::nullopt;
    if (parts && !parts->zip4.isEmpty()) {
        m_message->setMessage(look::Problem::Warn, tr("This is a ZIP with its ZIP+4."),
                              tr("Use %1 and %2").arg(parts->zip, parts->zip4));
        return;
    }
    const bool old = m_record.mark(m_elements.zip4) == RecordModel::Mark::None &&
                     !m_record.current(m_elements.zip4).isNothing();
    if (old && moved())
        m_message->setMessage(look::Problem::Warn, tr("The ZIP+4 is of the old address."), tr("Clear ZIP+4"));
    else
        m_message->clear();
}

void AddressOffers::take() {
    const auto parts = splitZip(m_record.shownText(m_elements.zip));
    m_record.beginVisit();
    if (parts && !parts->zip4.isEmpty()) {
        m_record.beginSteps(tr("Split ZIP"));
        m_record.edit(m_elements.zip, parts->zip);
        m_record.edit(m_elements.zip4, parts->zip4);
        m_record.endSteps();
    } else {
        m_record.clear(m_elements.zip4);
    }
    m_record.beginVisit();
}

SameAddressTick::SameAddressTick(RecordModel& record, QCheckBox* box, AddressWidget* mailing)
    : QObject(box)
    , m_record(record)
    , m_box(box)
    , m_mailing(mailing) {
    connect(box, &QCheckBox::clicked, this, [this](bool checked) { checked ? copy() : untick(); });
    connect(&record, &RecordModel::changesChanged, this, &SameAddressTick::refresh);
    refresh();
}

bool SameAddressTick::isSame() const {
    const QList<ElementId> from = AddressElements::physical().place();
    const QList<ElementId> to = AddressElements::mailing().place();
    bool any = false;
    for (qsizetype i = 0; i < from.size(); ++i) {
        const Value here = m_record.current(from.at(i)), there = m_record.current(to.at(i));
        if (!sameMeaning(schema::any(from.at(i)), here, there))
            return false;
        any = any || !here.isNothing();
    }
    return any;
}

void SameAddressTick::refresh() {
    m_box->setChecked(isSame());
}

/// The names stay: mail may go to somebody else. Only where there are none they are the customer's.
void SameAddressTick::copy() {
    const AddressElements service = AddressElements::physical(), mailing = AddressElements::mailing();
    const QList<ElementId> from = service.place(), to = mailing.place();
    m_record.beginVisit();
    m_record.beginSteps(tr("Copy the service address"));
    for (qsizetype i = 0; i < from.size(); ++i) {
        const Value here = m_record.current(from.at(i));
        if (here.isNothing() && !m_record.current(to.at(i)).isNothing())
            m_record.clear(to.at(i));
        else
            m_record.edit(to.at(i), here.text());
    }
    const std::pair<ElementId, ElementId> names[]{{service.firstName, mailing.firstName},
                                                  {service.lastName, mailing.lastName},
                                                  {service.companyName, mailing.companyName}};
    const bool nameless = std::all_of(std::begin(names), std::end(names), [&](const auto& pair) {
        return m_record.current(pair.second).isNothing();
    });
    for (const auto& [have, want] : names) {
        if (nameless && !m_record.current(have).isNothing())
            m_record.edit(want, m_record.current(have).text());
    }
    m_record.endSteps();
    m_record.beginVisit();
    refresh();
}

void SameAddressTick::untick() {
    QList<ElementId> edited = AddressElements::mailing().place();
    edited.removeIf([&](ElementId id) { return m_record.mark(id) == RecordModel::Mark::None; });
    if (!edited.isEmpty()) {
        m_record.beginVisit();
        m_record.beginSteps(tr("Take the copy back"));
        for (const ElementId id : edited)
            m_record.revert(id);
        m_record.endSteps();
    }
    refresh();
    m_mailing->address1()->setFocus(Qt::OtherFocusReason);
    m_mailing->address1()->selectAll();
}

} // namespace lineside
