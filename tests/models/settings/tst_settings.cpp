#include "models/settings/settings.h"

#include <QDir>
#include <QSet>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::optional<SettingFault>)

namespace {

constexpr std::optional<SettingFault> Good;

/// What is said of each of the texts when it is set.
struct Tried {
    SettingId key;
    std::optional<SettingFault> fault;
    QStringList texts;
};

void addRows(const QList<Tried>& table) {
    QTest::addColumn<SettingId>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<SettingFault>>("fault");
    for (const Tried& tried : table) {
        for (const QString& text : tried.texts)
            QTest::addRow("%s '%s'", settings::nameOf(tried.key).data(), qPrintable(text.left(40)))
                << tried.key << text << tried.fault;
    }
}

} // namespace

class SettingsTest : public QObject {
    Q_OBJECT
private slots:
    void everyNameIsItsOwn();
    void everyDefaultIsGood();
    void textFormsComeBack();
    void addresses_data();
    void addresses();
    void values_data();
    void values();
    void overrides();
    void everyFaultHasWords();
};

void SettingsTest::everyNameIsItsOwn() {
    QSet<QString> names;
    for (std::size_t i = 0; i < settings::count; ++i) {
        const QString name = settings::nameOf(SettingId(i));
        QVERIFY(settings::find(name) == SettingId(i));
        names.insert(name);
    }
    QCOMPARE(std::size_t(names.size()), settings::count);
    QVERIFY(!settings::find(u"password"));
    QVERIFY(!settings::find(u""));
}

void SettingsTest::everyDefaultIsGood() {
    for (std::size_t i = 0; i < settings::count; ++i) {
        const SettingId id{quint8(i)};
        Settings settings;
        QVERIFY2(!settings.set(id, settings.text(id)), settings::nameOf(id).data());
        QVERIFY2(settings == Settings(), settings::nameOf(id).data());
    }
}

void SettingsTest::textFormsComeBack() {
    const SettingTexts texts{{"serviceAddress"_setting, u"https://api.example.net/v20/default.asmx"_s},
                             {"nameProfile"_setting, u"documented"_s},
                             {"nameOverrides"_setting, u"Customer/DOB=Customer/Birth\nCustomer/Email=Mail"_s},
                             {"queryTimeoutSeconds"_setting, u"1"_s},
                             {"changeTimeoutSeconds"_setting, u"600"_s},
                             {"sizeLimitBytes"_setting, u"1048576"_s},
                             {"catalogFile"_setting, QDir::rootPath() + u"sites/catalog.json"_s},
                             {"figuresEditable"_setting, u"true"_s},
                             {"sentKeptDays"_setting, u"365"_s},
                             {"look"_setting, u"dark"_s},
                             {"density"_setting, u"compact"_s},
                             {"zoomPercent"_setting, u"200"_s},
                             {"userName"_setting, u"zoë"_s},
                             {"clientName"_setting, u"ACME"_s}};
    QCOMPARE(std::size_t(texts.size()), settings::count);
    Settings all;
    for (auto entry = texts.begin(); entry != texts.end(); ++entry) {
        QVERIFY2(!all.set(entry.key(), entry.value()), settings::nameOf(entry.key()).data());
        QCOMPARE(all.text(entry.key()), entry.value());
    }
    QCOMPARE(all.number("zoomPercent"_setting), qint64(200));
    QVERIFY(all.flag("figuresEditable"_setting));
    QCOMPARE(all.place("look"_setting), 2);
    QCOMPARE(all.names("nameOverrides"_setting).value("Customer/Email"_element), u"Mail"_s);
    Settings back = all;
    for (std::size_t i = 0; i < settings::count; ++i)
        QVERIFY(!back.set(SettingId(i), Settings().text(SettingId(i))));
    QVERIFY(back == Settings());
}

void SettingsTest::addresses_data() {
    addRows(
        {{"serviceAddress"_setting,
          Good,
          {u""_s, u"https://api.rev.io/v20/default.asmx"_s, u"HTTPS://api.example.net"_s,
           u"https://[2001:db8::1]:8443/v20"_s, u"http://127.0.0.1:8080/v20/default.asmx"_s,
           u"http://127.9.8.7/"_s, u"http://[::1]:8080/"_s, u"http://[0:0:0:0:0:0:0:1]/"_s,
           u"http://127.0.0/x.example"_s}}, // the short form of 127.0.0.0
         {"serviceAddress"_setting,
          SettingFault::AddressNotSafe,
          {u"http://localhost/"_s, u"http://127.0.0.1.example.net/"_s, u"http://127.example.net/"_s,
           u"http://128.0.0.1/"_s, u"http://0.0.0.0/"_s, u"http://[::ffff:127.0.0.1]/"_s, u"http://[::2]/"_s,
           u"http://api.rev.io/"_s, u"ftp://127.0.0.1/"_s, u"file://host/etc/passwd"_s}},
         {"serviceAddress"_setting,
          SettingFault::AddressSpelling,
          {u"https://"_s, u"https:///path"_s, u"api.rev.io"_s, u"//api.rev.io"_s, u"https://a b/"_s,
           u"https://host:99999/"_s, u"javascript:alert(1)"_s}},
         {"serviceAddress"_setting,
          SettingFault::AddressParts,
          {u"https://user:word@api.rev.io/"_s, u"https://user@api.rev.io/"_s,
           u"https://api.rev.io/v20?WSDL"_s, u"https://api.rev.io/v20#top"_s}}});
}

