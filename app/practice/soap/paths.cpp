#include "app/practice/soap/paths.h"

#include "models/wire/listitems.h"

namespace lineside::practice {

using namespace Qt::StringLiterals;

QStringList wireLevels(const Element& element) {
    if (element.wirePath.empty())
        return schema::path(schema::id(element)).split(u'/');
    return QString::fromLatin1(element.wirePath.data(), qsizetype(element.wirePath.size())).split(u'/');
}

QString listItem(const Element& element) {
    if (wire::endsInItem(element.name))
        return {};
    const std::string_view item = wire::itemName(element);
    return QString::fromLatin1(item.data(), qsizetype(item.size()));
}

} // namespace lineside::practice
