#include "tests/support/loopbackcases.h"
#include "tests/tour/password.h"
#include "tests/tour/secrets.h"
#include "tests/tour/touroptions.h"
#include "tests/tour/transcript.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                        QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

/// The last names that a row of the schema's tables has on any wire.
QList<QByteArray> namesOf(const Element& element) {
    QList<QByteArray> names;
    for (const std::string_view path : {element.name, element.wirePath, element.pagePath}) {
        const QByteArray text(path.data(), qsizetype(path.size()));
        if (!text.isEmpty() && text != "-")
            names += text.mid(text.lastIndexOf('/') + 1);
    }
    return names;
}

} // namespace

/// What the tour leaves behind holds no secret, and is for its user only.
class TestSecrets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySensitiveElementIsHidden() {
        int found = 0;
        for (const schema::OperationTables& tables : schema::operations) {
            for (const std::span<const Element> table : {tables.request, tables.reply}) {
                for (const Element& element : table) {
                    for (const QByteArray& name :
                         element.sensitive ? namesOf(element) : QList<QByteArray>()) {
                        ++found;
                        const QByteArray body = '<' + name + ">219-09-9999</" + name + '>';
                        QCOMPARE(tour::hideSecrets(body), '<' + name + ">HIDDEN</" + name + '>');
                    }
                }
            }
        }
        QVERIFY(found > 20);
    }

    void hidden_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("kept");
        const auto add = [](const char* name, const QByteArray& body, const QByteArray& kept) {
            QTest::newRow(name) << body << kept;
        };
        add("another case", "<ssn>1</ssn><Ssn>2</Ssn>", "<ssn>HIDDEN</ssn><Ssn>HIDDEN</Ssn>");
        add("a prefix and attributes", "<v:SSN a='>' b=\"/\">1</v:SSN>",
            "<v:SSN a='>' b=\"/\">HIDDEN</v:SSN>");
        add("a CDATA section", "<SSN><![CDATA[1]]></SSN>", "<SSN>HIDDEN</SSN>");
        add("a comment inside", "<SSN>219<!-- </SSN> -->09</SSN><A>1</A>", "<SSN>HIDDEN</SSN><A>1</A>");
        add("elements inside", "<SSN><SSN>1</SSN><b>2</b></SSN><A>1</A>", "<SSN>HIDDEN</SSN><A>1</A>");
        add("cut short", "<A>1</A><SSN>219-09", "<A>1</A><SSN>HIDDEN");
        add("cut in the tag", "<A>1</A><SSN", "<A>1</A><SSN");
        add("empty ones stay", "<SSN></SSN><SSN/><SSN />", "<SSN></SSN><SSN/><SSN />");
        add("a custom field", "<Field><FieldID>3</FieldID><Value>1</Value></Field>",
            "<Field><FieldID>3</FieldID><Value>HIDDEN</Value></Field>");
        add("the echo of a request", "<Debug>&lt;SSN>1&lt;/SSN></Debug>", "<Debug>HIDDEN</Debug>");
        add("the last four", "<SSNTaxIdLast4>9999</SSNTaxIdLast4>", "<SSNTaxIdLast4>HIDDEN</SSNTaxIdLast4>");
        add("a failure's words", "<Error_Description>SSN 219-09-9999 is in use</Error_Description>",
            "<Error_Description>SSN #### is in use</Error_Description>");
        add("a failure's words, harmless", "<Error_Description>Invalid PackageID</Error_Description>",
            "<Error_Description>Invalid PackageID</Error_Description>");
        add("a Fault",
            "<s:Fault><faultcode>s:Server</faultcode><faultstring>rosa@example.com has 4711</faultstring>"
            "<detail><a>Delgado</a></detail></s:Fault>",
            "<s:Fault><faultcode>s:Server</faultcode><faultstring>[address] has ####</faultstring>"
            "<detail>[markup]</detail></s:Fault>");
        add("a Fault of SOAP 1.2",
            "<Fault><Reason><Text xml:lang='en'>Password hunter refused</Text></Reason></Fault>",
            "<Fault><Reason><Text xml:lang='en'>Password: [masked]</Text></Reason></Fault>");
        add("digits as references", "<Message>&#50;&#49;&#57;</Message>", "<Message>&#####;</Message>");
        add("a quote's lines", "<Detail><Text>Fee 2026</Text></Detail>",
            "<Detail><Text>Fee 2026</Text></Detail>");
        add("nothing else", "<?xml version='1.0'?><!-- <SSN>a</SSN> --><Email>a@b.c</Email> x > y",
            "<?xml version='1.0'?><!-- <SSN>a</SSN> --><Email>a@b.c</Email> x > y");
    }
    void hidden() {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, kept);
        QCOMPARE(tour::hideSecrets(body), kept);
    }

    void aTranscriptIsForItsOwnerOnly() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"transcript.txt"_s);
        {
            QFile earlier(path);
            QVERIFY(earlier.open(QIODevice::WriteOnly));
            QVERIFY(earlier.setPermissions(ownerOnly | others));
        }
        const tour::Transcript transcript(path);
        QVERIFY(transcript.isOpen());
        QVERIFY(!(QFileInfo(path).permissions() & others));
        QVERIFY(QFile::remove(path));
        const tour::Transcript anew(path);
        QVERIFY(anew.isOpen());
        QVERIFY(!(QFileInfo(path).permissions() & others));
    }

    void aPasswordIsNoArgument_data() {
        QTest::addColumn<QString>("argument");
        QTest::newRow("by itself") << u"--password"_s;
        QTest::newRow("with its value") << u"--password=swordfish"_s;
        QTest::newRow("one dash") << u"-password"_s;
    }
    void aPasswordIsNoArgument() {
        QFETCH(QString, argument);
        QString trouble;
        QVERIFY(!tour::Options::parse({u"tour"_s, argument, u"swordfish"_s, u"DIR"_s}, &trouble));
        QVERIFY(trouble.contains(u"LINESIDE_PASSWORD"_s));
        QVERIFY(!trouble.contains(u"swordfish"_s));
    }

    void onlyThisComputerNeedsNoWord() {
        for (const test::LoopbackCase& one : test::loopbackCases) {
            QString trouble;
            const QString endpoint = u"https://%1/v20/default.asmx"_s.arg(QString::fromUtf8(one.host));
            const auto options = tour::Options::parse({u"tour"_s, u"--endpoint"_s, endpoint, u"--user"_s,
                                                       u"u"_s, u"--client"_s, u"c"_s, u"--customer"_s, u"1"_s,
                                                       u"--tn"_s, u"1"_s, u"--inventory"_s, u"1"_s, u"DIR"_s},
                                                      &trouble);
            QVERIFY2(options.has_value() == one.isLoopback, one.host);
        }
    }

    void aPasswordOfTheEnvironment() {
        qputenv("LINESIDE_PASSWORD", "sw\xC3\xB6rdfish ");
        QCOMPARE(tour::readPassword(), u"sw\u00F6rdfish "_s);
        QVERIFY(!qEnvironmentVariableIsSet("LINESIDE_PASSWORD"));
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
