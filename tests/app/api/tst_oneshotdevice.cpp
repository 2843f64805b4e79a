#include "app/api/oneshotdevice.h"

#include <QtTest>

using namespace lineside;

class OneShotDeviceTest : public QObject {
    Q_OBJECT

private slots:
    void readsOnce() {
        const auto begun = std::make_shared<std::atomic_bool>(false);
        api::OneShotDevice device("0123456789", begun);
        QVERIFY(!device.isSequential());
        QCOMPARE(device.size(), 10);
        QVERIFY(!*begun);
        QCOMPARE(device.read(4), "0123");
        QVERIFY(*begun);
        QCOMPARE(device.readAll(), "456789");
        QVERIFY(device.atEnd());
        QVERIFY(!device.reset());
        QVERIFY(!device.seek(0));
        QVERIFY(device.readAll().isEmpty());
    }

    void rewindsNeverNotEvenUnread() {
        const auto begun = std::make_shared<std::atomic_bool>(false);
        api::OneShotDevice device("body", begun);
        QVERIFY(!device.reset());
        QVERIFY(!device.seek(0));
        QVERIFY(!*begun);
        QCOMPARE(device.readAll(), "body");
    }

    void cannotBeWritten() {
        api::OneShotDevice device("body", std::make_shared<std::atomic_bool>(false));
        QVERIFY(!device.isWritable());
    }
};

QTEST_GUILESS_MAIN(OneShotDeviceTest)
#include "tst_oneshotdevice.moc"
