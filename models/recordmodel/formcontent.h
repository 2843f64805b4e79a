#pragma once

#include "models/record/document.h"
#include "models/recordmodel/ground.h"
#include "models/recordmodel/mirror.h"

#include <QCborMap>
#include <QSet>

namespace lineside {

/// What a draft holds and its form can't show: kept, and written back as it was.
struct KeptParts {
    QCborMap map;             ///< as saveForm() puts it
    Documents documents;      ///< that it names
    QList<ElementId> missing; ///< edits in it whose document can't be read any more

    [[nodiscard]] KeptParts without(ElementId missingOne) const;
};

/// All that a form holds of one record: whose it is, what the service holds and the edits over it, and what
/// each edit was made against (Ground). A value type; what a draft keeps.
class FormContent {
public:
    explicit FormContent(const FormSchema& form) : m_overlay(form) {}
    /// As a draft had it.
    FormContent(QString key, Overlay overlay, Ground ground, KeptParts kept);

    [[nodiscard]] const FormSchema& form() const { return m_overlay.form(); }
    [[nodiscard]] const QString& key() const { return m_key; }
    [[nodiscard]] const Overlay& overlay() const { return m_overlay; }
    [[nodiscard]] const Record& baseline() const { return m_overlay.baseline(); }
    [[nodiscard]] const KeptParts& kept() const { return m_kept; }
    /// Of another version of Lineside.
    [[nodiscard]] int keptFields() const;
    /// Until there is another edit in their place.
    [[nodiscard]] QList<ElementId> missingDocuments() const;
    [[nodiscard]] bool isModified() const {
        return m_overlay.count() > 0 || keptFields() > 0 || !missingDocuments().isEmpty();
    }

    /// False, and nothing changes, for what is no whole positive number and where another is known.
    bool setKey(const QString& key);
    /// A reading: the edits stand on what they stood on. The first one that names whose it is gives the key
    /// where none was set. False, and nothing changes, for a record of somebody else, or of nobody, once that
    /// is known.
    bool read(const Record& record);
    /// Another baseline, no matter whose. An edit that the service now holds is none any more, and both sides
    /// agree there.
    void standOn(const Record& record);

    void put(ElementId id, const Overlay::Slot& slot);
    void put(GroupId group, const std::optional<Rows>& rows) { m_overlay.put(group, rows); }
    /// Typed as the service has it: that edit ends with the visit.
    void agree(ElementId id) { m_agreed.insert(id); }
    /// An edit that was taken back has ended: the next one in its unit begins on what is shown now. Not while
    /// it is typed, since a text on its way to another may for a moment be what the service holds.
    void settle();
    void setKept(KeptParts kept) { m_kept = std::move(kept); }
    template <typename What>
    void acknowledge(What what) {
        m_ground.release(what);
    }
    /// What the edits stand on beside the baseline, were they settled now.
    [[nodiscard]] Ground ground() const;
    [[nodiscard]] Record loaded() const { return ground().over(baseline()); }

    [[nodiscard]] const Mirror& mirror() const { return m_mirror; }
    void setMirrored(bool mirrored) { m_mirror.set(mirrored); }

private:
    QString m_key;
    Overlay m_overlay;
    Ground m_ground;
    Mirror m_mirror;
    QSet<ElementId> m_agreed;
    KeptParts m_kept;
};

} // namespace lineside
