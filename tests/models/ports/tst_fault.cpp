#include "models/ports/fault.h"

#include <QtTest>

using namespace lineside;
using namespace Qt::StringLiterals;

class FaultTest : public QObject {
    Q_OBJECT

private slots:
    void whoseFault_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("senders");
        const auto row = [](const QString& code, bool senders) {
            QTest::newRow(qPrintable(code)) << code << senders;
        };
        row(u"soap:Client"_s, true);
        row(u"Client"_s, true);
        row(u"SOAP-ENV:client"_s, true);
        row(u" s:CLIENT "_s, true);
        row(u"soap:Client.Authentication"_s, true);
        row(u"soap:Client.wsse:Failed"_s, true);
        row(u"env:Sender"_s, true);
        row(u"sender"_s, true);
        row(u"soap:Server"_s, false);
        row(u"Server.Busy"_s, false);
        row(u"env:Receiver"_s, false);
        row(u"soap:Server.Client"_s, false);
        row(u"Client:Server"_s, false);
        row(u"soap:Clients"_s, false);
        row(u"soap:MustUnderstand"_s, false);
        row(u""_s, false);
        row(u"soap:"_s, false);
    }

    void whoseFault() {
        QFETCH(QString, code);
        Failure failure{.kind = Failure::Kind::Fault, .code = code};
        QTEST(isSendersFault(failure), "senders");
        // No other failure is one, whatever code the service gave it.
        failure.kind = Failure::Kind::Refused;
        QVERIFY(!isSendersFault(failure));
    }
};

QTEST_GUILESS_MAIN(FaultTest)
#include "tst_fault.moc"
