#include "ui/words/labels.h"

#include "models/schema/addresslabels.h"

#include <QCoreApplication>

namespace lineside {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(schema)
};

QString translated(std::string_view text) {
    return text.empty() ? QString() : Texts::tr(std::string(text).c_str());
}

} // namespace

QString label(ElementId id) {
    return translated(schema::label(id));
}

QString longLabel(ElementId id) {
    const QString address = translated(schema::addressLabel(id));
    return address.isEmpty() ? label(id) : address;
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
