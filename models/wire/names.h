#pragma once

#include "models/schema/schema.h"

#include <QHash>

namespace lineside {

/// Which names go out on the wire: a profile, and single names that an installation spells otherwise.
class WireNames {
public:
    /// Live is what real installations read; Documented is the vendor's page, and leaves out what it lacks.
    enum class Profile : quint8 { Live, Documented };

    WireNames() = default;
    /// An override without "/" is a name that takes the place of the last one of the path; with "/" it is the
    /// whole path. One that isPath() refuses is left out.
    explicit WireNames(Profile profile, QHash<ElementId, QString> overrides = {});

    /// The full path to write for a row of a request table; empty when this profile doesn't write it.
    [[nodiscard]] QString wirePath(const Element& element) const;

    /// Whether this element goes by a name of the installation's own, and which elements do.
    [[nodiscard]] bool overrides(ElementId id) const { return m_overrides.contains(id); }
    [[nodiscard]] bool hasOverrides() const { return !m_overrides.isEmpty(); }

    /// True for XML names without a prefix, joined by "/".
    [[nodiscard]] static bool isPath(QStringView path);

private:
    Profile m_profile = Profile::Live;
    QHash<ElementId, QString> m_overrides;
};

} // namespace lineside
