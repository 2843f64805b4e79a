#include "models/rules/matchpatterns.h"
#include "models/rules/rules.h"

#include <algorithm>

// What the question before an order demands.
namespace lineside::rules {
namespace {

using namespace Qt::StringLiterals;

bool isUsable(const QString& pattern, const EditedRecord& record) {
    const QStringList names = pattern.split(u',', Qt::SkipEmptyParts);
    return !names.isEmpty() && std::all_of(names.cbegin(), names.cend(), [&](const QString& name) {
        const auto field = matchField(name);
        return field && record.isFilled(*field);
    });
}

} // namespace

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
