#include "tests/ui/customer/example.h"
#include "ui/customer/askednumber.h"
#include "ui/look/look.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace lineside;
using namespace lineside::test;
using Kind = Guess::Kind;

namespace {

ServiceItemNames columns() {
    return {.number = u"TN"_s, .status = {}, .package = {}, .device = u"Identifier"_s, .sim = u"ICCID"_s};
}

Rows one(const QString& tn, const QString& device = {}, const QString& sim = {}) {
    Rows rows;
    rows.beginRow();
    rows.add(u"TN", Value(tn));
    rows.add(u"Identifier", Value(device));
    rows.add(u"ICCID", Value(sim));
    return rows;
}

} // namespace

/// A customer who was looked up by a number, and whose services do not hold it.
class TestAskedNumber : public QObject {
    Q_OBJECT

    std::unique_ptr<look::Look> m_look;

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<look::Look>(*qApp); }

    void spellingsOfOneNumber_data() {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("listed");
        QTest::addColumn<bool>("lacks");
        QTest::newRow("TN") << Kind::Tn << u"8505550101"_s << u"(850) 555-0101"_s << false;
        QTest::newRow("TN with country") << Kind::Tn << u"8505550101"_s << u"+18505550101"_s << false;
        QTest::newRow("another TN") << Kind::Tn << u"8505550101"_s << u"8505550102"_s << true;
        QTest::newRow("no TN yet") << Kind::Tn << u"8505550101"_s << QString() << true;
        QTest::newRow("IMEI") << Kind::Imei << u"352099001761481"_s << u"35-209900-176148-1"_s << false;
        QTest::newRow("IMEI without digit")
            << Kind::Imei << u"352099001761481"_s << u"35209900176148"_s << false;
        QTest::newRow("another IMEI") << Kind::Imei << u"352099001761481"_s << u"352099001761499"_s << true;
        QTest::newRow("ESN") << Kind::Esn << u"80A0B1C2"_s << u"12810531266"_s << false;
        QTest::newRow("MEID") << Kind::Meid << u"A0000000002329"_s << u"a0000000002329"_s << false;
        QTest::newRow("SIM") << Kind::Iccid << u"8901260222193340101"_s << u"8901260222193340101F"_s << false;
        QTest::newRow("another SIM") << Kind::Iccid << u"8901260222193340101"_s << u"8901260222193340119"_s
                                     << true;
        QTest::newRow("by ID") << Kind::CustomerId << u"1001"_s << u"8505550101"_s << false;
    }
    void spellingsOfOneNumber() {
        QFETCH(Kind, kind);
        QFETCH(QString, asked);
        QFETCH(QString, listed);
        QFETCH(bool, lacks);
        QCOMPARE(lacksNumber(one(listed, listed, listed), {kind, asked}, columns()), lacks);
    }

    void whatCantBeToldIsNotSaid() {
        const Guess asked{Kind::Tn, u"8505550101"_s};
        const Rows services = one(u"8505550102"_s);
        QVERIFY(lacksNumber(services, asked, columns()));
        QVERIFY(!lacksNumber({}, asked, columns()));
        QVERIFY(!lacksNumber(services, asked, {}));
        ServiceItemNames other = columns();
        other.number = u"Number"_s;
        QVERIFY(!lacksNumber(services, asked, other));
    }

    void theHeaderSaysIt() {
        LookUpDesk desk;
        CustomerPage page(desk, nullptr, exampleContext(), rosa());
        page.resize(1366, 616);
        page.show();
        auto* note = page.findChild<QLabel*>(u"headerNote"_s);
        QVERIFY(!note->isVisible());
        page.foundBy({Kind::Tn, u"8505550188"_s});
        QVERIFY(note->isVisible());
        QCOMPARE(note->text(), u"None of the listed services has the number (850) 555-0188."_s);
        // A newer reading that lists it takes the words away; so does a look-up by ID.
        Record now = rosa();
        now.setRows("Customer/Services"_group, one(u"8505550188"_s));
        page.takeRecord(now);
        QVERIFY(!note->isVisible());
        page.takeRecord(rosa());
        QVERIFY(note->isVisible());
        page.foundBy({Kind::CustomerId, u"1001"_s});
        QVERIFY(!note->isVisible());
        page.foundBy({Kind::Tn, u"8505550101"_s});
        QVERIFY(!note->isVisible());
    }
};

QTEST_MAIN(TestAskedNumber)
#include "tst_askednumber.moc"
