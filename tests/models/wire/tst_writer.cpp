#include "tests/models/wire/signing.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using Profile = WireNames::Profile;

namespace {

constexpr auto head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                      "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>";

/// The whole envelope with this behind the session.
QByteArray envelopeOf(const QByteArray& operation, const QByteArray& own,
                      const QByteArray& signature = "<Session><SessionKey>key</SessionKey></Session>") {
    return head + ("<" + operation + " xmlns=\"http://api.myh2o.com/v20\"><Request>" + signature + own +
                   "</Request></" + operation + "></soap:Body></soap:Envelope>");
}

/// A path's tags around the bytes: an independent idea of what the writer does for one element.
QByteArray wrapped(const QString& path, QByteArray bytes) {
    const QStringList names = path.split(u'/');
    for (auto name = names.rbegin(); name != names.rend(); ++name)
        bytes = '<' + name->toUtf8() + '>' + bytes + "</" + name->toUtf8() + '>';
    return bytes;
}

QString latin(std::string_view text) {
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

QString expectedPath(const Element& element, Profile profile) {
    const std::string_view own = profile == Profile::Live ? element.wirePath : element.pagePath;
    return own == "-" ? QString() : own.empty() ? schema::path(schema::id(element)) : latin(own);
}

QString nameOf(const Element& element) {
    const QString& path = schema::path(schema::id(element));
    return path.mid(path.lastIndexOf(u'/') + 1);
}

/// What of an envelope is the request's own: a change that does not say of what gets a key for the writing.
QByteArray written(Request request, const WireNames& names = {}) {
    const ElementId key = schema::keyOf(request.operation());
    if (wire::isAddressed(request))
        return wire::envelope(request, session(), names);
    request.set(key, u"5148"_s);
    QByteArray bytes = wire::envelope(request, session(), names);
    return bytes.replace("<ID>5148</ID>", "").replace("<Customer></Customer>", "");
}

void addProfiles() {
    QTest::addColumn<Profile>("profile");
    QTest::newRow("live") << Profile::Live;
    QTest::newRow("documented") << Profile::Documented;
}

} // namespace

Q_DECLARE_METATYPE(WireNames::Profile)

/// Holds requests against their bytes: the service tells `<X/>` and `<X></X>` apart, XML tools don't.
class TestWriter : public QObject {
    Q_OBJECT

private slots:
    void everyElementLeftSetAndCleared_data() { addProfiles(); }
    void everyElementLeftSetAndCleared() {
        QFETCH(Profile, profile);
        int checked = 0;
        for (const schema::OperationTables& tables : schema::operations) {
            const QByteArray name = latin(tables.name).toUtf8();
            QCOMPARE(written(Request(tables.operation), WireNames(profile)), envelopeOf(name, ""));
            for (const Element& element : tables.request) {
                if (element.use == Use::Ignored || element.use == Use::Prohibited ||
                    element.shape != Shape::Single)
                    continue;
                if (schema::id(element) == schema::keyOf(tables.operation))
                    continue; // below
                const QString path = expectedPath(element, profile);
                Request set(tables.operation), clear(tables.operation);
                set.set(schema::id(element), u"a & <b> ü"_s);
                clear.clear(schema::id(element));
                QCOMPARE(written(set, WireNames(profile)),
                         envelopeOf(name, path.isEmpty() ? "" : wrapped(path, "a &amp; &lt;b&gt; ü")));
                QCOMPARE(written(clear, WireNames(profile)),
                         envelopeOf(name, path.isEmpty() ? "" : wrapped(path, "")));
                ++checked;
            }
        }
        QVERIFY(checked > 150);
    }

    void everyListLeftSetAndEmptied_data() { addProfiles(); }
    void everyListLeftSetAndEmptied() {
        QFETCH(Profile, profile);
        int checked = 0;
        for (const schema::OperationTables& tables : schema::operations) {
            for (const Element& element : tables.request) {
                if (element.shape != Shape::List)
                    continue;
                const QByteArray name = latin(tables.name).toUtf8();
                const QByteArray item = element.type == Type::Integer ? "int" : "string";
                const QString path = expectedPath(element, profile);
                const GroupId group = *schema::groupOf(element);
                Request set(tables.operation), emptied(tables.operation);
                set.setRows(group, Rows::ofTexts({u"1"_s, u"2"_s, QString()}));
                emptied.setRows(group, {});
                const QByteArray items = "<" + item + ">1</" + item + "><" + item + ">2</" + item + "><" +
                                         item + "></" + item + ">";
                QCOMPARE(written(set, WireNames(profile)),
                         envelopeOf(name, path.isEmpty() ? "" : wrapped(path, items)));
                QCOMPARE(written(emptied, WireNames(profile)),
                         envelopeOf(name, path.isEmpty() ? "" : wrapped(path, "")));
                ++checked;
            }
        }
        QCOMPARE(checked, 5);
    }

