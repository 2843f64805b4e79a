#include "app/practice/soap/paths.h"

#include "models/wire/listitems.h"

namespace lineside::practice {

using namespace Qt::StringLiterals;

QStringList wireLevels(const Element& element, const WireNames& names) {
    return names.wirePath(element).split(u'/', Qt::SkipEmptyParts);
}

QString listItem(const Element& element) {
    if (wire::endsInItem(element.name))
        return {};
    const std::string_view item = wire::itemName(element);
    return QString::fromLatin1(item.data(), qsizetype(item.size()));
}

} // namespace lineside::practice
