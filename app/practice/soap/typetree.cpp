#include "app/practice/soap/typetree.h"

#include "app/practice/soap/paths.h"

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

/// AgentNumber is a number on the vendor's page and a text on the wire.
Type typeOf(const Element& element) {
    const Element* sent = schema::inRequest(Operation::CustomersUpdate, schema::id(element));
    return sent && sent->type == Type::String ? Type::String : element.type;
}

QByteArray nameOf(Type type) {
    switch (type) {
    case Type::Integer:
        return "xs:int";
    case Type::Decimal:
        return "xs:decimal";
    case Type::Boolean:
        return "xs:boolean";
    case Type::Date:
    case Type::DateTime:
        return "xs:dateTime";
    case Type::Base64:
        return "xs:base64Binary";
    case Type::ServiceItem:
        return "tns:ServiceItem";
    case Type::String:
    case Type::Enum:
        break;
    }
    return "xs:string";
}

QByteArray start(const QString& name, bool many) {
    return "<xs:element minOccurs=\"0\" maxOccurs=\"" + QByteArray(many ? "unbounded" : "1") + "\" name=\"" +
           name.toUtf8() + '"';
}

QByteArray leaf(const QString& name, const Element& element, bool many) {
    const QStringList choices = schema::choices(element);
    const QByteArray head = start(name, many) + " nillable=\"true\"";
    if (choices.isEmpty())
        return head + " type=\"" + nameOf(typeOf(element)) + "\"/>";
    QByteArray values;
    for (const QString& choice : choices)
        values += "<xs:enumeration value=\"" + choice.toUtf8() + "\"/>";
    return head + "><xs:simpleType><xs:restriction base=\"xs:string\">" + values +
           "</xs:restriction></xs:simpleType></xs:element>";
}

} // namespace

TypeTree::TypeTree(std::span<const Element> table, const WireNames& names) {
    for (const Element& element : table) {
        QStringList levels = wireLevels(element, names);
        if (levels.isEmpty())
            continue;
        if (element.shape == Shape::List && !listItem(element).isEmpty())
            levels += listItem(element);
        insert(m_top, levels, element);
    }
}

void TypeTree::insert(std::vector<Branch>& into, QStringList levels, const Element& element) {
    const QString name = levels.takeFirst();
    auto at = std::find_if(into.begin(), into.end(), [&](const Branch& b) { return b.name == name; });
    if (at == into.end())
        at = into.insert(into.end(), Branch{name, nullptr, {}, false, {}});
    const bool item = element.shape == Shape::InRow && levels.size() == 1;
    if (element.shape == Shape::InRow && levels.size() == 2) {
        const GroupId group = *schema::groupOf(element);
        at->repeats = at->repeats || (at->rows && *at->rows != group); // two groups of the one name
        at->rows = at->rows.value_or(group);
    }
    if (levels.isEmpty()) {
        at->leaf = &element;
        at->repeats = element.shape == Shape::List;
        return;
    }
    at->repeats = at->repeats || item;
    insert(at->below, levels, element);
}

QByteArray TypeTree::spell(const Branch& branch) {
    if (branch.leaf)
        return leaf(branch.name, *branch.leaf, branch.repeats);
    QByteArray inner;
    for (const Branch& one : branch.below)
        inner += spell(one);
    return start(branch.name, branch.repeats) + "><xs:complexType><xs:sequence>" + inner +
           "</xs:sequence></xs:complexType></xs:element>";
}

QByteArray TypeTree::particles() const {
    QByteArray all;
    for (const Branch& one : m_top)
        all += spell(one);
    return all;
}

} // namespace lineside::practice
