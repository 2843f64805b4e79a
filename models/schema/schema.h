#pragma once

#include "models/schema/customersquery.h"
#include "models/schema/customersupdate.h"
#include "models/schema/duplicatequery.h"
#include "models/schema/newcustomerscreate.h"
#include "models/schema/newcustomersquote.h"
#include "models/schema/sessions.h"

#include <QHashFunctions>
#include <QString>

#include <optional>
#include <span>

namespace lineside {

enum class Operation : quint8 {
    SessionsCreate,
    SessionsValidate,
    SessionsDestroy,
    CustomersQuery,
    CustomersUpdate,
    DuplicateQuery,
    NewCustomersCreate,
    NewCustomersQuote
};

/// Names one element path of the service, the same in every operation. Made from a literal,
/// `"Customer/DOB"_element` (checked when it is compiled), or by schema::find for texts that come at run
/// time.
class ElementId {
public:
    constexpr ElementId() = default;
    constexpr explicit ElementId(int index) : m_index(static_cast<qint16>(index)) {}
    [[nodiscard]] constexpr int index() const { return m_index; }
    [[nodiscard]] constexpr bool isValid() const { return m_index >= 0; }
    friend constexpr auto operator<=>(ElementId, ElementId) = default;

private:
    qint16 m_index = -1;
};

inline size_t qHash(ElementId id, size_t seed = 0) {
    return ::qHash(id.index(), seed);
}

/// Path of a repeated group, as `"Customer/Fields/Field"_group`: the parent of its row elements, or the list
/// itself.
class GroupId {
public:
    constexpr GroupId() = default;
    constexpr explicit GroupId(std::string_view path) : m_path(path) {}
    [[nodiscard]] constexpr std::string_view path() const { return m_path; }
    [[nodiscard]] QString text() const {
        return QString::fromLatin1(m_path.data(), qsizetype(m_path.size()));
    }
    friend constexpr bool operator==(GroupId a, GroupId b) { return a.m_path == b.m_path; }
    friend constexpr bool operator<(GroupId a, GroupId b) { return a.m_path < b.m_path; }

private:
    std::string_view m_path;
};

namespace schema {

/// One operation: its name on the wire, and its elements in the order of writing.
struct OperationTables {
    Operation operation;
    std::string_view name;
    std::span<const Element> request;
    std::span<const Element> reply;
};

inline constexpr std::array operations{
    OperationTables{Operation::CustomersQuery, "Customers_Query", customersQueryRequest, customersQueryReply},
    OperationTables{Operation::CustomersUpdate, "Customers_Update", customersUpdateRequest, {}},
    OperationTables{Operation::DuplicateQuery, "Duplicate_Query", duplicateQueryRequest, duplicateQueryReply},
    OperationTables{Operation::NewCustomersCreate, "NewCustomers_Create", newCustomersCreateRequest,
                    newCustomersCreateReply},
    OperationTables{Operation::NewCustomersQuote, "NewCustomers_Quote", newCustomersQuoteRequest,
                    newCustomersQuoteReply},
    OperationTables{Operation::SessionsCreate, "Sessions_Create", {}, sessionsCreateReply},
    OperationTables{Operation::SessionsValidate, "Sessions_Validate", {}, sessionsValidateReply},
    OperationTables{Operation::SessionsDestroy, "Sessions_Destroy", {}, {}},
};

/// The path's index: the position of its first row over all tables. -1 when no operation has it.
constexpr int indexOf(std::string_view path) {
    int index = 0;
    for (const OperationTables& tables : operations) {
        for (const std::span<const Element> table : {tables.request, tables.reply}) {
            for (const Element& element : table) {
                if (element.hasPath(path))
                    return index;
                ++index;
            }
        }
    }
    return -1;
}

/// Rows over all tables: the size of anything indexed by ElementId.
constexpr int size() {
    std::size_t rows = 0;
    for (const OperationTables& tables : operations)
        rows += tables.request.size() + tables.reply.size();
    return static_cast<int>(rows);
}

constexpr bool isGroup(std::string_view path) {
    for (const OperationTables& tables : operations) {
        for (const std::span<const Element> table : {tables.request, tables.reply}) {
            for (const Element& element : table) {
                const bool item =
                    element.shape == Shape::InRow && element.name.substr(0, element.name.rfind('/')) == path;
                if (item || (element.shape == Shape::List && element.hasPath(path)))
                    return true;
            }
        }
    }
    return false;
}

/// The tables of an operation.
const OperationTables& tables(Operation operation);
/// The operation's name on the wire, "Customers_Query".
QString name(Operation operation);
/// The operation of that name, as in an envelope.
std::optional<Operation> operation(QStringView name);
/// The element by which a change of something that exists says of what; invalid for all other operations.
ElementId keyOf(Operation operation);

/// The element path, "Customer/DOB".
const QString& path(ElementId id);
/// The element of that path; nothing when no operation has it.
std::optional<ElementId> find(QStringView path);
/// The id of a row of the tables above.
ElementId id(const Element& element);
/// The path's row in the request or reply of an operation; null when it has none.
const Element* inRequest(Operation operation, ElementId id);
const Element* inReply(Operation operation, ElementId id);
/// The first row of the path in any operation: for its label and marks where no operation is at hand.
const Element& any(ElementId id);

/// Untranslated label of the path (translate in the context "schema"): short, as beside a field.
std::string_view label(ElementId id);
/// True when any operation marks the path sensitive.
bool sensitive(ElementId id);
/// The choices of an enum, split.
QStringList choices(const Element& element);
/// The elements of one item of a group in a table, in order; the list itself for a list of plain values.
QList<const Element*> members(std::span<const Element> table, GroupId group);
/// A member's column in its group's rows: its name below the item, "" for a list of plain values.
QString column(const Element& member);
/// The repeated group that the element stands in or is; nothing for a single element.
std::optional<GroupId> groupOf(const Element& element);

} // namespace schema

/// An element path that the compiler checks.
consteval ElementId operator""_element(const char* text, std::size_t length) {
    const int index = schema::indexOf({text, length});
    if (index < 0)
        throw "no operation of the service has this element";
    return ElementId(index);
}

/// A repeated group that the compiler checks.
consteval GroupId operator""_group(const char* text, std::size_t length) {
    if (!schema::isGroup({text, length}))
        throw "no operation of the service repeats this element";
    return GroupId({text, length});
}

} // namespace lineside
