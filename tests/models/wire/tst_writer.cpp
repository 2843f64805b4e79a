#include "models/wire/writer.h"

#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

class TestWriter : public QObject {
    Q_OBJECT

private slots:
    void anUpdate() {
        wire::Signature signature;
        signature.sessionKey = u"key"_s;
        Request request(Operation::CustomersUpdate);
        request.set("Customer/ID"_element, u"1001"_s)
            .clear("Customer/PhysicalAddress/Address2"_element)
            .set("Customer/Email"_element, u"a<b@example.com"_s)
            .setRows("Customer/TaxExemptions"_group, {});
        QCOMPARE(
            wire::envelope(request, signature, {}),
            QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                       "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                       "<Customers_Update xmlns=\"http://api.myh2o.com/v20\"><Request>"
                       "<Session><SessionKey>key</SessionKey></Session><Customer><ID>1001</ID>"
                       "<PhysicalAddress><Address2></Address2></PhysicalAddress>"
                       "<Email>a&lt;b@example.com</Email><TaxExemptions></TaxExemptions></Customer>"
                       "</Request></Customers_Update></soap:Body></soap:Envelope>"));
    }
};

QTEST_APPLESS_MAIN(TestWriter)
#include "tst_writer.moc"
