#include "models/order/duplicates.h"
#include "models/wire/writer.h"

#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

constexpr ElementId ssn = "Customer/SSN"_element;

Record ann() {
    Record order;
    order.set("Customer/PhysicalAddress/FirstName"_element, u"Ann"_s);
    order.set("Customer/PhysicalAddress/LastName"_element, u"De  Lee "_s);
    order.set("Customer/PhysicalAddress/Address1"_element, u"77 Harbor Ln"_s);
    order.set("Customer/PhysicalAddress/City"_element, u"Quincy"_s);
    order.set("Customer/PhysicalAddress/State"_element, u"FL"_s);
    order.set("Customer/PhysicalAddress/Zip"_element, u"32351"_s);
    return order;
}

/// What stands in Request behind the session.
QByteArray bytesOf(const Record& order) {
    wire::Signature signature;
    signature.sessionKey = u"key"_s;
    const QByteArray all = wire::envelope(order::duplicateQuery(order), signature, WireNames());
    const qsizetype from = all.indexOf("</Session>") + 10;
    return all.mid(from, all.indexOf("</Request>") - from);
}

QByteArray options() {
    QByteArray bytes = "<OptionIgnoreClosed>false</OptionIgnoreClosed><OptionMatchPatterns>";
    for (const char* pattern :
         {"SSNTaxId", "DriversLicenseNumber", "SSNTaxIdLast4,DateOfBirth", "FirstName,LastName,SSNTaxIdLast4",
          "Street1,Street2,City,State,Zip", "Street1,Street2,City,State", "Street1,Street2,Zip",
          "FirstName,LastName,Zip", "FirstName,LastName,DateOfBirth", "Street1,City,State"})
        bytes += QByteArray("<string>") + pattern + "</string>";
    return bytes + "</OptionMatchPatterns>";
}

} // namespace

/// The question of an order, byte for byte: it decides what a lost create is held against.
class TestDuplicateQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAndPlace() {
        QCOMPARE(bytesOf(ann()), QByteArray("<FirstName>Ann</FirstName><LastName>De Lee</LastName>"
                                            "<Street1>77 Harbor Ln</Street1><City>Quincy</City>"
                                            "<State>FL</State><Zip>32351</Zip>") +
                                     options());
    }

    void papers() {
        Record order;
        order.set(ssn, u"123-45-6789"_s);
        order.set("Customer/DOB"_element, u"1980-04-12T00:00:00"_s);
        order.set("Customer/DL"_element, u"D123"_s);
        QCOMPARE(bytesOf(order),
                 QByteArray("<SSNTaxId>123456789</SSNTaxId><SSNTaxIdLast4>6789</SSNTaxIdLast4>"
                            "<DateOfBirth>1980-04-12T00:00:00</DateOfBirth>"
                            "<DriversLicenseNumber>D123</DriversLicenseNumber>") +
                     options());
    }

    void anSsnOnlyWhenItIsWhole_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"6789", "12345678", "1234567890", "***-**-6789", "12345678X"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void anSsnOnlyWhenItIsWhole() {
        QFETCH(QString, text);
        Record order;
        order.set(ssn, text);
        QCOMPARE(bytesOf(order), options());
        QVERIFY(!order::canBeChecked(order));
    }

    void noDateIsNotAsked() {
        Record order = ann();
        order.set("Customer/DOB"_element, u"0001-01-01T00:00:00"_s);
        QVERIFY(!bytesOf(order).contains("DateOfBirth>"));
    }

    void mailingStandsInWhole() {
        Record order;
        order.set("Customer/MailingAddress/FirstName"_element, u"Ann"_s);
        order.set("Customer/MailingAddress/LastName"_element, u"Lee"_s);
        order.set("Customer/MailingAddress/Zip"_element, u"32351"_s);
        QVERIFY(
            bytesOf(order).contains("<FirstName>Ann</FirstName><LastName>Lee</LastName><Zip>32351</Zip>"));
        // One line of the other address, and none of this one is mixed in.
        order.set("Customer/PhysicalAddress/City"_element, u"Quincy"_s);
        QVERIFY(!bytesOf(order).contains("<Zip>"));
    }

    void oneWholePatternIsNeeded() {
        Record order = ann();
        QVERIFY(order::canBeChecked(order));
        order.set("Customer/PhysicalAddress/Zip"_element, QString());
        QVERIFY(order::canBeChecked(order)); // Street1, City, State
        order.set("Customer/PhysicalAddress/City"_element, QString());
        QVERIFY(!order::canBeChecked(order));
        order.set("Customer/DOB"_element, u"1980-04-12T00:00:00"_s);
        QVERIFY(order::canBeChecked(order));
        QVERIFY(!order::canBeChecked(Record()));
    }
};

QTEST_GUILESS_MAIN(TestDuplicateQuery)
#include "tst_duplicatequery.moc"
