#include "models/recordmodel/formcontent.h"

#include "models/formats/integer.h"

namespace lineside {

/// The list of documents stays: what else is kept names its places. The next opening leaves out what nothing
/// names.
KeptParts KeptParts::without(ElementId missingOne) const {
    const QLatin1StringView key("edits");
    KeptParts rest = *this;
    rest.missing.removeAll(missingOne);
    QCborMap edits = map.value(key).toMap();
    edits.remove(schema::path(missingOne));
    if (edits.isEmpty())
        rest.map.remove(key);
    else
        rest.map.insert(key, edits);
    return rest;
}

FormContent::FormContent(QString key, Overlay overlay, Ground ground, KeptParts kept)
    : m_key(std::move(key))
    , m_overlay(std::move(overlay))
    , m_ground(std::move(ground))
    , m_kept(std::move(kept)) {}

int FormContent::keptFields() const {
    return int(m_kept.map.value(QLatin1StringView("edits")).toMap().size() - m_kept.missing.size() +
               m_kept.map.value(QLatin1StringView("groups")).toMap().size());
}

QList<ElementId> FormContent::missingDocuments() const {
    QList<ElementId> missing = m_kept.missing;
    missing.removeIf([this](ElementId id) { return m_overlay.find(id) != nullptr; });
    return missing;
}

bool FormContent::setKey(const QString& key) {
    const QString whole = readKey(key);
    if (!form().key().isValid() || whole.isEmpty() || (!m_key.isEmpty() && m_key != whole))
        return false;
    m_key = whole;
    return true;
}

bool FormContent::read(const Record& record) {
    const QString whose = form().key().isValid() ? readKey(record.text(form().key())) : QString();
    if (!m_key.isEmpty() && whose != m_key)
        return false;
    m_key = whose;
    settle();
    m_ground.hold(form(), m_overlay.units(), m_overlay.groups(), baseline());
    standOn(record);
    return true;
}

void FormContent::standOn(const Record& record) {
    for (const ElementId id : m_overlay.standOn(record))
        m_ground.release(id);
    settle();
}

void FormContent::put(ElementId id, const Overlay::Slot& slot) {
    m_agreed.remove(id);
    m_overlay.put(id, slot);
}

void FormContent::settle() {
    m_ground = ground();
    m_agreed.clear();
}

Ground FormContent::ground() const {
    Ground found = m_ground;
    if (found.isEmpty())
        return found;
    for (const ElementId id : m_agreed)
        found.release(id);
    found.keepOnly(m_overlay.units(), m_overlay.groups(), baseline());
    return found;
}

} // namespace lineside
