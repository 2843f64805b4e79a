#include "models/wire/writer.h"
#include "tests/models/recordmodel/eachkind.h"

#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// What leaves with a change, and what the rules find in it.
class TestRecordModelRules : public QObject {
    Q_OBJECT

    FormSchema m_form = FormSchema::customer();

private Q_SLOTS:
    void aDateCannotBeEmptied() {
        RecordModel model(m_form);
        model.setBaseline(eachKind());
        model.edit(contractEnd, QString());
        QCOMPARE(model.problems(contractEnd).value(0).code, ProblemCode::CannotBeEmptied);
        QVERIFY(model.changeSet().isEmpty());
        model.edit(contractEnd, u"12/31/2026"_s);
        QVERIFY(model.problems().isEmpty());
        QVERIFY(!model.isModified());
    }

    void onlyKeyEditsAndCompanionsLeave() {
        RecordModel model(m_form);
        Record record = eachKind();
        record.set(account, u"77"_s);
        model.setBaseline(record);
        model.edit(autoDebit, u"true"_s);
        QCOMPARE(changedPaths(model),
                 (QStringList{u"Customer/IsAutoDebit"_s, u"Customer/AutoPaymentAccountID+"_s}));
        QCOMPARE(model.changeSet().count(), 1);
        const Request request = model.changeSet().request();
        QCOMPARE(request.text("Customer/ID"_element), u"1001"_s);
        QCOMPARE(request.text(account), u"77"_s);
        QCOMPARE(request.action(email), Request::Action::Leave);
    }

    void aCompanionThatIsNotWholeBecomesRequired() {
        RecordModel model(m_form);
        Record record = eachKind();
        record.set("Customer/SSN"_element, u"*****6789"_s);
        model.setBaseline(record);
        model.edit(program, u"ETC_LIFELINE"_s);
        QCOMPARE(changedPaths(model), (QStringList{u"Customer/DOB+"_s, u"Customer/Lifeline/Program"_s}));
        QCOMPARE(model.problems("Customer/SSN"_element).value(0).code, ProblemCode::RequiredWith);
        QCOMPARE(model.problems("Customer/Lifeline/LifelineTypeID"_element).value(0).severity,
                 Severity::Missing);
        model.edit("Customer/SSN"_element, u"123456789"_s);
        model.edit("Customer/Lifeline/LifelineTypeID"_element, u"4"_s);
        QVERIFY(model.problems().isEmpty());
    }

    void aLifelineCustomerNeedsNoCompanions() {
        RecordModel model(m_form);
        Record record = eachKind();
        record.set("Customer/Lifeline/LifelineTypeID"_element, u"4"_s);
        model.setBaseline(record);
        model.edit(program, u"NON_ETC_LIFELINE"_s);
        QCOMPARE(changedPaths(model), QStringList{u"Customer/Lifeline/Program"_s});
    }

    void aListIsASetAndGoesOutWhole() {
        RecordModel model(m_form);
        model.setBaseline(eachKind());
        model.editRows(exemptions, Rows::ofTexts({u"State"_s, u"Federal"_s}));
        QVERIFY(!model.isModified());
        model.editRows(exemptions, Rows::ofTexts({}));
        QCOMPARE(model.changeSet().changes().value(0).kind, Change::Kind::Rows);
        QVERIFY(model.changeSet().request().hasRows(exemptions));
        QVERIFY(model.changeSet().request().rows(exemptions).isEmpty());
        model.revertRows(exemptions);
        QVERIFY(!model.isModified());
    }

    /// A mask would be taken for the date of birth or the number itself.
    void whatIsMaskedNeverGoesAlong() {
        for (const char* path : {"Customer/DOB", "Customer/SSN"}) {
            for (const char* masked : {"**/**/1980", "XXX-XX-6789", "6789", "***"}) {
                const ElementId id = *schema::find(QString::fromLatin1(path));
                Record record = eachKind();
                record.set(id, QString::fromLatin1(masked));
                RecordModel model(m_form);
                model.setBaseline(record);
                model.edit(program, u"ETC_LIFELINE"_s);
                QVERIFY(!changedPaths(model).contains(schema::path(id) + u'+'));
                const Problem problem = model.problems(id).value(0);
                QCOMPARE(problem.code, ProblemCode::RequiredWith);
                const QByteArray bytes = wire::envelope(model.changeSet().request(), {}, {});
                QVERIFY2(!bytes.contains('>' + QByteArray(masked) + '<'), masked);
            }
        }
    }

