#include "models/order/arrived.h"
#include "models/record/postal.h"
#include "models/record/spelling.h"

#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

/// What of an order arrived at the new customer, and what tells against a candidate.
class TestArrived : public QObject {
    Q_OBJECT

    static Outcome outcome(const char* path, const QString& sent, const std::optional<QString>& now,
                           const char* readAs = nullptr) {
        Request request(Operation::NewCustomersCreate);
        request.set(*schema::find(QString::fromLatin1(path)), sent);
        Record customer;
        if (now)
            customer.set(*schema::find(QString::fromLatin1(readAs ? readAs : path)), *now);
        return order::arrived(request, customer).value(0).outcome;
    }

private Q_SLOTS:
    void outcomes_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("sent");
        QTest::addColumn<QString>("now");
        QTest::addColumn<Outcome>("expected");
        const auto row = [](const char* name, const char* path, const char* sent, const char* now,
                            Outcome expected) {
            QTest::newRow(name) << QByteArray(path) << QString::fromUtf8(sent) << QString::fromUtf8(now)
                                << expected;
        };
        row("same", "Customer/Email", "a@b.c", "a@b.c", Outcome::Taken);
        row("decimal", "Customer/Billing/Balance", "1.5", "1.50", Outcome::Taken);
        row("date", "Customer/DOB", "1980-04-12T00:00:00", "1980-04-12T00:00:00Z", Outcome::Taken);
        row("another date", "Customer/DOB", "1980-04-12T00:00:00", "1980-04-13T00:00:00", Outcome::NotTaken);
        row("masked", "Customer/SSN", "123456789", "***-**-6789", Outcome::TakenInAnotherForm);
        row("another's mask", "Customer/SSN", "123456789", "***-**-6780", Outcome::NotTaken);
        row("upper case", "Customer/PhysicalAddress/LastName", "Núñez", "NUNEZ", Outcome::TakenInAnotherForm);
        row("another name", "Customer/PhysicalAddress/LastName", "Lee", "Leeds", Outcome::NotTaken);
        row("postal form", "Customer/PhysicalAddress/Address1", "77 North Harbor Lane", "77 N HARBOR LN",
            Outcome::TakenInAnotherForm);
        row("another house", "Customer/PhysicalAddress/Address1", "77 Harbor Ln", "7 Harbor Ln",
            Outcome::NotTaken);
    }
    void outcomes() {
        QFETCH(QByteArray, path);
        QFETCH(QString, sent);
        QFETCH(QString, now);
        QTEST(outcome(path.constData(), sent, now), "expected");
    }

    void nothingThere() {
        QCOMPARE(outcome("Customer/Email", u"a@b.c"_s, {}), Outcome::NotTaken);
        QCOMPARE(outcome("Customer/SSN", u"123456789"_s, {}), Outcome::CannotBeSeen);
        QCOMPARE(outcome("Customer/Source", u"desk"_s, {}), Outcome::CannotBeSeen);
        QCOMPARE(outcome("Order/PackageID", u"502"_s, {}), Outcome::CannotBeSeen);
        QCOMPARE(outcome("Customer/Lifeline/SelfCertificationPDF", u"JVBERg=="_s, {}), Outcome::CannotBeSeen);
    }

    void theParentIsReadUnderAnotherName() {
        QCOMPARE(outcome("Customer/ParentCustomerID", u"1004"_s, u"1004"_s, "Customer/ParentAccountID"),
                 Outcome::Taken);
    }

    void listsAreComparedWhole() {
        Request request(Operation::NewCustomersCreate);
        request.setRows("Customer/TaxExemptions"_group, Rows::ofTexts({u"State"_s, u"Federal"_s}));
        Record customer;
        QCOMPARE(order::arrived(request, customer).value(0).outcome, Outcome::NotTaken);
        customer.setRows("Customer/TaxExemptions"_group, Rows::ofTexts({u"Federal"_s, u"State"_s}));
        QCOMPARE(order::arrived(request, customer).value(0).outcome, Outcome::Taken);
    }

    void whatSpeaksAgainstACandidate() {
        Request request(Operation::NewCustomersCreate);
        request.set("Customer/PhysicalAddress/LastName"_element, u"Lee"_s);
        request.set("Customer/Source"_element, u"desk"_s);
        Record customer;
        customer.set("Customer/PhysicalAddress/LastName"_element, u"LEE"_s);
        customer.set("Customer/DOB"_element, u"0001-01-01T00:00:00"_s);
        customer.set("Customer/Billing/Balance"_element, u"0.00"_s);
        QCOMPARE(order::differences(request, customer), 0);
        customer.set("Customer/DOB"_element, u"1980-04-12T00:00:00"_s);
        QCOMPARE(order::differences(request, customer), 1);
        customer.set("Customer/PhysicalAddress/LastName"_element, u"Vega"_s);
        QCOMPARE(order::differences(request, customer), 2);
    }

    /// A licence that was not ordered is somebody else's.
    void papersThatWereNotOrdered() {
        Request request(Operation::NewCustomersCreate);
        request.set("Customer/PhysicalAddress/LastName"_element, u"Lee"_s);
        Record customer;
        customer.set("Customer/PhysicalAddress/LastName"_element, u"Lee"_s);
        for (const char* path :
             {"Customer/DL", "Customer/SSN", "Customer/Email", "Customer/DOB",
              "Customer/PhysicalAddress/MiddleName", "Customer/PhysicalAddress/Address2"}) {
            Record other = customer;
            const ElementId id = *schema::find(QString::fromLatin1(path));
            other.set(id, id == "Customer/DOB"_element ? u"1980-04-12"_s : u"x"_s);
            const QList<Comparison> found = order::against(request, other);
            QCOMPARE(found.size(), 1);
            QCOMPARE(found.first().change.id, id);
            QVERIFY(found.first().change.text.isEmpty());
        }
        QCOMPARE(order::differences(request, customer), 0);
    }

    void bothTypesCount() {
        QCOMPARE(outcome("Customer/Lifeline/AnnualIncome", u"31000"_s, u"31000.00"_s), Outcome::Taken);
        QCOMPARE(outcome("Customer/Lifeline/AnnualIncome", u"31000"_s, u"31000.50"_s), Outcome::NotTaken);
    }

    void aNumberThatIsSaidToBeEmptyIsNotHidden() {
        QCOMPARE(outcome("Customer/SSN", u"123456789"_s, QString()), Outcome::NotTaken);
        QCOMPARE(outcome("Customer/SSN", u"123456789"_s, {}), Outcome::CannotBeSeen);
    }

    void abbreviations() {
        QVERIFY(isPostalForm(u"12 N. Boulevard", u"12 NORTH BLVD"));
        QVERIFY(isPostalForm(u"9 Saint Marys Street", u"9 ST MARYS ST"));
        QVERIFY(isPostalForm(u"4 Elm Ct, Apartment 2", u"4 ELM CT APT 2"));
        QVERIFY(isPostalForm(u"Fort Walton Beach", u"Ft Walton Bch"));
        // Letters of it in order are no abbreviation of it.
        QVERIFY(!isPostalForm(u"1 Southeast", u"1 St"));
        QVERIFY(!isPostalForm(u"1 Street", u"1 Saint"));
        QVERIFY(!isPostalForm(u"1 Pine Rd", u"1 Pine Drive"));
        QVERIFY(!isPostalForm(u"7 Bo St", u"7 Boulevard St"));
        QVERIFY(!isPostalForm(u"7 Elm St", u"77 Elm St"));
        QVERIFY(!isPostalForm(u"7 Elm St", u"7 Elm"));
        QVERIFY(!isPostalForm(u"", u""));
        QVERIFY(!isSpelledAlike(u"-", u"."));
    }
};

Q_DECLARE_METATYPE(Outcome)

QTEST_GUILESS_MAIN(TestArrived)
#include "tst_arrived.moc"
