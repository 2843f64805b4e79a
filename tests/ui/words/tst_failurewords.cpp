#include "ui/words/failurewords.h"

#include <QtTest>

using namespace lineside;
using namespace Qt::StringLiterals;

class TestFailureWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Who is to blame for a fault, and what it means.
    void faults_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("unknown");
        QTest::addColumn<int>("during");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const QString& code, bool unknown, During during,
                            const QString& text) {
            QTest::newRow(name) << code << unknown << int(during) << text;
        };
        const QString unread = u"The service could not read a value."_s;
        const QString failed = u"The service failed while answering."_s;
        row("sender, save", u"soap:Client"_s, false, During::Save,
            unread + u" Your changes are still here. Check the changed values.");
        row("sender, create", u"env:Sender"_s, false, During::Create,
            unread + u" The order is still here. Check the values.");
        row("sender, look-up", u"Client"_s, false, During::LookUp, unread + u" Tell your supervisor.");
        row("server, save", u"soap:Server"_s, true, During::Save,
            failed +
                u" The changes may or may not be saved. Nothing is sent again until Lineside has looked.");
        row("server, create", u"env:Receiver"_s, true, During::Create,
            failed + u" The customer may or may not have been made. Nothing is sent again until you decide.");
        row("server, look-up", u"soap:Server"_s, false, During::LookUp,
            failed + u" Try again, then tell your supervisor.");
    }

    void faults() {
        QFETCH(QString, code);
        QFETCH(bool, unknown);
        QFETCH(int, during);
        const Failure failure{.kind = Failure::Kind::Fault, .code = code, .outcomeUnknown = unknown};
        QTEST(words(failure, During(during), 0).text, "text");
    }
};

QTEST_GUILESS_MAIN(TestFailureWords)
#include "tst_failurewords.moc"