    /// The SSN was emptied, or is half of one: the conversion went out with it.
    void companionsThatAreTypedAreWholeToo() {
        RecordModel model(m_form);
        model.setBaseline(eachKind());
        model.edit(program, u"ETC_LIFELINE"_s);
        model.edit("Customer/Lifeline/LifelineTypeID"_element, u"3"_s);
        const auto isDemanded = [&](ElementId id) {
            for (const Problem& problem : model.problems(id)) {
                if (problem.code == ProblemCode::RequiredWith && problem.severity != Severity::Warn)
                    return true;
            }
            return false;
        };
        QVERIFY(!isDemanded("Customer/SSN"_element));
        QVERIFY(model.clear("Customer/SSN"_element));
        QVERIFY(isDemanded("Customer/SSN"_element));
        model.edit("Customer/SSN"_element, u"6789"_s);
        QVERIFY(isDemanded("Customer/SSN"_element));
        model.edit("Customer/SSN"_element, u"987-65-4321"_s);
        QVERIFY(!isDemanded("Customer/SSN"_element));
        model.edit("Customer/Lifeline/LifelineTypeID"_element, u"0"_s);
        QVERIFY(isDemanded("Customer/Lifeline/LifelineTypeID"_element));
        model.edit(program, u"NON_LIFELINE"_s);
        QVERIFY(!isDemanded("Customer/Lifeline/LifelineTypeID"_element));
    }

    /// It stands there, wrong: the field says so at once, not only after an attempt to send.
    void whatIsTypedAsACompanionIsJudgedAtOnce_data() {
        QTest::addColumn<ElementId>("id");
        QTest::addColumn<QString>("typed");
        const ElementId ssn = "Customer/SSN"_element, born = "Customer/DOB"_element;
        const ElementId type = "Customer/Lifeline/LifelineTypeID"_element;
        QTest::newRow("SSN, four digits") << ssn << u"6789"_s;
        QTest::newRow("SSN, masked") << ssn << u"***-**-6789"_s;
        QTest::newRow("SSN, masked with letters") << ssn << u"XXX-XX-6789"_s;
        QTest::newRow("SSN, masked with bullets") << ssn << QString(9, QChar(0x2022));
        QTest::newRow("SSN, eight digits") << ssn << u"12345678"_s;
        QTest::newRow("SSN, emptied") << ssn << QString();
        QTest::newRow("date, emptied") << born << QString();
        QTest::newRow("date, masked") << born << u"**/**/1980"_s;
        QTest::newRow("date, none") << born << u"0001-01-01T00:00:00"_s;
        QTest::newRow("type, none") << type << u"0"_s;
        QTest::newRow("type, none in another spelling") << type << u"000"_s;
        QTest::newRow("type, emptied") << type << QString();
        QTest::newRow("account, none") << account << u"0"_s;
        QTest::newRow("account, masked") << account << u"****1234"_s;
        QTest::newRow("account, emptied") << account << QString();
    }

    void whatIsTypedAsACompanionIsJudgedAtOnce() {
        QFETCH(const ElementId, id);
        QFETCH(const QString, typed);
        for (const bool triggerFirst : {true, false}) {
            RecordModel model(m_form);
            Record record = eachKind();
            record.set(account, u"77"_s);
            if (typed.isEmpty())
                record.set("Customer/Lifeline/LifelineTypeID"_element, u"0"_s); // there is something to empty
            model.setBaseline(record);
            model.edit("Customer/Lifeline/LifelineTypeID"_element, u"4"_s);
            if (!triggerFirst)
                model.edit(id, typed);
            model.edit(program, u"ETC_LIFELINE"_s);
            model.edit(autoDebit, u"true"_s);
            if (triggerFirst)
                model.edit(id, typed);
            QCOMPARE(model.worst(id), std::optional(Severity::Refuse));
        }
    }

