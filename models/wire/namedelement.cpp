#include "models/wire/namedelement.h"

#include <algorithm>
#include <array>

namespace lineside::wire {
namespace {

using namespace Qt::StringLiterals;

struct Named {
    QString name;
    ElementId id;
};

/// Too common in messages of any kind to name an element when they stand alone.
bool isNoName(const QString& name) {
    return name == "Value"_L1 || name == "Label"_L1;
}

/// "City" is a word of the language, "AgentID" and "DOB" are not.
bool isOrdinary(QStringView name) {
    return std::none_of(name.begin() + 1, name.end(), [](QChar c) { return !c.isLower(); });
}

bool isPart(QChar c) {
    return c.isLetterOrNumber() || c == u'_';
}

/// "Customer.PhysicalAddress.Zip" speaks as "Customer/PhysicalAddress/Zip".
QString withSlashes(QString text) {
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        if (text.at(i) == u'.' && isPart(text.at(i - 1)) && isPart(text.at(i + 1)))
            text[i] = u'/';
    }
    return text;
}

bool hasWord(const QString& text, const QString& word) {
    const auto sensitivity = isOrdinary(word) ? Qt::CaseSensitive : Qt::CaseInsensitive;
    for (qsizetype at = text.indexOf(word, 0, sensitivity); at >= 0;
         at = text.indexOf(word, at + 1, sensitivity)) {
        const qsizetype end = at + word.size();
        if ((at == 0 || !isPart(text.at(at - 1))) && (end == text.size() || !isPart(text.at(end))))
            return true;
    }
    return false;
}

/// Every spelling of every element, with all the ends of its path; the longest first.
QList<Named> spellings(const WireNames& names) {
    QList<Named> found;
    for (const Element& element : schema::tables(Operation::NewCustomersCreate).request) {
        const ElementId id = schema::id(element);
        QStringList paths{schema::path(id), names.wirePath(element)};
        for (const std::string_view other : {element.wirePath, element.pagePath})
            paths.append(QString::fromLatin1(other.data(), qsizetype(other.size())));
        paths.removeDuplicates();
        for (const QString& path : std::as_const(paths)) {
            for (qsizetype from = 0; from >= 0 && path.size() > 1;) {
                if (const QString end = path.mid(from); !isNoName(end))
                    found.append({end, id});
                const qsizetype slash = path.indexOf(u'/', from);
                from = slash < 0 ? -1 : slash + 1;
            }
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Named& a, const Named& b) { return a.name.size() > b.name.size(); });
    return found;
}

bool isSent(const Request& sent, ElementId id) {
    const auto group = schema::groupOf(*schema::inRequest(Operation::NewCustomersCreate, id));
    return group ? sent.hasRows(*group) : sent.action(id) != Request::Action::Leave;
}

void keep(QList<ElementId>& ids, const std::function<bool(ElementId)>& wanted) {
    QList<ElementId> kept;
    std::copy_if(ids.cbegin(), ids.cend(), std::back_inserter(kept), wanted);
    if (!kept.isEmpty())
        ids = kept;
}

/// A word that begins so: "Shipping" in "ShippingAddress", "Port" neither in "support" nor in "WirelessPort".
bool hasBeginning(const QString& text, QLatin1StringView word) {
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !isPart(text.at(at - 1)))
            return true;
    }
    return false;
}

/// Which of several of one name.
std::optional<ElementId> chosen(QList<ElementId> ids, const QString& text, const Request& sent) {
    constexpr std::array places{"Mailing"_L1, "Physical"_L1,     "Shipping"_L1,
                                "Port"_L1,    "WirelessPort"_L1, "Lifeline"_L1};
    for (const QLatin1StringView place : places) {
        if (hasBeginning(text, place))
            keep(ids, [&](ElementId id) { return schema::path(id).contains(place); });
    }
    if (ids.size() > 1)
        keep(ids, [&](ElementId id) { return isSent(sent, id); });
    const bool same = std::all_of(ids.cbegin(), ids.cend(), [&](ElementId id) {
        return isSent(sent, id) && sent.text(id) == sent.text(ids.first());
    });
    if (ids.size() > 1 && same) // sent twice and typed once: at the service address
        keep(ids, [](ElementId id) { return schema::path(id).contains("PhysicalAddress"_L1); });
    return ids.size() == 1 ? std::optional(ids.first()) : std::nullopt;
}

} // namespace

std::optional<ElementId> namedElement(const QString& text, const Request& sent, const WireNames& names) {
    const QString said = withSlashes(text);
    const QList<Named> all = spellings(names);
    const auto first =
        std::find_if(all.cbegin(), all.cend(), [&](const Named& one) { return hasWord(said, one.name); });
    if (first == all.cend())
        return {};
    QList<ElementId> ids;
    for (const Named& one : all) {
        if (one.name.compare(first->name, Qt::CaseInsensitive) == 0 && !ids.contains(one.id))
            ids.append(one.id);
    }
    return chosen(ids, said, sent);
}

} // namespace lineside::wire
