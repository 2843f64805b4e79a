#include "models/record/outcome.h"
#include "models/record/spelling.h"

#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

constexpr ElementId ssn = "Customer/SSN"_element;
constexpr ElementId email = "Customer/Email"_element;
constexpr ElementId pdf = "Customer/Lifeline/SelfCertificationPDF"_element;

Sending sending(ElementId id, const QString& sent, const Value& before, After after = After::Accepted) {
    return {schema::inRequest(Operation::CustomersUpdate, id), schema::inReply(Operation::CustomersQuery, id),
            Value(sent), before, after};
}

Sending ordered(ElementId id, const QString& sent) {
    return {schema::inRequest(Operation::NewCustomersCreate, id),
            schema::inReply(Operation::CustomersQuery, id), Value(sent)};
}

} // namespace

/// What became of one value, in updates and in creates, with an answer and without.
class TestSentAndRead : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void masks() {
        QVERIFY(isMaskOf(u"XXX-XX-6789", u"123456789"));
        QVERIFY(isMaskOf(u"***-**-6789", u"123-45-6789"));
        QVERIFY(isMaskOf(u"*****6789", u"123456789"));
        QVERIFY(isMaskOf(u"xxxxx6789", u"123456789"));
        QVERIFY(!isMaskOf(u"XXX-XX-6780", u"123456789"));
        QVERIFY(!isMaskOf(u"*6789", u"123456789")); // a shorter text hides nothing of it
        QVERIFY(!isMaskOf(u"6789", u"123456789"));
        QVERIFY(!isMaskOf(u"123456789", u"123456789"));
        QVERIFY(!isMaskOf(u"123-45-6789", u"123456789"));
        QVERIFY(!isMaskOf(u"", u""));
    }

    /// A corrected SSN was "not taken" at installations that mask with hyphens.
    void aMaskedNumberIsAnotherForm() {
        for (const QString& before : {u"XXX-XX-6789"_s, u"XXX-XX-1111"_s, u"111111111"_s}) {
            const Sending one = sending(ssn, u"123456789"_s, Value(before));
            QCOMPARE(outcomeOf(one, Value(u"XXX-XX-6789"_s)), Outcome::TakenInAnotherForm);
        }
        QCOMPARE(outcomeOf(sending(ssn, u"123456789"_s, Value(u"XXX-XX-1111"_s)), Value(u"XXX-XX-1111"_s)),
                 Outcome::NotTaken);
        QCOMPARE(outcomeOf(ordered(ssn, u"123456789"_s), Value(u"XXX-XX-6789"_s)),
                 Outcome::TakenInAnotherForm);
        QCOMPARE(outcomeOf(ordered(ssn, u"123456789"_s), Value(u"XXX-XX-6780"_s)), Outcome::NotTaken);
    }

    /// The mask that stood there before tells nothing when the answer was lost.
    void aMaskThatStoodTellsNothing() {
        const auto lost = [](const QString& before, const QString& now) {
            return outcomeOf(sending(ssn, u"123456789"_s, Value(before), After::Lost), Value(now));
        };
        QCOMPARE(lost(u"XXX-XX-6789"_s, u"XXX-XX-6789"_s), Outcome::CannotBeSeen);
        QCOMPARE(lost(u"XXX-XX-1111"_s, u"XXX-XX-6789"_s), Outcome::TakenInAnotherForm);
        QCOMPARE(lost(u"XXX-XX-1111"_s, u"XXX-XX-1111"_s), Outcome::NotTaken);
    }

    void whatIsHiddenCannotBeSeen() {
        const Value before(u"111111111"_s);
        QCOMPARE(outcomeOf(sending(ssn, u"123456789"_s, before), Value()), Outcome::CannotBeSeen);
        for (const Value& nothing : {Value::null(), Value::empty()}) { // the service says: there is none
            QCOMPARE(outcomeOf(sending(ssn, u"123456789"_s, before), nothing), Outcome::NotTaken);
            QCOMPARE(outcomeOf(sending(ssn, u"123456789"_s, Value()), nothing), Outcome::NotTaken);
            QCOMPARE(outcomeOf(ordered(ssn, u"123456789"_s), nothing), Outcome::NotTaken);
        }
        QCOMPARE(outcomeOf(ordered(ssn, u"123456789"_s), Value()), Outcome::CannotBeSeen);
        QCOMPARE(outcomeOf(sending(email, u"a@b.c"_s, Value()), Value()), Outcome::NotTaken);
        QCOMPARE(outcomeOf(sending("Customer/Source"_element, u"Radio"_s, Value()), Value()),
                 Outcome::CannotBeSeen);
        const Sending born =
            sending("Customer/DOB"_element, u"1980-02-03T00:00:00"_s, Value(u"**/**/1980"_s));
        QCOMPARE(outcomeOf(born, Value(u"**/**/1980"_s)), Outcome::CannotBeSeen);
        QCOMPARE(outcomeOf(born, Value(u"1979-02-03T00:00:00"_s)), Outcome::TakenInAnotherForm);
    }

    void aDocumentIsComparedWhereItComesBack() {
        QCOMPARE(outcomeOf(sending(pdf, u"JVBERg=="_s, Value()), Value()), Outcome::CannotBeSeen);
        QCOMPARE(outcomeOf(sending(pdf, u"JVBERg=="_s, Value()), Value(u"JVBERg=="_s)), Outcome::Taken);
        QCOMPARE(outcomeOf(sending(pdf, u"JVBERg=="_s, Value(u"JVBERi0="_s)), Value(u"JVBERi0="_s)),
                 Outcome::NotTaken);
    }

    void aClearThatWasTaken() {
        for (const Value& before : {Value(), Value(u"a@b.c"_s)}) {
            for (const Value& now : {Value(), Value::null(), Value::empty()}) {
                QCOMPARE(outcomeOf(sending(email, {}, before), now), Outcome::Taken);
                QCOMPARE(outcomeOf(sending(email, {}, before, After::Lost), now), Outcome::Taken);
            }
        }
        QCOMPARE(outcomeOf(sending(email, {}, Value(u"a@b.c"_s)), Value(u"a@b.c"_s)), Outcome::NotTaken);
    }

    /// After an answer, what moved is what the service made of it; without one it may be anybody's.
    void whatMovedToSomethingElse() {
        static constexpr ElementId street = "Customer/PhysicalAddress/Address1"_element;
        const auto became = [](const QString& now, After after) {
            return outcomeOf(sending(street, u"418 Cedar Ridge Road"_s, Value(u"77 Harbor Ln"_s), after),
                             Value(now));
        };
        QCOMPARE(became(u"418 CEDAR RIDGE RD"_s, After::Accepted), Outcome::TakenInAnotherForm);
        QCOMPARE(became(u"418 CEDAR RIDGE RD"_s, After::Lost), Outcome::TakenInAnotherForm);
        QCOMPARE(became(u"PO Box 12"_s, After::Accepted), Outcome::TakenInAnotherForm);
        QCOMPARE(became(u"PO Box 12"_s, After::Lost), Outcome::NotTaken);
        QCOMPARE(became(u"77 Harbor Ln"_s, After::Accepted), Outcome::NotTaken);
        // Only the case was mended, and it was not.
        const Sending name = sending("Customer/PhysicalAddress/LastName"_element, u"Delgado"_s,
                                     Value(u"delgado"_s), After::Lost);
        QCOMPARE(outcomeOf(name, Value(u"delgado"_s)), Outcome::NotTaken);
    }

    /// The request says a whole number, the query a decimal.
    void bothTypesCount() {
        QCOMPARE(
            outcomeOf(ordered("Customer/Lifeline/AnnualIncome"_element, u"31000"_s), Value(u"31000.00"_s)),
            Outcome::Taken);
    }

    void listsAreTakenWhole() {
        const auto members = schema::members(schema::tables(Operation::CustomersUpdate).request,
                                             "Customer/TaxExemptions"_group);
        const Rows before = Rows::ofTexts({u"Federal"_s}), sent = Rows::ofTexts({u"State"_s, u"E911"_s}),
                   other = Rows::ofTexts({u"Local"_s}), alike = Rows::ofTexts({u"E911"_s, u"State"_s});
        const auto became = [&](const Rows& now, const Rows* was, After after) {
            return outcomeOf(members, true, sent, was, now, after);
        };
        for (const After after : {After::Accepted, After::Lost}) {
            QCOMPARE(became(alike, &before, after), Outcome::Taken);
            QCOMPARE(became(before, &before, after), Outcome::NotTaken);
            QCOMPARE(outcomeOf(members, false, sent, &before, sent, after), Outcome::CannotBeSeen);
        }
        QCOMPARE(became(other, &before, After::Accepted), Outcome::TakenInAnotherForm);
        QCOMPARE(became(other, &before, After::Lost), Outcome::NotTaken);
        QCOMPARE(became(other, nullptr, After::Accepted), Outcome::NotTaken);
    }
};

QTEST_GUILESS_MAIN(TestSentAndRead)
#include "tst_sentandread.moc"
