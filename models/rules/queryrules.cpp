#include "models/rules/matchpatterns.h"
#include "models/rules/rules.h"

#include <algorithm>

// What the two questions before an order demand.
namespace lineside::rules {
namespace {

using namespace Qt::StringLiterals;

void need(QList<Problem>& found, ElementId id) {
    found.append({id, Severity::Missing, ProblemCode::Required, {}});
}

void quotedAddress(QList<Problem>& found, const Draft& draft) {
    for (const Element& element : schema::newCustomersQuoteRequest) {
        const ElementId id = schema::id(element);
        if (element.use == Use::Required && element.prefix == "Address" && !draft.isFilled(id))
            need(found, id);
    }
}

bool isUsable(const QString& pattern, const Draft& draft) {
    const QStringList names = pattern.split(u',', Qt::SkipEmptyParts);
    return !names.isEmpty() && std::all_of(names.cbegin(), names.cend(), [&](const QString& name) {
        const auto field = matchField(name);
        return field && draft.isFilled(*field);
    });
}

} // namespace

QList<Problem> ofQuote(const Draft& draft) {
    constexpr GroupId group = "AdditionalProducts/Product"_group;
    const Rows& products = draft.current->rows(group);
    QList<Problem> found = ofProducts(Operation::NewCustomersQuote, group, products);
    const bool addressed =
        std::any_of(schema::newCustomersQuoteRequest.begin(), schema::newCustomersQuoteRequest.end(),
                    [&](const Element& e) { return e.prefix == "Address" && draft.isFilled(schema::id(e)); });
    if (addressed)
        quotedAddress(found, draft);
    else if (!draft.isFilled("ZIP"_element))
        need(found, "ZIP"_element);
    const bool packaged =
        draft.isFilled("PackageID"_element) && draft.current->text("PackageID"_element) != "0"_L1;
    if (!packaged && products.isEmpty())
        need(found, "PackageID"_element);
    return found;
}

QList<Problem> ofDuplicateQuery(const Draft& draft) {
    constexpr ElementId patterns = "Options/MatchPatterns"_element;
    QList<Problem> found = ofCells(Operation::DuplicateQuery, draft);
    const QStringList own = draft.current->rows("Options/MatchPatterns"_group).texts();
    for (qsizetype row = 0; row < own.size(); ++row) {
        const QStringList names = own.at(row).split(u',', Qt::SkipEmptyParts);
        if (!std::all_of(names.cbegin(), names.cend(), [](const QString& n) { return matchField(n); }))
            found.append(
                {patterns, Severity::Refuse, ProblemCode::PatternUnknown, {QString::number(row + 1)}});
    }
    const QStringList& asked = own.isEmpty() ? defaultPatterns() : own;
    if (std::none_of(asked.cbegin(), asked.cend(), [&](const QString& p) { return isUsable(p, draft); }))
        found.append({patterns, Severity::Missing, ProblemCode::NothingToMatch, {}});
    return found;
}

} // namespace lineside::rules
