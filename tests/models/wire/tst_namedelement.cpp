#include "models/wire/namedelement.h"

#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

class TestNamedElement : public QObject {
    Q_OBJECT

    Request m_sent{Operation::NewCustomersCreate};

private Q_SLOTS:
    void init() {
        m_sent = Request(Operation::NewCustomersCreate);
        m_sent.set("Customer/PhysicalAddress/Zip"_element, u"32304"_s);
        m_sent.set("Customer/PhysicalAddress/City"_element, u"Tallahassee"_s);
        m_sent.set("Customer/MailingAddress/City"_element, u"Quincy"_s);
    }

    void names_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("path");
        QTest::newRow("last name of the path") << u"Invalid AgentID"_s << u"Customer/AgentID"_s;
        QTest::newRow("any case") << u"agentid is not known."_s << u"Customer/AgentID"_s;
        QTest::newRow("whole words") << u"The AgentIDs differ"_s << QString();
        QTest::newRow("the longest first") << u"DOB: OriginalCertificationDate is wrong"_s
                                           << u"Customer/Lifeline/OriginalCertificationDate"_s;
        QTest::newRow("dots") << u"Request.Customer.PhysicalAddress.Zip is required"_s
                              << u"Customer/PhysicalAddress/Zip"_s;
        QTest::newRow("slashes") << u"MailingAddress/Zip: bad"_s << u"Customer/MailingAddress/Zip"_s;
        QTest::newRow("end of a sentence") << u"Bad PackageID."_s << u"Order/PackageID"_s;
        QTest::newRow("the page's name") << u"ContactEnd is past"_s << u"Customer/ContractEnd"_s;
        QTest::newRow("by the address said")
            << u"The mailing address needs a Zip"_s << u"Customer/MailingAddress/Zip"_s;
        QTest::newRow("by what was sent") << u"Zip and state differ"_s << u"Customer/PhysicalAddress/Zip"_s;
        QTest::newRow("both were sent") << u"City is not known"_s << QString();
        QTest::newRow("an ordinary word in prose") << u"No such city, no such source"_s << QString();
        QTest::newRow("too common") << u"Value cannot be null."_s << QString();
        QTest::newRow("but not with its parent")
            << u"Field/Value is missing"_s << u"Customer/Fields/Field/Value"_s;
        QTest::newRow("the parameter of a common message")
            << u"Value cannot be null. Parameter name: MDN"_s << u"Order/WirelessPort/MDN"_s;
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("no name") << u"Try again later"_s << QString();
        QTest::newRow("of another operation") << u"RecertificationDate is wrong"_s << QString();
    }

    void names() {
        QFETCH(QString, text);
        QFETCH(QString, path);
        const auto found = wire::namedElement(text, m_sent);
        QCOMPARE(found ? schema::path(*found) : QString(), path);
    }

    void sentTwiceTypedOnce() {
        m_sent.set("Customer/MailingAddress/City"_element, u"Tallahassee"_s);
        const auto found = wire::namedElement(u"City is not known"_s, m_sent);
        QVERIFY(found);
        QCOMPARE(schema::path(*found), u"Customer/PhysicalAddress/City"_s);
    }

    void theInstallationsOwnName() {
        const WireNames names(WireNames::Profile::Live, {{"Customer/AgentID"_element, u"RepID"_s}});
        const auto found = wire::namedElement(u"RepID unknown"_s, m_sent, names);
        QVERIFY(found);
        QCOMPARE(schema::path(*found), u"Customer/AgentID"_s);
    }
};

QTEST_MAIN(TestNamedElement)
#include "tst_namedelement.moc"
