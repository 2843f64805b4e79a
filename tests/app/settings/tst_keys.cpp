#include "app/settings/keys.h"

#include <QDir>
#include <QSet>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::optional<SettingFault>)

class KeysTest : public QObject {
    Q_OBJECT
private slots:
    void everyKeyIsItsOwnPlaceAndName();
    void textFormsComeBack();
    void addresses_data();
    void addresses();
    void values_data();
    void values();
    void overrides();
    void everyFaultHasWords();
};

void KeysTest::everyKeyIsItsOwnPlaceAndName() {
    QSet<QString> names;
    for (std::size_t i = 0; i < settings::keys().size(); ++i) {
        const settings::KeyInfo& info = settings::keys()[i];
        QCOMPARE(std::size_t(info.key), i);
        QVERIFY(settings::find(QString(info.name)) == info.key);
        names.insert(info.name);
    }
    QCOMPARE(names.size(), qsizetype(SettingKey::ClientName) + 1);
    QVERIFY(!settings::find(u"password"));
    QVERIFY(!settings::find(u""));
}

void KeysTest::textFormsComeBack() {
    Settings all;
    all.serviceAddress = QUrl(u"https://api.example.net/v20/default.asmx"_s);
    all.profile = WireNames::Profile::Documented;
    all.nameOverrides = {{"Customer/DOB"_element, u"Customer/Birth"_s},
                         {"Customer/Email"_element, u"Mail"_s}};
    all.queryTimeoutSeconds = 1;
    all.changeTimeoutSeconds = 600;
    all.sizeLimitBytes = 1024 * 1024;
    all.catalogFile = QDir::rootPath() + u"sites/catalog.json"_s;
    all.figuresEditable = true;
    all.look = Settings::Look::Dark;
    all.density = Settings::Density::Compact;
    all.zoomPercent = 200;
    all.userName = u"zoë"_s;
    all.clientName = u"ACME"_s;
    for (const Settings& from : {Settings(), all}) {
        Settings back = from == all ? Settings() : all;
        for (const settings::KeyInfo& info : settings::keys())
            QVERIFY2(!info.set(back, info.text(from)), info.name.data());
        QVERIFY(back == from);
    }
}

void KeysTest::addresses_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<SettingFault>>("fault");
    const auto row = [](const QString& text, std::optional<SettingFault> fault) {
        QTest::newRow(text.isEmpty() ? "empty" : qPrintable(text)) << text << fault;
    };
    const auto good = std::optional<SettingFault>();
    row(u""_s, good);
    row(u"https://api.rev.io/v20/default.asmx"_s, good);
    row(u"HTTPS://api.example.net"_s, good);
    row(u"https://[2001:db8::1]:8443/v20"_s, good);
    row(u"http://127.0.0.1:8080/v20/default.asmx"_s, good);
    row(u"http://127.9.8.7/"_s, good);
    row(u"http://[::1]:8080/"_s, good);
    row(u"http://[0:0:0:0:0:0:0:1]/"_s, good);
    const auto notSafe = SettingFault::AddressNotSafe;
    row(u"http://localhost/"_s, notSafe);
    row(u"http://127.0.0.1.example.net/"_s, notSafe);
    row(u"http://127.example.net/"_s, notSafe);
    row(u"http://127.0.0/x.example"_s, std::optional<SettingFault>()); // the short form of 127.0.0.0
    row(u"http://128.0.0.1/"_s, notSafe);
    row(u"http://0.0.0.0/"_s, notSafe);
    row(u"http://[::ffff:127.0.0.1]/"_s, notSafe);
    row(u"http://[::2]/"_s, notSafe);
    row(u"http://api.rev.io/"_s, notSafe);
    row(u"ftp://127.0.0.1/"_s, notSafe);
    row(u"file://host/etc/passwd"_s, notSafe);
    const auto spelling = SettingFault::AddressSpelling;
    row(u"https://"_s, spelling);
    row(u"https:///path"_s, spelling);
    row(u"api.rev.io"_s, spelling);
    row(u"//api.rev.io"_s, spelling);
    row(u"https://a b/"_s, spelling);
    row(u"https://host:99999/"_s, spelling);
    row(u"javascript:alert(1)"_s, spelling);
    const auto parts = SettingFault::AddressParts;
    row(u"https://user:word@api.rev.io/"_s, parts);
    row(u"https://user@api.rev.io/"_s, parts);
    row(u"https://api.rev.io/v20?WSDL"_s, parts);
    row(u"https://api.rev.io/v20#top"_s, parts);
}

