#include "app/practice/catalog.h"
#include "app/practice/soap/reply.h"
#include "models/wire/writer.h"
#include "tests/app/practice/support/desk.h"
#include "tests/support/testdata.h"

#include <QDomDocument>
#include <QSet>
#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

using Profile = WireNames::Profile;
constexpr auto query = Operation::CustomersQuery;

void collect(const QDomElement& at, const QString& path, QSet<QString>& into) {
    for (QDomElement child = at.firstChildElement(); !child.isNull(); child = child.nextSiblingElement()) {
        const bool element = child.tagName() == u"xs:element";
        const QString name = child.attribute(u"name"_s);
        const QString below = !element ? path : path.isEmpty() ? name : path + u'/' + name;
        if (element)
            into.insert(below);
        collect(child, below, into);
    }
}

void addProfiles() {
    QTest::addColumn<Profile>("profile");
    QTest::newRow("live") << Profile::Live;
    QTest::newRow("documented") << Profile::Documented;
}

/// A text that the element's type takes, in the spelling that the service keeps; different for each.
QString sample(const Element& element, int number) {
    const QStringList fixed = schema::choices(element);
    const QStringList known = fixed.isEmpty() ? practice::catalog().codes(element.source) : fixed;
    switch (element.type) {
    case Type::Integer:
        return QString::number(number + 1);
    case Type::Decimal:
        return QString::number(number + 1) + u".50"_s;
    case Type::Boolean:
        return number % 2 == 0 ? u"true"_s : u"false"_s;
    case Type::Date:
    case Type::DateTime:
        return u"2001-02-%1T00:00:00"_s.arg(number % 28 + 1, 2, 10, QChar(u'0'));
    case Type::Enum:
        return known.isEmpty() ? u"text %1"_s.arg(number) : known.at(number % known.size());
    case Type::Base64:
        return QString::fromLatin1(QByteArray::number(number).toBase64());
    case Type::String:
    case Type::ServiceItem:
        break;
    }
    return u"text %1"_s.arg(number);
}

/// Two rows of every column of a group.
Rows sampleRows(std::span<const Element> table, GroupId group) {
    const QList<const Element*> members = schema::members(table, group);
    Rows rows;
    for (int row = 0; row < 2; ++row) {
        rows.beginRow();
        for (qsizetype i = 0; i < members.size(); ++i)
            rows.add(members.first()->type == Type::ServiceItem ? u"TN"_s : schema::column(*members.at(i)),
                     Value(sample(*members.at(i), 10 * row + int(i))));
    }
    return rows;
}

/// All that a table names and these names spell. Which a request may write is for the caller to say.
template <typename SetOne, typename SetGroup>
void forEach(std::span<const Element> table, const WireNames& names, SetOne one, SetGroup group) {
    int number = 0;
    for (const Element& element : table) {
        ++number;
        if (names.wirePath(element).isEmpty())
            continue;
        const auto rows = schema::groupOf(element);
        if (!rows)
            one(element, sample(element, number));
        else if (schema::members(table, *rows).first() == &element)
            group(element, *rows, sampleRows(table, *rows));
    }
}

bool isWritten(const Element& element) {
    return element.use != Use::Ignored && element.use != Use::Prohibited;
}

} // namespace

/// The service under the names that installations have, and under those of the vendor's page: each element
/// that the desk writes is taken, each that the service gives is read.
class PracticeNamesTest : public QObject {
    Q_OBJECT

private slots:
    void everyElementOfARequestIsTaken_data() { addProfiles(); }
    void everyElementOfARequestIsTaken() {
        QFETCH(Profile, profile);
        const WireNames names(profile);
        for (const schema::OperationTables& tables : schema::operations) {
            Request request(tables.operation);
            forEach(
                tables.request, names,
                [&](const Element& element, const QString& text) {
                    if (isWritten(element))
                        request.set(schema::id(element), text);
                },
                [&](const Element& element, GroupId group, Rows rows) {
                    if (isWritten(element))
                        request.setRows(group, std::move(rows));
                });
            const practice::Call call =
                practice::readCall(wire::envelope(request, {.sessionKey = u"key"_s}, names),
                                   practice::SoapVersion::Soap11, {}, names);
            for (const Element& element : tables.request) {
                const ElementId id = schema::id(element);
                if (const auto group = schema::groupOf(element)) {
                    QVERIFY2(call.request.rows(*group) == request.rows(*group), qPrintable(schema::path(id)));
                } else {
                    QVERIFY2(call.request.text(id) == request.text(id), qPrintable(schema::path(id)));
                }
            }
        }
    }

    void everyElementOfAReplyIsRead_data() { addProfiles(); }
    void everyElementOfAReplyIsRead() {
        QFETCH(Profile, profile);
        const WireNames names(profile);
        for (const schema::OperationTables& tables : schema::operations) {
            Record record;
            forEach(
                tables.reply, names,
                [&](const Element& element, const QString& text) { record.set(schema::id(element), text); },
                [&](const Element&, GroupId group, Rows rows) { record.setRows(group, std::move(rows)); });
            practice::Call call;
            call.operation = tables.operation;
            const QByteArray bytes = practice::writeReply(call, {}, record, {}, names);
            const wire::Answer answer = wire::read(bytes, tables.operation);
            QVERIFY(!answer.failure);
            QVERIFY(answer.record.extras().isEmpty());
            for (const Element& element : tables.reply) {
                const ElementId id = schema::id(element);
                if (const auto group = schema::groupOf(element)) {
                    QVERIFY2(answer.record.rows(*group) == record.rows(*group), qPrintable(schema::path(id)));
                } else {
                    QVERIFY2(answer.record.text(id) == record.text(id), qPrintable(schema::path(id)));
                }
            }
        }
    }

