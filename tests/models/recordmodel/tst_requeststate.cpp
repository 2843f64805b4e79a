#include "models/recordmodel/requeststate.h"

#include <QCborArray>
#include <QCborMap>
#include <QtTest>

using namespace lineside;
using namespace Qt::StringLiterals;

/// What was sent comes back as it was sent, whatever version reads it.
class RequestStateTest : public QObject {
    Q_OBJECT

    static Request order() {
        Request request(Operation::NewCustomersCreate);
        request.set("Customer/PhysicalAddress/FirstName"_element, u"Zoë"_s);
        request.set("Order/PackageID"_element, u"502"_s);
        request.clear("Customer/Email"_element);
        request.setRows("Customer/TaxExemptions"_group, Rows::ofTexts({u"Federal"_s, u"E911"_s}));
        Rows products;
        const int id = products.addColumn(u"ProductID"_s), rate = products.addColumn(u"Rate"_s);
        products.beginRow();
        products.add(id, State::Set, u"7");
        products.add(rate, State::Empty, {});
        request.setRows("Order/AdditionalProducts/Product"_group, products);
        return request;
    }
    static QByteArray with(const QString& key, const QCborValue& value) {
        QCborMap map = QCborValue::fromCbor(saveRequest(order())).toMap();
        map[key] = value;
        return QCborValue(map).toCbor();
    }

private slots:
    void comesBack() {
        QCOMPARE(restoreRequest(saveRequest(order())), order());
        const Request nothing(Operation::CustomersUpdate);
        QCOMPARE(restoreRequest(saveRequest(nothing)), nothing);
    }

    void aLaterVersionIsReadAsFarAsItGoes() {
        QCborMap set = QCborValue::fromCbor(saveRequest(order())).toMap().value(u"set"_s).toMap();
        set[u"Customer/Moon"_s] = u"full"_s;
        QCOMPARE(restoreRequest(with(u"set"_s, set)), order());
        QCOMPARE(restoreRequest(with(u"version"_s, 9)), order());
        QCOMPARE(restoreRequest(with(u"more"_s, 9)), order());
    }

    void otherBytesAreNone() {
        QVERIFY(!restoreRequest({}));
        QVERIFY(!restoreRequest("junk"));
        QVERIFY(!restoreRequest(with(u"request"_s, u"Lineside form"_s)));
        QVERIFY(!restoreRequest(with(u"operation"_s, u"Moon_Query"_s)));
        const QByteArray whole = saveRequest(order());
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY(!restoreRequest(whole.left(length)));
    }
};

QTEST_GUILESS_MAIN(RequestStateTest)
#include "tst_requeststate.moc"
