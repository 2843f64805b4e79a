#pragma once

#include "models/recordmodel/overlay.h"

namespace lineside {

/// "Mailing same as service": while it is on, the elements of a group that has a twin (schema::Group) are
/// those of the twin wherever they count, and what was typed into them waits.
class Mirror {
public:
    [[nodiscard]] bool isOn() const { return m_on; }
    void set(bool on) { m_on = on; }
    /// The entries as they count.
    [[nodiscard]] Entries over(const Entries& entries) const;
    /// The element whose entry counts for this one: itself, or its twin's.
    [[nodiscard]] ElementId sourceOf(ElementId id) const;
    /// What is mirrored is wrong where it was typed.
    [[nodiscard]] bool isShadow(ElementId id) const { return sourceOf(id) != id; }

private:
    bool m_on = false;
};

} // namespace lineside
