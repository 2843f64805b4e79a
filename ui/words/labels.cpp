#include "ui/words/labels.h"

#include <QCoreApplication>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(schema)
};

QString translated(std::string_view text) {
    return text.empty() ? QString() : Texts::tr(std::string(text).c_str());
}

/// "Address 1" within a sentence is "address 1"; "ZIP" and "ZIP+4" stay.
QString inSentence(const QString& label) {
    const bool acronym = label.size() > 1 && label.at(1).isUpper();
    return acronym || label.isEmpty() ? label : label.at(0).toLower() + label.mid(1);
}

} // namespace

QString label(ElementId id) {
    return translated(schema::label(id));
}

QString longLabel(ElementId id) {
    const QString address = translated(schema::addressWord(id));
    return address.isEmpty() ? label(id) : address + u' ' + inSentence(label(id));
}

QString label(const schema::Group& group) {
    return translated(group.label);
}

QString label(schema::Unit unit) {
    return translated(unit.label());
}

QString helpText(const Element& element) {
    return translated(element.help);
}

} // namespace lineside
