#pragma once

#include "models/record/record.h"
#include "models/wire/names.h"

#include <QSqlDatabase>
#include <QVariantList>

namespace lineside::practice {

/// A customer as the store has it, for the rules of a change.
class Current {
public:
    /// Throws Refusal when there is no such customer.
    Current(const QSqlDatabase& db, int id);
    [[nodiscard]] int id() const { return m_id; }
    [[nodiscard]] QString text(ElementId element) const;
    [[nodiscard]] bool flag(ElementId element) const { return text(element) == u"true"; }
    [[nodiscard]] int number(ElementId element) const { return text(element).toInt(); }
    [[nodiscard]] bool isBusiness() const;
    [[nodiscard]] bool isLifeline() const { return number("Customer/Lifeline/LifelineTypeID"_element) != 0; }

private:
    int m_id;
    QVariantList m_values;
};

// Rules that an update and a create share. Each throws Refusal, naming the element as the wire does.
void checkCatalogIds(std::span<const Element> table, const Record& request, const WireNames& names);
void checkDigits(std::span<const Element> table, const Record& request, const WireNames& names);
void checkFields(const Record& request);
/// Sets the custom fields one by one, and replaces the exemptions when the request holds a list.
void writeGroups(const QSqlDatabase& db, int customer, const Record& request);
/// The agent's ID and number, whichever of them the request names; nothing when it names none.
struct AgentOf {
    int id = 0;
    QString number;
};
std::optional<AgentOf> agentOf(const Record& request);
void checkParent(const QSqlDatabase& db, const QString& element, int parent, int self);

} // namespace lineside::practice
