#include "models/schema/addresslabels.h"
#include "models/schema/codes.h"
#include "models/schema/groups.h"
#include "tests/support/testdata.h"

#include <QTest>

#include <algorithm>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

struct Row {
    QString operation, direction, path, wire, page, type, use, rule;
};

QList<Row> rows() {
    QList<Row> found;
    const QStringList lines =
        QString::fromUtf8(test::data(u"elements.tsv"_s)).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines.mid(1)) {
        const QStringList cells = line.split(u'\t');
        if (cells.size() != 8)
            qFatal("elements.tsv: a line with %d cells", int(cells.size()));
        found.append({cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]});
    }
    return found;
}

std::span<const Element> table(const QString& operation, const QString& direction) {
    if (operation == "Customers_Update/ToLifeline"_L1)
        return direction == "request"_L1 ? std::span<const Element>(schema::toLifelineRequest)
                                         : std::span<const Element>();
    const auto known = schema::operation(operation);
    if (!known)
        return {};
    return direction == "request"_L1 ? schema::tables(*known).request : schema::tables(*known).reply;
}

QString latin(std::string_view text) {
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

QString typeName(const Element& element) {
    static const QHash<Type, QString> names{
        {Type::String, u"string"_s},   {Type::Integer, u"integer"_s}, {Type::Decimal, u"decimal"_s},
        {Type::Boolean, u"boolean"_s}, {Type::Date, u"date"_s},       {Type::DateTime, u"datetime"_s},
        {Type::Enum, u"enum"_s},       {Type::Base64, u"base64"_s},   {Type::ServiceItem, u"ServiceItem"_s}};
    return (element.shape == Shape::List ? u"list of "_s : QString()) + names.value(element.type);
}

QString useName(Use use) {
    static const QHash<Use, QString> names{
        {Use::Output, u"output"_s},     {Use::Required, u"required"_s}, {Use::Conditional, u"conditional"_s},
        {Use::Optional, u"optional"_s}, {Use::Ignored, u"ignored"_s},   {Use::Prohibited, u"prohibited"_s}};
    return names.value(use);
}

QString pathOf(const Element& element) {
    return element.prefix.empty() ? latin(element.name) : latin(element.prefix) + u'/' + latin(element.name);
}

} // namespace

/// Holds the schema against the table of the service's page: every row, both ways.
class TestSchema : public QObject {
    Q_OBJECT

private slots:
    void everyRowOfThePageStandsInTheSchema() {
        QHash<QString, int> position;
        for (const Row& row : rows()) {
            const auto elements = table(row.operation, row.direction);
            const int at = position[row.operation + row.direction]++;
            QVERIFY2(at < int(elements.size()), qPrintable(row.path));
            const Element& element = elements[std::size_t(at)];
            QCOMPARE(pathOf(element), row.path);
            QCOMPARE(element.wirePath.empty() ? row.path : latin(element.wirePath), row.wire);
            QCOMPARE(element.pagePath.empty() ? row.path : latin(element.pagePath), row.page);
            QCOMPARE(typeName(element), row.type);
            QCOMPARE(useName(element.use), row.use);
            QCOMPARE(element.sensitive, row.rule.contains("sensitive"_L1) || row.type == "base64"_L1);
        }
    }

    void everyRowOfTheSchemaStandsOnThePage() {
        QHash<QString, int> onPage;
        for (const Row& row : rows())
            ++onPage[row.operation + u' ' + row.direction];
        for (const auto& tables : schema::operations) {
            QCOMPARE(onPage.value(latin(tables.name) + " request"_L1), int(tables.request.size()));
            QCOMPARE(onPage.value(latin(tables.name) + " reply"_L1), int(tables.reply.size()));
        }
        QCOMPARE(onPage.value(u"Customers_Update/ToLifeline request"_s),
                 int(schema::toLifelineRequest.size()));
    }

    void namedCodesAreChoices() {
        namespace codes = schema::codes;
        const auto isChoice = [](ElementId id, std::initializer_list<QLatin1StringView> named) {
            const QStringList all = schema::choices(schema::any(id));
            return std::all_of(named.begin(), named.end(),
                               [&](QLatin1StringView code) { return all.contains(code); });
        };
        QVERIFY(isChoice("Customer/CustomerClass"_element,
                         {codes::customerClass::Residential, codes::customerClass::Business}));
        QVERIFY(isChoice("Customer/Status"_element,
                         {codes::customerStatus::Open, codes::customerStatus::Pending}));
        QVERIFY(isChoice("Customer/Lifeline/Status"_element,
                         {codes::lifelineStatus::NotSet, codes::lifelineStatus::NeedsForm,
                          codes::lifelineStatus::NeedsReview, codes::lifelineStatus::Approved,
                          codes::lifelineStatus::Rejected}));
    }

    void fixedChoicesAreThoseOfThePage() {
        for (const Row& row : rows()) {
            if (!row.type.contains("enum"_L1) || row.rule.contains("open list"_L1) ||
                !row.rule.contains(u'|'))
                continue;
            for (const Element& element : table(row.operation, row.direction)) {
                if (pathOf(element) == row.path)
                    QVERIFY2(row.rule.contains(latin(element.choices)) && !element.choices.empty(),
                             qPrintable(row.path));
            }
        }
    }

    void aPathIsOneIdInEveryOperation() {
        static_assert("Customer/DOB"_element == "Customer/DOB"_element);
        static_assert("Customer/DOB"_element != "Customer/DL"_element);
        constexpr ElementId city = "Customer/PhysicalAddress/City"_element;
        QCOMPARE(schema::path(city), u"Customer/PhysicalAddress/City"_s);
        QCOMPARE(schema::find(u"Customer/PhysicalAddress/City"), city);
        QVERIFY(schema::inRequest(Operation::CustomersUpdate, city));
        QVERIFY(schema::inReply(Operation::CustomersQuery, city));
        QVERIFY(!schema::inReply(Operation::DuplicateQuery, city));
        QVERIFY(!schema::find(u"Customer/PhysicalAddress"));
        QVERIFY(!schema::find(u""));
    }

    void everyPathHasALabel() {
        for (const Row& row : rows()) {
            const auto id = schema::find(row.path);
            QVERIFY2(id, qPrintable(row.path));
            QVERIFY2(!schema::label(*id).empty(), qPrintable(row.path));
        }
        QCOMPARE(latin(schema::label("Customer/MailingAddress/Zip"_element)), u"ZIP"_s);
        QCOMPARE(latin(schema::addressLabel("Customer/MailingAddress/Zip"_element)), u"Mailing ZIP"_s);
    }

    void groupsKnowTheirMembers() {
        constexpr GroupId fields = "Customer/Fields/Field"_group;
        const auto members = schema::members(schema::tables(Operation::CustomersUpdate).request, fields);
        QCOMPARE(members.size(), 3);
        QCOMPARE(pathOf(*members.last()), u"Customer/Fields/Field/Value"_s);
        QCOMPARE(schema::members(schema::tables(Operation::CustomersUpdate).request,
                                 "Customer/TaxExemptions"_group)
                     .size(),
                 1);
    }
};

QTEST_APPLESS_MAIN(TestSchema)
#include "tst_schema.moc"
