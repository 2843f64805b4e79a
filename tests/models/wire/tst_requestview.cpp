#include "models/wire/requestview.h"
#include "tests/models/wire/signing.h"

#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using Profile = WireNames::Profile;

/// A request as the agent may see it.
class TestRequestView : public QObject {
    Q_OBJECT

private slots:
    void theViewShowsWhatIsAskedFor() {
        Request request(Operation::CustomersUpdate);
        request.set("Customer/ID"_element, u"1001"_s)
            .set("Customer/SSN"_element, u"123456789"_s)
            .set("Customer/Lifeline/SelfCertificationPDF"_element, u"JVBERi0="_s)
            .set("Customer/Email"_element, u"a@example.com"_s);
        const QByteArray bytes = wire::envelope(request, session(), {});
        const QString shown = wire::prettyPrint(bytes, {}, u"••••"_s, {.sensitive = false});
        QVERIFY(shown.contains(u"<SSN>123456789</SSN>"_s));
        QVERIFY(shown.contains(u"<SelfCertificationPDF>••••<"_s));
        QVERIFY(shown.contains(u"<SessionKey>••••<"_s));
        const QString hidden = wire::prettyPrint(bytes, {}, u"••••"_s, {.also = {"Customer/Email"_element}});
        QVERIFY(hidden.contains(u"<Email>••••<"_s));
        QVERIFY(hidden.contains(u"<SSN>••••<"_s));
    }

    void theViewHidesSecrets() {
        Request request(Operation::CustomersUpdate);
        request.set("Customer/ID"_element, u"1001"_s)
            .set("Customer/SSN"_element, u"123456789"_s)
            .clear("Customer/SecurityPIN"_element)
            .set("Customer/Source"_element, u"a<b"_s)
            .set("Customer/Lifeline/AnnualIncome"_element, u"31000"_s)
            .setRows("Customer/TaxExemptions"_group, {});
        const WireNames names(Profile::Live, {{"Customer/SSN"_element, u"TaxNo"_s}});
        QCOMPARE(wire::prettyPrint(wire::envelope(request, session(), names), names, u"••••"_s),
                 u"<Customers_Update\n"
                 "  xmlns=\"http://api.myh2o.com/v20\">\n"
                 "  <Request>\n"
                 "    <Session>\n"
                 "      <SessionKey>••••</SessionKey>\n"
                 "    </Session>\n"
                 "    <Customer>\n"
                 "      <ID>1001</ID>\n"
                 "      <SecurityPIN></SecurityPIN>\n"
                 "      <TaxNo>••••</TaxNo>\n"
                 "      <Source>a&lt;b</Source>\n"
                 "      <Lifeline>\n"
                 "        <AnnualIncome>••••</AnnualIncome>\n"
                 "      </Lifeline>\n"
                 "      <TaxExemptions></TaxExemptions>\n"
                 "    </Customer>\n"
                 "  </Request>\n"
                 "</Customers_Update>"_s);
        wire::Signature person;
        person.password = u"secret"_s;
        const QByteArray signIn = wire::envelope(Request(Operation::SessionsCreate), person, {});
        QVERIFY(!wire::prettyPrint(signIn, {}, u"••••"_s).contains(u"secret"_s));
        QCOMPARE(wire::prettyPrint("<a/>", {}, {}), QString());
        QCOMPARE(wire::prettyPrint("", {}, {}), QString());
    }
};

QTEST_APPLESS_MAIN(TestRequestView)
#include "tst_requestview.moc"