void SettingsTest::addresses() {
    QFETCH(QString, text);
    QFETCH(std::optional<SettingFault>, fault);
    Settings settings;
    const auto found = settings.set("serviceAddress"_setting, text);
    QVERIFY2(found == fault,
             qPrintable(found ? settings::reason("serviceAddress"_setting, *found) : u"good"_s));
    QVERIFY(settings.text("serviceAddress"_setting).isEmpty() == (found || text.isEmpty()));
}

void SettingsTest::values_data() {
    QList<Tried> table{{"sizeLimitBytes"_setting, Good, {u"1048576"_s}},
                       {"sizeLimitBytes"_setting, SettingFault::OutOfRange, {u"1048575"_s, u"1073741825"_s}},
                       {"zoomPercent"_setting, Good, {u"80"_s}},
                       {"zoomPercent"_setting, SettingFault::OutOfRange, {u"79"_s, u"201"_s}},
                       {"figuresEditable"_setting, Good, {u"true"_s}},
                       {"figuresEditable"_setting, SettingFault::NotAChoice, {u"yes"_s}},
                       {"look"_setting, Good, {u"dark"_s}},
                       {"look"_setting, SettingFault::NotAChoice, {u"blue"_s}},
                       {"density"_setting, SettingFault::NotAChoice, {u""_s}},
                       {"nameProfile"_setting, Good, {u"documented"_s}},
                       {"nameProfile"_setting, SettingFault::NotAChoice, {u"Live"_s}},
                       {"catalogFile"_setting, Good, {u""_s}},
                       {"catalogFile"_setting, SettingFault::NotAbsolute, {u"catalog.json"_s}},
                       {"userName"_setting, Good, {QString(200, u'x')}},
                       {"userName"_setting, SettingFault::TooLong, {QString(201, u'x')}}};
    for (const SettingId key : {"queryTimeoutSeconds"_setting, "changeTimeoutSeconds"_setting})
        table += {{key, Good, {u"1"_s, u" 600 "_s}},
                  {key, SettingFault::OutOfRange, {u"0"_s, u"601"_s, u"-5"_s}},
                  {key, SettingFault::NotWhole, {u"1.5"_s, u""_s, u"99999999999999999999"_s}}};
    addRows(table);
}

void SettingsTest::values() {
    QFETCH(SettingId, key);
    QFETCH(QString, text);
    QFETCH(std::optional<SettingFault>, fault);
    Settings settings;
    const QString before = settings.text(key);
    QVERIFY(settings.set(key, text) == fault);
    if (fault)
        QCOMPARE(settings.text(key), before);
    else
        QCOMPARE(settings.text(key), text.trimmed());
}

void SettingsTest::overrides() {
    constexpr SettingId id = "nameOverrides"_setting;
    Settings settings;
    QVERIFY(!settings.set(id, u"Customer/DOB = Customer/Birth\nCustomer/Email=Customer/Mail-2.x\n"_s));
    QCOMPARE(settings.names(id).size(), 2);
    QCOMPARE(settings.names(id).value("Customer/DOB"_element), u"Customer/Birth"_s);
    QVERIFY(settings.set(id, u"Customer/Nothing=A"_s) == SettingFault::UnknownElement);
    for (const QString& name : {u""_s, u"/A"_s, u"A//B"_s, u"A B"_s, u"1A"_s, u"<A>"_s, u"A=B"_s})
        QVERIFY2(settings.set(id, u"Customer/DOB="_s + name) == SettingFault::NotAName, qPrintable(name));
    QCOMPARE(settings.names(id).size(), 2);
    QVERIFY(!settings.set(id, QString()));
    QVERIFY(settings.names(id).isEmpty());
}

void SettingsTest::everyFaultHasWords() {
    for (int fault = 0; fault <= int(SettingFault::NotKept); ++fault) {
        const QString words = settings::reason("zoomPercent"_setting, SettingFault(fault));
        QVERIFY(words.endsWith(u'.') && !words.contains(u'%'));
    }
    QVERIFY(settings::reason("queryTimeoutSeconds"_setting, SettingFault::OutOfRange).contains(u"1 to 600"));
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
