#pragma once

#include "models/recordmodel/changeset.h"
#include "models/recordmodel/exclusion.h"
#include "models/recordmodel/formcontent.h"
#include "models/rules/rules.h"

namespace lineside {

/// One edit as rules see it.
Edited editedAt(const FormRow& row, const Entry& entry);

/// The edits as they count: with one address standing for the other, without what does not apply. What was
/// given must outlive it.
class Applied {
    Q_DISABLE_COPY_MOVE(Applied)

public:
    Applied(const FormContent& content, const Exclusion& exclusion, const SiteCatalog& catalog);
    ~Applied() = default;

    [[nodiscard]] const Entries& entries() const { return m_entries; }
    /// The baseline with the edits over it. What is not readable is left as the baseline.
    [[nodiscard]] const Record& record() const { return m_record; }
    /// The same as rules see it.
    [[nodiscard]] const EditedRecord& edited() const { return m_edited; }
    /// Edited, and read-only by now: it counts no more.
    [[nodiscard]] bool isHeld(ElementId id) const { return m_exclusion.isHeld(id); }
    /// Documents of a draft that would go out, could they be read.
    [[nodiscard]] QList<ElementId> missingDocuments() const;
    /// What goes out: changes, lists, and the companions that the service demands with them.
    [[nodiscard]] QList<Change> changes() const;

private:
    [[nodiscard]] Change changeOf(ElementId id, const Entry& entry) const;
    [[nodiscard]] Change changeOf(GroupId group, const Rows& rows) const;
    [[nodiscard]] Change companion(ElementId id) const;

    const FormContent& m_content;
    const Exclusion& m_exclusion;
    Entries m_entries;
    Record m_record;
    EditedRecord m_edited;
};

/// One value of Applied::record(), without making it all.
Value appliedValue(const FormContent& content, const Exclusion& exclusion, ElementId id);

} // namespace lineside