    void everyRowElementSetAndEmptied_data() { addProfiles(); }
    void everyRowElementSetAndEmptied() {
        QFETCH(Profile, profile);
        int checked = 0;
        for (const schema::OperationTables& tables : schema::operations) {
            for (const Element& element : tables.request) {
                if (element.shape != Shape::InRow)
                    continue;
                const QByteArray name = latin(tables.name).toUtf8();
                Rows set, emptied, absent;
                set.beginRow();
                set.add(nameOf(element), Value(u"v"_s));
                emptied.beginRow();
                emptied.add(nameOf(element), Value::empty());
                const auto bytes = [&](const Rows& rows) {
                    Request request(tables.operation);
                    request.setRows(*schema::groupOf(element), rows);
                    return written(request, WireNames(profile));
                };
                const QString path = expectedPath(element, profile);
                QCOMPARE(bytes(set), envelopeOf(name, wrapped(path, "v")));
                QCOMPARE(bytes(emptied), envelopeOf(name, wrapped(path, "")));
                const QString wrapper = path.section(u'/', 0, -3);
                QCOMPARE(bytes(absent), envelopeOf(name, wrapped(wrapper, "")));
                ++checked;
            }
        }
        QCOMPARE(checked, 14);
    }

    /// An update that does not say whose is none.
    void anUpdateWithoutAKeyIsNotWritten() {
        Request request(Operation::CustomersUpdate);
        request.set("Customer/Email"_element, u"a@b.example"_s);
        QVERIFY(wire::envelope(request, session(), {}).isEmpty());
        request.clear("Customer/ID"_element);
        QVERIFY(wire::envelope(request, session(), {}).isEmpty());
        for (const QString& none : {u"0"_s, u"-5148"_s, u"5148 5149"_s, u"\x01"_s}) {
            request.set("Customer/ID"_element, none);
            QVERIFY2(wire::envelope(request, session(), {}).isEmpty(), qPrintable(none));
        }
        request.set("Customer/ID"_element, u"5148"_s);
        QCOMPARE(
            wire::envelope(request, session(), {}),
            envelopeOf("Customers_Update", "<Customer><ID>5148</ID><Email>a@b.example</Email></Customer>"));
    }

    void noEmptyElementTagEverLeaves() {
        for (const schema::OperationTables& tables : schema::operations) {
            Request request(tables.operation);
            for (const Element& element : tables.request) {
                if (element.use == Use::Ignored || element.use == Use::Prohibited)
                    continue;
                if (const auto group = schema::groupOf(element))
                    request.setRows(*group, {});
                else
                    request.clear(schema::id(element));
            }
            if (const ElementId key = schema::keyOf(tables.operation); key.isValid())
                request.set(key, u"5148"_s);
            for (const wire::Signature& signature : {wire::Signature(), session()}) {
                const QByteArray bytes = wire::envelope(request, signature, {});
                QVERIFY(!bytes.isEmpty());
                QVERIFY2(!bytes.contains("/>"), bytes.constData());
            }
        }
    }

    void aWrapperStandsOnceAndInTheOrderOfTheTable() {
        Request request(Operation::CustomersUpdate);
        Rows fields;
        fields.beginRow();
        fields.add(u"Value", Value(u"7"_s));
        fields.add(u"FieldID", Value(u"12"_s));
        fields.beginRow();
        fields.add(u"Label", Value(u"Shoe"_s));
        request.setRows("Customer/Fields/Field"_group, fields)
            .set("Customer/AutoDebitDay"_element, u"3"_s)
            .set("Customer/Billing/Overdue"_element, u"1.50"_s)
            .set("Customer/MailingAddress/Zip"_element, u"32301"_s)
            .set("Customer/MailingAddress/City"_element, u"Tampa"_s)
            .set("Customer/ID"_element, u"1001"_s);
        QCOMPARE(
            wire::envelope(request, session(), {}),
            envelopeOf("Customers_Update",
                       "<Customer><ID>1001</ID><MailingAddress><City>Tampa</City><Zip>32301</Zip>"
                       "</MailingAddress><Billing><OverDue>1.50</OverDue></Billing><Fields><Field><FieldID>"
                       "12</FieldID><Value>7</Value></Field><Field><Label>Shoe</Label></Field></Fields>"
                       "<AutoDebitDay>3</AutoDebitDay></Customer>"));
    }

