#include "app/practice/soap/paths.h"

namespace lineside::practice {

using namespace Qt::StringLiterals;

QStringList wireLevels(const Element& element) {
    if (element.wirePath.empty())
        return schema::path(schema::id(element)).split(u'/');
    return QString::fromLatin1(element.wirePath.data(), qsizetype(element.wirePath.size())).split(u'/');
}

QString listItem(const Element& element) {
    const QStringList levels = wireLevels(element);
    if (levels.size() > 1 && levels.at(levels.size() - 2) == levels.last() + u's')
        return {};
    if (element.type == Type::ServiceItem)
        return u"ServiceItem"_s;
    return element.type == Type::Integer ? u"int"_s : u"string"_s;
}

} // namespace lineside::practice