void KeysTest::addresses() {
    QFETCH(QString, text);
    QFETCH(std::optional<SettingFault>, fault);
    Settings settings;
    const auto found = settings::info(SettingKey::ServiceAddress).set(settings, text);
    QVERIFY2(found == fault,
             qPrintable(found ? settings::reason(SettingKey::ServiceAddress, *found) : u"good"_s));
    QVERIFY(settings.serviceAddress.isEmpty() == (found || text.isEmpty()));
}

void KeysTest::values_data() {
    QTest::addColumn<SettingKey>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<SettingFault>>("fault");
    const auto row = [](SettingKey key, const QString& text, std::optional<SettingFault> fault) {
        QTest::addRow("%s %s", settings::info(key).name.data(), qPrintable(text.left(20)))
            << key << text << fault;
    };
    const auto good = std::optional<SettingFault>();
    for (const SettingKey key : {SettingKey::QueryTimeout, SettingKey::ChangeTimeout}) {
        row(key, u"1"_s, good);
        row(key, u" 600 "_s, good);
        row(key, u"0"_s, SettingFault::OutOfRange);
        row(key, u"601"_s, SettingFault::OutOfRange);
        row(key, u"-5"_s, SettingFault::OutOfRange);
        row(key, u"1.5"_s, SettingFault::NotWhole);
        row(key, u""_s, SettingFault::NotWhole);
        row(key, u"99999999999999999999"_s, SettingFault::NotWhole);
    }
    row(SettingKey::SizeLimit, u"1048576"_s, good);
    row(SettingKey::SizeLimit, u"1048575"_s, SettingFault::OutOfRange);
    row(SettingKey::SizeLimit, u"1073741825"_s, SettingFault::OutOfRange);
    row(SettingKey::Zoom, u"80"_s, good);
    row(SettingKey::Zoom, u"79"_s, SettingFault::OutOfRange);
    row(SettingKey::Zoom, u"201"_s, SettingFault::OutOfRange);
    row(SettingKey::FiguresEditable, u"true"_s, good);
    row(SettingKey::FiguresEditable, u"yes"_s, SettingFault::NotAChoice);
    row(SettingKey::Look, u"dark"_s, good);
    row(SettingKey::Look, u"blue"_s, SettingFault::NotAChoice);
    row(SettingKey::Density, u""_s, SettingFault::NotAChoice);
    row(SettingKey::NameProfile, u"documented"_s, good);
    row(SettingKey::NameProfile, u"Live"_s, SettingFault::NotAChoice);
    row(SettingKey::CatalogFile, u"catalog.json"_s, SettingFault::NotAbsolute);
    row(SettingKey::CatalogFile, u""_s, good);
    row(SettingKey::UserName, QString(200, u'x'), good);
    row(SettingKey::UserName, QString(201, u'x'), SettingFault::TooLong);
}

void KeysTest::values() {
    QFETCH(SettingKey, key);
    QFETCH(QString, text);
    QFETCH(std::optional<SettingFault>, fault);
    Settings settings;
    const QString before = settings::info(key).text(settings);
    QVERIFY(settings::info(key).set(settings, text) == fault);
    if (fault)
        QCOMPARE(settings::info(key).text(settings), before);
    else
        QCOMPARE(settings::info(key).text(settings), text.trimmed());
}

void KeysTest::overrides() {
    const settings::KeyInfo& info = settings::info(SettingKey::NameOverrides);
    Settings settings;
    QVERIFY(!info.set(settings, u"Customer/DOB = Customer/Birth\nCustomer/Email=Customer/Mail\n"_s));
    QCOMPARE(settings.nameOverrides.size(), 2);
    QCOMPARE(settings.nameOverrides.value("Customer/DOB"_element), u"Customer/Birth"_s);
    QVERIFY(info.set(settings, u"Customer/Nothing=A"_s) == SettingFault::UnknownElement);
    for (const QString& name : {u""_s, u"/A"_s, u"A//B"_s, u"A B"_s, u"1A"_s, u"<A>"_s, u"A=B"_s})
        QVERIFY2(info.set(settings, u"Customer/DOB="_s + name) == SettingFault::NotAName, qPrintable(name));
    QCOMPARE(settings.nameOverrides.size(), 2);
    QVERIFY(!info.set(settings, QString()));
    QVERIFY(settings.nameOverrides.isEmpty());
}

void KeysTest::everyFaultHasWords() {
    for (int fault = 0; fault <= int(SettingFault::NotKept); ++fault) {
        const QString words = settings::reason(SettingKey::Zoom, SettingFault(fault));
        QVERIFY(words.endsWith(u'.') && !words.contains(u'%'));
    }
    QVERIFY(settings::reason(SettingKey::QueryTimeout, SettingFault::OutOfRange).contains(u"1 to 600"));
}

QTEST_GUILESS_MAIN(KeysTest)
#include "tst_keys.moc"