    /// The debit that is on already needs its account as well.
    void anAccountOfADebitThatIsOnStaysOne() {
        Record record = eachKind();
        record.set(autoDebit, u"1"_s);
        record.set(account, u"77"_s);
        RecordModel model(m_form);
        model.setBaseline(record);
        model.edit(account, u"0"_s);
        QCOMPARE(model.worst(account), std::optional(Severity::Refuse));
        model.edit(account, u"1234"_s);
        QVERIFY(model.problems().isEmpty());
        model.edit(account, u"0"_s);
        model.edit(autoDebit, u"false"_s); // then nothing is debited from it
        QVERIFY(model.problems().isEmpty());
    }

    void customFieldsHaveNoBaseline() {
        constexpr GroupId fields = "Customer/Fields/Field"_group;
        RecordModel model(m_form);
        model.setBaseline(eachKind());
        Rows rows;
        rows.beginRow();
        rows.add(u"FieldID", Value(u"7"_s));
        model.editRows(fields, rows);
        QCOMPARE(model.problems().value(0).code, ProblemCode::RowIncomplete);
        Rows null; // as the service may answer: there is no value to send
        null.beginRow();
        null.add(u"FieldID", Value(u"7"_s));
        null.add(u"Value", Value::null());
        model.editRows(fields, null);
        QCOMPARE(model.problems().value(0).code, ProblemCode::RowIncomplete);
        Rows whole;
        whole.beginRow();
        whole.add(u"FieldID", Value(u"7"_s));
        whole.add(u"Value", Value(u"blue"_s));
        model.editRows(fields, whole);
        QVERIFY(model.problems().isEmpty());
        QCOMPARE(changedPaths(model), QStringList{u"Customer/Fields/Field/FieldID"_s});
    }

    /// The year that ends the future is today's, so this asks the clock too.
    void yearsThatAreSurelySlips() {
        RecordModel model(m_form);
        model.setBaseline(eachKind());
        const auto warned = [&](int year) {
            model.edit(contractEnd, u"1/2/%1"_s.arg(year));
            const auto found = model.problems(contractEnd);
            return std::any_of(found.cbegin(), found.cend(), [](const Problem& problem) {
                return problem.code == ProblemCode::DateUnlikely && problem.severity == Severity::Warn;
            });
        };
        const int year = QDate::currentDate().year();
        QVERIFY(warned(1899));
        QVERIFY(!warned(1900));
        QVERIFY(!warned(year + 50));
        QVERIFY(warned(year + 51));
    }

    void rulesOfElementsTogether() {
        RecordModel model(m_form);
        Record record = eachKind();
        record.set("Customer/IsParentAccount"_element, u"true"_s);
        model.setBaseline(record);
        model.edit("Customer/AgentID"_element, u"12"_s);
        model.edit("Customer/AgentNumber"_element, u"0012"_s);
        QCOMPARE(model.problems("Customer/AgentNumber"_element).value(0).code, ProblemCode::NumberIgnored);
        model.edit("Customer/IsParentAccount"_element, u"false"_s);
        QCOMPARE(model.problems("Customer/IsParentAccount"_element).value(0).code, ProblemCode::ParentStays);
        model.edit("Customer/ParentAccountID"_element, u"1002"_s);
        QCOMPARE(model.problems("Customer/ParentAccountID"_element).value(0).code,
                 ProblemCode::ParentOrChild);
    }

    void theKeyAndWhatIsIgnoredCannotBeEdited() {
        RecordModel model(m_form);
        model.setBaseline(eachKind());
        QVERIFY(!model.edit("Customer/ID"_element, u"5"_s));
        QVERIFY(!model.edit("Customer/PhysicalAddress/ID"_element, u"5"_s));
        QVERIFY(!model.edit("Customer/CustomerClass"_element, u"Business"_s));
        QVERIFY(!model.edit("Customer/Billing/Balance"_element, u"0"_s));
        model.setFiguresEditable(true);
        QVERIFY(model.edit("Customer/Billing/Balance"_element, u"0"_s));
    }
};

QTEST_GUILESS_MAIN(TestRecordModelRules)
#include "tst_recordmodel_rules.moc"
