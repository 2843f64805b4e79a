#include "tests/models/rules/ordercases.h"

#include <QTest>

using namespace lineside;
using namespace lineside::test;

/// What single values of an order may be, and where rules meet.
class TestOrderRulesValues : public QObject {
    Q_OBJECT

private slots:
    void values_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("code"); // -1: fine
        const auto add = [](const char* path, const char* text, int code = -1) {
            QTest::addRow("%s %s", path, text)
                << QString::fromLatin1(path) << QString::fromLatin1(text) << code;
        };
        const auto code = [](ProblemCode one) { return int(one); };
        const auto esn = "Order/WirelessESN", sim = "Order/WirelessICCID";
        add(esn, "49 015420 323751 8");
        add(esn, "490154203237519", code(ProblemCode::ImeiCheckDigit));
        add(esn, "E69FFFFF");
        add(esn, "23010485759");
        add(esn, "25610485759", code(ProblemCode::DeviceRange));
        add(esn, "AF0123450ABCDE");
        add(esn, "293608736500703710");
        add(esn, "49015420323751", code(ProblemCode::MeidOrImei));
        add(esn, "4901542032375180", code(ProblemCode::SoftwareVersion));
        add(esn, "12345", code(ProblemCode::DeviceLength));
        add(sim, "8901260123456789013", code(ProblemCode::IccidCheckDigit));
        add(sim, "490154203237518", code(ProblemCode::SimLength));
        add("Order/ReconnectTN", "850.555.0142");
        add("Order/ReconnectTN", "850 555 014", code(ProblemCode::PhoneDigits));
        add("Order/WirelessPort/MDN", "811 555 0142", code(ProblemCode::PhoneUnusual));
        add("Customer/Lifeline/HouseholdCount", "0", code(ProblemCode::AtLeastOne));
        add("Customer/Lifeline/HouseholdCount", "1");
        add("Customer/SecurityPIN", "123", code(ProblemCode::PinDigits));
        add("Customer/PhysicalAddress/MiddleName", "Maximilian");
        add("Customer/PhysicalAddress/MiddleName", "Maximiliana", code(ProblemCode::TooLong));
        add("Order/PackageID", "a", code(ProblemCode::NotAWholeNumber));
        add("Customer/BillMethod", "BOTH");
        add("Customer/BillMethod", "SOMETIMES", code(ProblemCode::NotAChoice));
        add("Customer/Lifeline/TPIVStatus", "NEW_ONE"); // an open list
    }
    void values() {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QFETCH(int, code);
        RecordModel model(FormSchema::order());
        QVERIFY(type(model, {path, text}));
        QList<Problem> found = model.problems(*schema::find(path));
        found.removeIf([](const Problem& p) { return p.severity == Severity::Missing; });
        QCOMPARE(found.isEmpty() ? -1 : int(found.constFirst().code), code);
    }

    void aDeviceGoesOutAsItIsCompared() {
        RecordModel model(FormSchema::order());
        model.edit("Order/WirelessESN"_element, u" af0123450abcde "_s);
        QCOMPARE(model.current().text("Order/WirelessESN"_element), u"AF0123450ABCDE"_s);
    }

    void anEmptyFormLacksOnlyTheCustomer() {
        const RecordModel model(FormSchema::order());
        QStringList lacks;
        for (const Problem& problem : model.problems()) {
            QCOMPARE(problem.severity, Severity::Missing);
            lacks.append(schema::path(problem.element));
        }
        QCOMPARE(lacks.size(), 12);
        QVERIFY(lacks.filter(u"Order/"_s).isEmpty());
    }

    void lifelineIsTheCatalogsWord() {
        RecordModel model(FormSchema::order());
        constexpr ElementId wanted = "Customer/Lifeline/LifelineTypeID"_element;
        model.edit("Order/PackageID"_element, u"501"_s);
        QVERIFY(model.problems(wanted).isEmpty());
        model.setCatalog(sampleCatalog());
        QCOMPARE(model.problems(wanted).value(0).code, ProblemCode::RequiredWith);
        QCOMPARE(model.problems(wanted).value(0).args, QStringList{u"Order/PackageID"_s});
        model.edit("Order/PackageID"_element, u"502"_s);
        QVERIFY(model.problems(wanted).isEmpty());
    }

    void rowsAreNamed() {
        RecordModel model(FormSchema::order());
        const QString group = u"Order/AdditionalProducts/Product/"_s;
        type(model, {{group + u"ProductID"_s, u"601"_s, 0}, {group + u"Quantity"_s, u"-1"_s, 2}});
        const QList<Problem> found = model.problems("Order/AdditionalProducts/Product/ProductID"_element);
        QCOMPARE(found.size(), 2);
        for (const Problem& problem : found)
            QCOMPARE(problem.args.value(0), u"3"_s);
        QCOMPARE(model.changeSet().request().rows("Order/AdditionalProducts/Product"_group).count(), 2);
    }

    void duplicatesNeedAPattern() {
        RecordModel model(FormSchema::duplicates());
        constexpr ElementId patterns = "Options/MatchPatterns"_element;
        QCOMPARE(model.problems(patterns).value(0).code, ProblemCode::NothingToMatch);
        model.edit("DateOfBirth"_element, u"2/3/1980"_s);
        model.edit("SSNTaxIDLast4"_element, u"123"_s);
        QCOMPARE(model.problems("SSNTaxIDLast4"_element).value(0).code, ProblemCode::LastFourDigits);
        model.edit("SSNTaxIDLast4"_element, u"1234"_s);
        QVERIFY(model.problems().isEmpty());
        type(model, {u"Options/MatchPatterns"_s, u"firstname, ZIP"_s});
        QCOMPARE(model.problems(patterns).value(0).code, ProblemCode::NothingToMatch);
        model.edit("FirstName"_element, u"Ana"_s);
        model.edit("ZIP"_element, u"32301"_s);
        QVERIFY(model.problems().isEmpty());
        type(model, {u"Options/MatchPatterns"_s, u"Shoe"_s, 1});
        QCOMPARE(model.problems(patterns).value(0).code, ProblemCode::PatternUnknown);
        QCOMPARE(model.problems(patterns).value(0).args, QStringList{u"2"_s});
    }
};

QTEST_GUILESS_MAIN(TestOrderRulesValues)
#include "tst_orderrules_values.moc"