    void wirePathsNeedNotFollowThePaths() {
        Request request(Operation::DuplicateQuery);
        request.set("Options/IgnoreClosed"_element, u"false"_s)
            .setRows("Options/MatchPatterns"_group, Rows::ofTexts({u"FirstName,LastName"_s}))
            .setRows("OptionBillProfileIDs"_group, Rows::ofTexts({u"4"_s}));
        QCOMPARE(wire::envelope(request, session(), {}),
                 envelopeOf("Duplicate_Query",
                            "<OptionIgnoreClosed>false</OptionIgnoreClosed><OptionMatchPatterns><string>"
                            "FirstName,LastName</string></OptionMatchPatterns><OptionBillProfileIDs><int>4"
                            "</int></OptionBillProfileIDs>"));
        QCOMPARE(wire::envelope(request, session(), WireNames(Profile::Documented)),
                 envelopeOf("Duplicate_Query",
                            "<Options><IgnoreClosed>false</IgnoreClosed><MatchPatterns><string>"
                            "FirstName,LastName</string></MatchPatterns></Options>"));
    }

    void aSingleNameCanBeOverridden() {
        const WireNames names(Profile::Live, {{"Customer/Email"_element, u"EMail"_s},
                                              {"Customer/DL"_element, u"Customer/License/Number"_s},
                                              {"Customer/SSN"_element, u"not a <name>"_s}});
        Request request(Operation::CustomersUpdate);
        request.set("Customer/DL"_element, u"D1"_s)
            .set("Customer/SSN"_element, u"123456789"_s)
            .set("Customer/Email"_element, u"a@b.example"_s);
        QCOMPARE(written(request, names),
                 envelopeOf("Customers_Update",
                            "<Customer><License><Number>D1</Number></License><SSN>123456789</SSN><EMail>"
                            "a@b.example</EMail></Customer>"));
        QVERIFY(WireNames::isPath(u"Customer/_x-1.b"));
        for (const QString& bad : {u""_s, u"/A"_s, u"A/"_s, u"a b"_s, u"1a"_s, u"a:b"_s, u"A//B"_s})
            QVERIFY2(!WireNames::isPath(bad), qPrintable(bad));
    }

    void signatures() {
        wire::Signature person;
        QCOMPARE(wire::envelope(Request(Operation::SessionsCreate), person, {}),
                 envelopeOf("Sessions_Create", "",
                            "<Credentials><Username></Username><Password></Password><Client></Client>"
                            "</Credentials>"));
        person.username = u"ann"_s;
        person.password = u"p&w"_s;
        person.client = u"C"_s;
        person.impersonationKey = u"I"_s;
        person.debug = true;
        QCOMPARE(
            wire::envelope(Request(Operation::SessionsCreate), person, {}),
            envelopeOf("Sessions_Create", "",
                       "<Credentials><Username>ann</Username><Password>p&amp;w</Password><Client>C</Client>"
                       "<ImpersonationKey>I</ImpersonationKey></Credentials><Debug>true</Debug>"));
        QCOMPARE(wire::soapAction(Operation::CustomersQuery),
                 QByteArray("\"http://api.myh2o.com/v20/Customers_Query\""));
    }

    /// Where there was what XML can't write, or a control character, there is a space.
    void onlyLegalCharactersLeave() {
        const QString text =
            u"a\x01\x0B\x7F"_s + QChar(0xD800) + u"b\uFFFE\U0001F600\t\r\n"_s + QChar(0xDC00);
        Request request(Operation::CustomersUpdate);
        request.set("Customer/Source"_element, text);
        const QByteArray bytes = written(request);
        QCOMPARE(bytes,
                 envelopeOf("Customers_Update", "<Customer><Source>a    b \U0001F600\t&#13;\n </Source>"
                                                "</Customer>"));
        QXmlStreamReader xml(bytes);
        while (!xml.atEnd())
            xml.readNext();
        QVERIFY(!xml.hasError());
    }

    void aTextOfWhichNothingIsLeftClearsNothing() {
        Request request(Operation::CustomersUpdate);
        request.set("Customer/Source"_element, u"\x01"_s).set("Customer/ID"_element, u"7"_s);
        QCOMPARE(wire::envelope(request, session(), {}),
                 envelopeOf("Customers_Update", "<Customer><ID>7</ID></Customer>"));
    }
};

QTEST_APPLESS_MAIN(TestWriter)
#include "tst_writer.moc"
