#include "models/wire/names.h"

namespace lineside {
namespace {

QString latin(std::string_view text) {
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

bool isName(QStringView name) {
    if (name.isEmpty() || (!name.front().isLetter() && name.front() != u'_'))
        return false;
    return std::all_of(name.begin(), name.end(),
                       [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.'; });
}

} // namespace

WireNames::WireNames(Profile profile, QHash<ElementId, QString> overrides)
    : m_profile(profile)
    , m_overrides(std::move(overrides)) {
    m_overrides.removeIf([](const auto& entry) { return !isPath(entry.value()); });
}

bool WireNames::isPath(QStringView path) {
    const auto names = path.split(u'/');
    return std::all_of(names.begin(), names.end(), isName);
}

QString WireNames::wirePath(const Element& element) const {
    const std::string_view own = m_profile == Profile::Live ? element.wirePath : element.pagePath;
    if (own == "-")
        return {};
    const ElementId id = schema::id(element);
    QString usual = own.empty() ? schema::path(id) : latin(own);
    const auto changed = m_overrides.constFind(id);
    if (changed == m_overrides.constEnd())
        return usual;
    return changed->contains(u'/') ? *changed : usual.left(usual.lastIndexOf(u'/') + 1) + *changed;
}

} // namespace lineside
