#include "models/rules/filled.h"
#include "models/rules/matchpatterns.h"

#include <algorithm>

// What the two questions before an order demand.
namespace lineside::rules {
namespace {

using namespace Qt::StringLiterals;

constexpr const schema::Group& quoted = schema::groupAt("Address");

void need(QList<Problem>& found, ElementId id) {
    found.append({id, Severity::Missing, ProblemCode::Required, {}});
}

void quotedAddress(QList<Problem>& found, const EditedRecord& record) {
    for (const Element& element : schema::newCustomersQuoteRequest) {
        const ElementId id = schema::id(element);
        if (element.use == Use::Required && schema::isWithin(id, quoted) && !record.isFilled(id))
            need(found, id);
    }
}

bool isUsable(const QString& pattern, const EditedRecord& record) {
    const QStringList names = pattern.split(u',', Qt::SkipEmptyParts);
    return !names.isEmpty() && std::all_of(names.cbegin(), names.cend(), [&](const QString& name) {
        const auto field = matchField(name);
        return field && record.isFilled(*field);
    });
}

} // namespace

QList<Problem> ofQuote(const EditedRecord& record) {
    constexpr GroupId group = "AdditionalProducts/Product"_group;
    const Rows& products = record.current->rows(group);
    QList<Problem> found = ofProducts(Operation::NewCustomersQuote, group, products);
    if (isFilled(Operation::NewCustomersQuote, quoted, record))
        quotedAddress(found, record);
    else if (!record.isFilled("ZIP"_element))
        need(found, "ZIP"_element);
    const bool packaged =
        record.isFilled("PackageID"_element) && record.current->text("PackageID"_element) != "0"_L1;
    if (!packaged && products.isEmpty())
        need(found, "PackageID"_element);
    return found;
}

QList<Problem> ofDuplicateQuery(const EditedRecord& record) {
    constexpr ElementId patterns = "Options/MatchPatterns"_element;
    QList<Problem> found = ofCells(Operation::DuplicateQuery, record);
    const QStringList own = record.current->rows("Options/MatchPatterns"_group).texts();
    for (qsizetype row = 0; row < own.size(); ++row) {
        const QStringList names = own.at(row).split(u',', Qt::SkipEmptyParts);
        if (!std::all_of(names.cbegin(), names.cend(), [](const QString& n) { return matchField(n); }))
            found.append(
                {patterns, Severity::Refuse, ProblemCode::PatternUnknown, {QString::number(row + 1)}});
    }
    const QStringList& asked = own.isEmpty() ? defaultPatterns() : own;
    if (std::none_of(asked.cbegin(), asked.cend(), [&](const QString& p) { return isUsable(p, record); }))
        found.append({patterns, Severity::Missing, ProblemCode::NothingToMatch, {}});
    return found;
}

} // namespace lineside::rules