    void wsdlNamesEveryElement_data() { addProfiles(); }
    void wsdlNamesEveryElement() {
        QFETCH(Profile, profile);
        Desk desk(0, 1, {}, WireNames(profile));
        const Exchange answer = exchange(desk.service().url(), "GET", "/v20/default.asmx?wsdl", {}, {});
        QCOMPARE(answer.status, 200);
        QDomDocument document;
        QVERIFY(document.setContent(answer.body));
        QSet<QString> names;
        collect(document.documentElement(), {}, names);
        int rows = 0;
        for (const QString& line :
             QString::fromUtf8(test::data(u"elements.tsv"_s)).split(u'\n', Qt::SkipEmptyParts).mid(1)) {
            const QStringList cells = line.split(u'\t');
            const QString operation = cells.at(0).section(u'/', 0, 0);
            const bool request = cells.at(1) == u"request";
            const QString spelled = cells.at(profile == Profile::Live ? 3 : 4);
            const QString path = request ? u"%1/Request/%2"_s.arg(operation, spelled)
                                         : u"%1Response/%1Result/%2"_s.arg(operation, spelled);
            QVERIFY2(spelled == u"-" || names.contains(path), qPrintable(path));
            ++rows;
        }
        QVERIFY(rows > 300);
        QVERIFY(answer.body.contains("elementFormDefault=\"qualified\""));
        QVERIFY(answer.body.contains(desk.service().url().toString().toUtf8()));
    }

    void aDocumentedServiceGivesThePagesNames() {
        const Desk desk(0, 1, {}, WireNames(Profile::Documented));
        const QByteArray ask = Desk::envelope(query, "<CustomerID>1001</CustomerID>");
        const QByteArray body = desk.post(query, ask).body;
        QVERIFY(body.contains("<BIllProfileID>") && body.contains("<LifeLine>"));
        QVERIFY(!body.contains("<BillProfileID>") && !body.contains("<OverDue>"));
        const Desk live(0);
        QCOMPARE(wire::read(body, query).record, live.customer(1001));
    }

    /// Options under the names of the other profile are names that nobody knows.
    void aDocumentedServiceTakesThePagesNamesOnly() {
        constexpr auto search = Operation::DuplicateQuery;
        const Desk desk(0, 1, {}, WireNames(Profile::Documented));
        const auto matches = [&](const QByteArray& inside) {
            return desk.call(search, inside).record.text("MatchTotalCount"_element);
        };
        QCOMPARE(matches("<SSNTaxID>219-09-9999</SSNTaxID>"), u"1"_s);
        QCOMPARE(matches("<SSNTaxId>219-09-9999</SSNTaxId>"), u"0"_s);
        const QByteArray bell =
            "<FirstName>Marcus</FirstName><LastName>Bell</LastName><Options><MatchPatterns>"
            "<string>FirstName,LastName</string></MatchPatterns>";
        QCOMPARE(matches(bell + "</Options>"), u"0"_s); // he is closed
        QCOMPARE(matches(bell + "<IgnoreClosed>false</IgnoreClosed></Options>"), u"1"_s);
        QCOMPARE(matches(bell + "</Options><OptionIgnoreClosed>false</OptionIgnoreClosed>"), u"0"_s);
    }

    /// The page has one name for both lists: charges come first, also where there is no tax.
    void aDocumentedQuoteHasBothLists() {
        constexpr auto quote = Operation::NewCustomersQuote;
        const Desk desk(0, 1, {}, WireNames(Profile::Documented));
        const Desk live(0);
        for (const QByteArray& zip : {QByteArray("32301"), QByteArray("97201")}) {
            const QByteArray inside = "<ZIP>" + zip + "</ZIP><PackageID>502</PackageID>";
            const QByteArray body = desk.post(quote, Desk::envelope(quote, inside)).body;
            QCOMPARE(body.count("<Details_Taxes>"), 2);
            QCOMPARE(wire::read(body, quote).record, live.call(quote, inside).record);
        }
    }

    void aRefusalNamesTheElementAsItCame() {
        const Desk desk(0, 1, {}, WireNames(Profile::Documented));
        constexpr auto create = Operation::NewCustomersCreate;
        const QByteArray order =
            "<Customer><BIllProfileID>999</BIllProfileID><CustomerClass>Residential</CustomerClass>"
            "<PhysicalAddress><FirstName>A</FirstName><LastName>B</LastName><Address1>1 Elm St</Address1>"
            "<City>Tallahassee</City><State>FL</State><Zip>32301</Zip></PhysicalAddress>"
            "<MailingAddress><FirstName>A</FirstName><LastName>B</LastName><Address1>1 Elm St</Address1>"
            "<City>Tallahassee</City><State>FL</State><Zip>32301</Zip></MailingAddress></Customer>"
            "<SendOrders>false</SendOrders>";
        const wire::Answer answer = desk.call(create, order);
        QVERIFY(answer.failure);
        QCOMPARE(answer.failure->text.section(u'\n', 0, 0), u"Customer/BIllProfileID does not exist."_s);
    }
};

QTEST_GUILESS_MAIN(PracticeNamesTest)
#include "tst_practicenames.moc"
