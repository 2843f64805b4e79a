#include "app/practice/store/columns.h"

#include <QHash>
#include <QSet>

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

/// The request's type wins: AgentNumber is a number on the page and a text on the wire.
Type storedType(ElementId id) {
    const Element* sent = schema::inRequest(Operation::CustomersUpdate, id);
    return sent ? sent->type : schema::any(id).type;
}

void collect(std::span<const Element> table, QList<Column>& into, QSet<ElementId>& seen) {
    for (const Element& element : table) {
        const ElementId id = schema::id(element);
        const QString path = schema::path(id);
        // A create names its parent otherwise than the reply does; both are one column.
        if (element.shape != Shape::Single || !path.startsWith(u"Customer/"_s) ||
            id == "Customer/ParentCustomerID"_element || seen.contains(id))
            continue;
        seen.insert(id);
        into.append({id, path.mid(9), storedType(id), int(into.size())});
    }
}

QList<Column> collected() {
    QList<Column> all;
    QSet<ElementId> seen;
    collect(schema::customersQueryReply, all, seen);
    collect(schema::customersUpdateRequest, all, seen);
    collect(schema::newCustomersCreateRequest, all, seen);
    return all;
}

} // namespace

const QList<Column>& columns() {
    static const QList<Column> all = collected();
    return all;
}

const Column* column(ElementId element) {
    static const QHash<ElementId, const Column*> byElement = [] {
        QHash<ElementId, const Column*> made;
        for (const Column& c : columns())
            made.insert(c.element, &c);
        return made;
    }();
    return byElement.value(element);
}

const Column& column(QStringView name) {
    for (const Column& c : columns()) {
        if (c.name == name)
            return c;
    }
    qFatal("No column %s", qPrintable(name.toString()));
}

QVariant stored(const Column& column, const QString& text) {
    if (column.type == Type::Integer)
        return text.toInt();
    if (column.type == Type::Boolean)
        return text == u"true" ? 1 : 0;
    return text;
}

QString spelled(const Column& column, const QVariant& value) {
    if (column.type == Type::Boolean)
        return value.toInt() != 0 ? u"true"_s : u"false"_s;
    return value.toString();
}

QString folded(QStringView text) {
    return text.toString().simplified().toCaseFolded();
}

QString unmarked(QStringView number) {
    QString kept;
    for (const QChar c : number.toString().normalized(QString::NormalizationForm_KC)) {
        if (c.isLetterOrNumber())
            kept += c;
    }
    return kept.toCaseFolded();
}

QStringList tableStatements() {
    QStringList parts;
    for (const Column& c : columns()) {
        const bool number = c.type == Type::Integer || c.type == Type::Boolean;
        parts += u"\"%1\" %2"_s.arg(c.name, c.name == u"ID" ? u"INTEGER PRIMARY KEY"_s
                                                            : (number ? u"INTEGER"_s : u"TEXT"_s));
    }
    for (const char16_t* key : keyColumns)
        parts += u"\"%1\" TEXT"_s.arg(QString::fromUtf16(key));
    parts += u"Created TEXT"_s;
    return {
        u"CREATE TABLE customer(%1)"_s.arg(parts.join(u',')),
        u"CREATE TABLE service(ServiceID INTEGER PRIMARY KEY, CustomerID INTEGER NOT NULL, TN TEXT, Status "
        u"TEXT,"
        " PackageID INTEGER, PackageName TEXT, Identifier TEXT, ICCID TEXT, ActivationDate TEXT,"
        " MonthlyRate TEXT)"_s,
        u"CREATE TABLE account(AccountID INTEGER PRIMARY KEY, CustomerID INTEGER NOT NULL)"_s,
        u"CREATE TABLE exemption(CustomerID INTEGER, Position INTEGER, Name TEXT, PRIMARY KEY(CustomerID, "
        u"Position))"
        " WITHOUT ROWID"_s,
        u"CREATE TABLE field(CustomerID INTEGER, FieldID INTEGER, Value TEXT, PRIMARY KEY(CustomerID, "
        u"FieldID))"
        " WITHOUT ROWID"_s,
        u"CREATE TABLE stock(Identifier TEXT PRIMARY KEY, Status TEXT, TN TEXT) WITHOUT ROWID"_s,
        u"CREATE TABLE pending(ServiceID INTEGER PRIMARY KEY, ReadyAt INTEGER, TN TEXT)"_s,
        u"CREATE TABLE orders(OrderID INTEGER PRIMARY KEY, CustomerID INTEGER, ServiceID INTEGER, Sent "
        u"INTEGER,"
        " Reconnect INTEGER)"_s,
        u"CREATE TABLE ledger(Entry INTEGER PRIMARY KEY AUTOINCREMENT, CallID TEXT, Operation TEXT,"
        " CustomerID INTEGER, Time TEXT, Elements TEXT)"_s,
        u"CREATE TABLE meta(Name TEXT PRIMARY KEY, Value TEXT) WITHOUT ROWID"_s,
    };
}

QStringList indexStatements() {
    return {
        u"CREATE INDEX service_customer ON service(CustomerID)"_s,
        u"CREATE INDEX service_tn ON service(TN)"_s,
        u"CREATE INDEX service_identifier ON service(Identifier)"_s,
        u"CREATE INDEX service_iccid ON service(ICCID)"_s,
        u"CREATE INDEX customer_name ON customer(\"key/last\", \"key/first\")"_s,
        u"CREATE INDEX customer_ssn ON customer(\"key/ssn\")"_s,
        u"CREATE INDEX customer_ssn4 ON customer(\"key/ssn4\", DOB)"_s,
        u"CREATE INDEX customer_dl ON customer(DL COLLATE NOCASE) WHERE DL IS NOT NULL"_s,
        u"CREATE INDEX customer_dob ON customer(DOB, \"key/last\")"_s,
        u"CREATE INDEX customer_street ON customer(\"key/street1\", \"key/city\")"_s,
        u"CREATE INDEX customer_parent ON customer(ParentAccountID) WHERE ParentAccountID IS NOT NULL"_s,
        u"CREATE INDEX account_customer ON account(CustomerID)"_s,
    };
}

} // namespace lineside::practice
