#include "models/rules/verification.h"

#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

/// What a caller says of themselves, held against what is on file.
class TestVerification : public QObject {
    Q_OBJECT

    static Record onFile() {
        Record record;
        record.set("Customer/SecurityPIN"_element, u" 4711 "_s);
        record.set("Customer/SSN"_element, u"219-09-9999"_s);
        record.set("Customer/DOB"_element, u"1971-03-09T00:00:00"_s);
        return record;
    }
    static Verified verify(const CallerSays& says, const Record& record = onFile()) {
        return verifyCaller(says, record, QDate(2026, 11, 24));
    }

private Q_SLOTS:
    void eachAgreesByItself_data() {
        QTest::addColumn<QString>("pin");
        QTest::addColumn<QString>("lastFour");
        QTest::addColumn<QString>("born");
        QTest::addColumn<bool>("same");
        const auto row = [](const char* pin, const char* four, const char* born, bool same) {
            QTest::addRow("%s/%s/%s", pin, four, born)
                << QString::fromLatin1(pin) << QString::fromLatin1(four) << QString::fromLatin1(born) << same;
        };
        row("4711", "", "", true);
        row(" 4711 ", "", "", true);
        row("4712", "", "", false);
        row("471", "", "", false);
        row("", "9999", "", true);
        row("", "99-99", "", true);
        row("", "9990", "", false);
        row("", "219099999", "", false); // the last four are asked for, no more
        row("", "", "3/9/1971", true);
        row("", "", "3/9/71", true);
        row("", "", "3/9/1972", false);
        row("", "", "in March", false);
        row("4711", "9999", "03/09/1971", true);
        row("4711", "9999", "03/10/1971", false);
        row("4711", "9998", "03/09/1971", false);
        row("0000", "9999", "03/09/1971", false);
    }
    void eachAgreesByItself() {
        QFETCH(QString, pin);
        QFETCH(QString, lastFour);
        QFETCH(QString, born);
        QFETCH(bool, same);
        QCOMPARE(verify({pin, lastFour, born}), same ? Verified::Match : Verified::NoMatch);
    }

    /// Nobody is turned away for what the service does not know.
    void whatIsNotOnFileCountsNeitherWay() {
        Record record = onFile();
        record.set("Customer/SecurityPIN"_element, QString());
        QCOMPARE(verify({u"1234"_s, u"9999"_s, {}}, record), Verified::Match);
        QCOMPARE(verify({u"1234"_s, u"9998"_s, {}}, record), Verified::NoMatch);
        QCOMPARE(verify({u"1234"_s, {}, {}}, record), Verified::NothingOnFile);
        record.set("Customer/DOB"_element, u"0001-01-01T00:00:00"_s);
        QCOMPARE(verify({{}, u"9999"_s, u"3/9/71"_s}, record), Verified::Match);
        QCOMPARE(verify({u"4711"_s, u"9999"_s, u"3/9/71"_s}, Record()), Verified::NothingOnFile);
    }

    /// A mask may leave the last four, or less: less proves nothing and speaks against nobody.
    void ofAMaskedNumberOnlyWholeLastFourCount() {
        Record record;
        for (const QString& masked : {u"XXX-XX-9999"_s, u"*****9999"_s, u"9999"_s}) {
            record.set("Customer/SSN"_element, masked);
            QCOMPARE(verify({{}, u"9999"_s, {}}, record), Verified::Match);
            QCOMPARE(verify({{}, u"9998"_s, {}}, record), Verified::NoMatch);
        }
        for (const QString& masked : {u"XXX-XX-XXXX"_s, u"XXX-XX-XX99"_s, u"***"_s}) {
            record.set("Customer/SSN"_element, masked);
            QCOMPARE(verify({{}, u"9999"_s, {}}, record), Verified::NothingOnFile);
            QCOMPARE(verify({{}, masked.right(4), {}}, record), Verified::NothingOnFile);
        }
    }

    void nothingSaidIsNothingAsked() {
        QVERIFY(CallerSays().isEmpty());
        QVERIFY((CallerSays{u" "_s, {}, u"\t"_s}.isEmpty()));
        QVERIFY((!CallerSays{{}, u"9"_s, {}}.isEmpty()));
        QCOMPARE(verify({u" "_s, {}, {}}), Verified::NothingOnFile);
    }
};

QTEST_GUILESS_MAIN(TestVerification)
#include "tst_verification.moc"
