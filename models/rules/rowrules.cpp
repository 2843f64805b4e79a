#include "models/formats/decimal.h"
#include "models/formats/integer.h"
#include "models/rules/rules.h"

#include <algorithm>

// Lists are judged row by row. A problem stands at the first member and names the row.
namespace lineside::rules {
namespace {

using Members = QList<const Element*>;

bool isBlank(const Rows& rows, int row, const Members& members) {
    return std::all_of(members.cbegin(), members.cend(), [&](const Element* member) {
        return rows.value(row, schema::column(*member)).isNothing();
    });
}

/// Collects the problems of one list.
class RowJudge {
public:
    RowJudge(Operation operation, GroupId group, const Rows& rows)
        : m_members(schema::members(schema::tables(operation).request, group))
        , m_rows(rows) {}

    template <typename Judge>
    void each(Judge judge) {
        for (int row = 0; row < m_rows.count(); ++row) {
            if (isBlank(m_rows, row, m_members))
                continue;
            spellings(row);
            judge(row);
        }
    }
    void need(int row, ElementId member) { add(row, member, Severity::Missing, ProblemCode::RowNeeds); }
    void add(int row, ElementId member, Severity severity, ProblemCode code) {
        found.append({schema::id(*m_members.first()),
                      severity,
                      code,
                      {QString::number(row + 1), schema::path(member)}});
    }
    [[nodiscard]] bool isThere(int row, QStringView column) const {
        return !m_rows.value(row, column).isNothing();
    }

    QList<Problem> found;

private:
    void spellings(int row) {
        for (const Element* member : m_members) {
            const Value value = m_rows.value(row, schema::column(*member));
            if (value.isNothing())
                continue;
            if (!isCellRead(*member, value.text()))
                add(row, schema::id(*member), Severity::Refuse, ProblemCode::RowNotANumber);
            else if (member->format == Format::AtLeastOne && readInteger(value.text()).value_or(1) < 1)
                add(row, schema::id(*member), Severity::Refuse, ProblemCode::RowAtLeastOne);
        }
    }

    Members m_members;
    const Rows& m_rows;
};

} // namespace

bool isCellRead(const Element& member, const QString& text) {
    if (member.type == Type::Integer)
        return readInteger(text).has_value();
    return member.type != Type::Decimal || Decimal::parse(text).has_value();
}

bool areCellsRead(const Members& members, const Rows& rows) {
    for (int row = 0; row < rows.count(); ++row) {
        for (const Element* member : members) {
            const Value value = rows.value(row, schema::column(*member));
            if (!value.isNothing() && !isCellRead(*member, value.text()))
                return false;
        }
    }
    return true;
}

QList<Problem> ofCells(Operation operation, const EditedRecord& record) {
    QList<Problem> found;
    for (const GroupId group : record.editedGroups) {
        RowJudge judge(operation, group, record.current->rows(group));
        judge.each([](int) {});
        found += judge.found;
    }
    return found;
}

QList<Problem> ofProducts(Operation operation, GroupId group, const Rows& rows) {
    RowJudge judge(operation, group, rows);
    const ElementId product = schema::id(*schema::members(schema::tables(operation).request, group).first());
    judge.each([&](int row) {
        if (!judge.isThere(row, u"ProductID"))
            judge.need(row, product);
    });
    return judge.found;
}

QList<Problem> ofNewFields(const EditedRecord& record) {
    constexpr GroupId group = "Customer/Fields/Field"_group;
    const Rows& rows = record.current->rows(group);
    RowJudge judge(Operation::NewCustomersCreate, group, rows);
    judge.each([&](int row) {
        const QString id = rows.value(row, u"FieldID").text(), label = rows.value(row, u"Label").text();
        if (id.isEmpty() && label.isEmpty())
            judge.need(row, "Customer/Fields/Field/FieldID"_element);
        if (!judge.isThere(row, u"Value"))
            judge.need(row, "Customer/Fields/Field/Value"_element);
        const CatalogField* known = record.catalog ? record.catalog->customField(id) : nullptr;
        if (known && !label.isEmpty() && label != known->label)
            judge.add(row, "Customer/Fields/Field/Label"_element, Severity::Refuse,
                      ProblemCode::LabelDiffers);
    });
    return judge.found;
}

} // namespace lineside::rules
