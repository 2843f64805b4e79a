#include "tests/models/wire/replies.h"
#include "tests/models/wire/signing.h"

#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using Profile = WireNames::Profile;

namespace {

wire::Answer readWith(const QHash<ElementId, QString>& overrides, const QByteArray& data) {
    return wire::read(queryReply(data), Operation::CustomersQuery, WireNames(Profile::Live, overrides));
}

} // namespace

/// An installation's own names mean their elements in replies too, not in requests only.
class TestReaderNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWholePath() {
        const auto answer = readWith({{"Customer/DOB"_element, u"Customer/DateOfBirth"_s}},
                                     "<Customer><DateOfBirth>1980-02-03</DateOfBirth></Customer>");
        QVERIFY2(!answer.failure, told(answer));
        QCOMPARE(answer.record.text("Customer/DOB"_element), u"1980-02-03"_s);
        QVERIFY(answer.record.extras().isEmpty());
    }

    void aNameAlone() {
        const auto answer = readWith({{"Customer/Email"_element, u"EMailAddress"_s}},
                                     "<Customer><emailaddress>a@b.example</emailaddress></Customer>");
        QCOMPARE(answer.record.text("Customer/Email"_element), u"a@b.example"_s);
    }

    void anotherBranch() {
        const auto answer =
            readWith({{"Customer/DL"_element, u"Customer/Papers/License/Number"_s}},
                     "<Customer><Papers><License><Number>F1</Number></License></Papers></Customer>");
        QCOMPARE(answer.record.text("Customer/DL"_element), u"F1"_s);
    }

    void aNameThatWasAnothers() {
        const auto answer =
            readWith({{"Customer/DL"_element, u"Email"_s}, {"Customer/Email"_element, u"DL"_s}},
                     "<Customer><Email>F1</Email><DL>a@b.example</DL></Customer>");
        QCOMPARE(answer.record.text("Customer/DL"_element), u"F1"_s);
        QCOMPARE(answer.record.text("Customer/Email"_element), u"a@b.example"_s);
    }

    void theUsualNameIsReadToo() {
        const auto answer = readWith({{"Customer/DOB"_element, u"DateOfBirth"_s}},
                                     "<Customer><DOB>1980-02-03</DOB></Customer>");
        QCOMPARE(answer.record.text("Customer/DOB"_element), u"1980-02-03"_s);
    }

    void listsAndTheirItems() {
        const auto answer = readWith({{"Customer/TaxExemptions"_element, u"Customer/Exempt"_s}},
                                     "<Customer><Exempt><string>F</string></Exempt></Customer>");
        QCOMPARE(answer.record.rows("Customer/TaxExemptions"_group).texts(), QStringList(u"F"_s));
        const auto found = wire::read(
            reply("Duplicate_Query", "<Matches><Match><Number>3</Number><Name>Rosa</Name></Match></Matches>"),
            Operation::DuplicateQuery,
            WireNames(Profile::Live, {{"Matches/Match/CustomerID"_element, u"Number"_s}}));
        const Rows& matches = found.record.rows("Matches/Match"_group);
        QCOMPARE(matches.value(0, u"CustomerID").text(), u"3"_s);
        QCOMPARE(matches.value(0, u"Name").text(), u"Rosa"_s);
    }

    /// Who looks for a second customer finds them by the element.
    void anothersIdBearsTheElementsName() {
        const auto answer = readWith({{"Customer/ID"_element, u"CustNo"_s}},
                                     "<Customer><CustNo>1</CustNo><CustNo>2</CustNo></Customer>"
                                     "<Customer><CustNo>3</CustNo></Customer>");
        QCOMPARE(answer.record.text("Customer/ID"_element), u"1"_s);
        const QList<Record::Extra> extras{{u"Customer/ID"_s, Value(u"2"_s)},
                                          {u"Customer/ID"_s, Value(u"3"_s)}};
        QCOMPARE(answer.record.extras(), extras);
    }

    /// Every element of a customer by a name of the installation's: what would be written is read.
    void everySingleElement() {
        int checked = 0;
        for (const Element& element : schema::tables(Operation::CustomersQuery).reply) {
            if (element.shape != Shape::Single)
                continue;
            const ElementId id = schema::id(element);
            const QString path =
                schema::path(id).section(u'/', 0, -2) + u"/Their"_s + QString::number(++checked);
            QByteArray xml = "7";
            const QStringList names = path.split(u'/', Qt::SkipEmptyParts);
            for (auto name = names.crbegin(); name != names.crend(); ++name)
                xml = '<' + name->toLatin1() + '>' + xml + "</" + name->toLatin1() + '>';
            const auto answer = readWith({{id, names.join(u'/')}}, xml);
            QVERIFY2(answer.record.text(id) == u"7"_s, qPrintable(schema::path(id)));
        }
        QVERIFY(checked > 60);
    }
};

QTEST_APPLESS_MAIN(TestReaderNames)
#include "tst_readernames.moc"
