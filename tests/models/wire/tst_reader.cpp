#include "models/wire/reader.h"

#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

/// A reply of an operation with this below its result; the Header is said separately.
QByteArray reply(const QByteArray& operation, const QByteArray& data,
                 const QByteArray& header = "<Header><Success>true</Success></Header>") {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
           "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><soap:Body><" +
           operation + "Response xmlns=\"http://api.myh2o.com/v20\"><" + operation + "Result>" + header +
           data + "</" + operation + "Result></" + operation + "Response></soap:Body></soap:Envelope>";
}

wire::Answer query(const QByteArray& data) {
    return wire::read(reply("Customers_Query", data), Operation::CustomersQuery);
}

} // namespace

class TestReader : public QObject {
    Q_OBJECT

private slots:
    void aCustomer() {
        const auto answer =
            query("<Customer><ID>1001</ID><PhysicalAddress><City>Tampa &amp; Bay</City>"
                  "</PhysicalAddress><TaxExemptions><string>Federal</string><string>State"
                  "</string></TaxExemptions><Services><ServiceItem><Number>8505550101</Number>"
                  "<Device><IMEI>1</IMEI></Device></ServiceItem></Services>"
                  "<Oddity>x</Oddity></Customer>");
        QVERIFY2(!answer.failure, qPrintable(answer.failure ? answer.failure->detail : QString()));
        QCOMPARE(answer.record.text("Customer/ID"_element), u"1001"_s);
        QCOMPARE(answer.record.text("Customer/PhysicalAddress/City"_element), u"Tampa & Bay"_s);
        QCOMPARE(answer.record.rows("Customer/TaxExemptions"_group).texts(),
                 (QStringList{u"Federal"_s, u"State"_s}));
        const Rows& services = answer.record.rows("Customer/Services"_group);
        QCOMPARE(services.columns(), (QStringList{u"Number"_s, u"Device/IMEI"_s}));
        QCOMPARE(answer.record.extras().size(), 1);
        QCOMPARE(answer.record.extras().first().path, u"Customer/Oddity"_s);
    }
};

QTEST_APPLESS_MAIN(TestReader)
#include "tst_reader.moc"
