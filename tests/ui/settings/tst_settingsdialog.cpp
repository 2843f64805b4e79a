#include "tests/ui/window/fakes.h"
#include "ui/look/look.h"
#include "ui/look/message.h"
#include "ui/look/states.h"
#include "ui/settings/settingsdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

class TestSettingsDialog : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { new look::Look(*qApp, this); }
    void settingsComeBackAsTheyWere();
    void settingsValidate();
    void settingsTheDiskRefused();
    void fieldsBeginAtOneEdge();
    void settingsLocked();
    void settingsOverrides();
    void settingsCatalog();
};

namespace {

template <typename T>
T* child(QWidget& of, const char* name) {
    return of.findChild<T*>(QString::fromLatin1(name));
}

SettingTexts someTexts() {
    return {{"serviceAddress"_setting, u"https://desk.example.com/v20/default.asmx"_s},
            {"nameProfile"_setting, u"documented"_s},
            {"nameOverrides"_setting, u"Customer/DOB=DateOfBirth"_s},
            {"queryTimeoutSeconds"_setting, u"45"_s},
            {"changeTimeoutSeconds"_setting, u"240"_s},
            {"sizeLimitBytes"_setting, QString::number(128 * 1024 * 1024)},
            {"catalogFile"_setting, u"/etc/lineside/site.json"_s},
            {"figuresEditable"_setting, u"true"_s},
            {"sentKeptDays"_setting, u"90"_s},
            {"look"_setting, u"dark"_s},
            {"density"_setting, u"compact"_s},
            {"zoomPercent"_setting, u"125"_s}};
}

Settings someSettings() {
    Settings settings;
    const SettingTexts texts = someTexts();
    for (auto text = texts.begin(); text != texts.end(); ++text)
        settings.set(text.key(), text.value());
    return settings;
}

} // namespace

void TestSettingsDialog::settingsComeBackAsTheyWere() {
    FakeSettingsPort port;
    SettingsDialog dialog(port);
    dialog.setSettings(someSettings(), {});
    QCOMPARE(dialog.texts(), someTexts());
    QSignalSpy saved(&dialog, &SettingsDialog::wanted);
    child<QPushButton>(dialog, "settingsSave")->click();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved[0][0].value<SettingTexts>(), someTexts());
    SettingsDialog plain(port);
    plain.setSettings({}, {});
    const SettingTexts texts = plain.texts();
    QCOMPARE(texts.keys(), someTexts().keys());
    for (auto text = texts.begin(); text != texts.end(); ++text)
        QCOMPARE(text.value(), Settings().text(text.key()));
}

void TestSettingsDialog::settingsValidate() {
    FakeSettingsPort port;
    SettingsDialog dialog(port);
    dialog.setSettings(someSettings(), {});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto* address = child<QLineEdit>(dialog, "settingsAddress");
    auto* message = child<look::Message>(dialog, "settingsAddressMessage");
    QSignalSpy saved(&dialog, &SettingsDialog::wanted);
    address->setText(u"http://desk.example.com"_s);
    address->setFocus();
    QTest::keyClick(address, Qt::Key_Tab); // leaving the field checks it
    QCOMPARE(message->text(), u"The address has to begin with https://."_s);
    QCOMPARE(look::problemOf(address), look::Problem::Refuse);
    child<QPushButton>(dialog, "settingsSave")->click();
    QCOMPARE(saved.size(), 0);
    QVERIFY(address->hasFocus());
    address->setText(u"https://desk.example.com"_s);
    child<QPushButton>(dialog, "settingsSave")->click();
    QCOMPARE(saved.size(), 1);
    QVERIFY(message->isHidden());
    // What only the store finds comes to its field too.
    dialog.fail({{"zoomPercent"_setting, u"The number has to be from 80 to 200."_s}});
    QVERIFY(child<look::Message>(dialog, "settingsZoomMessage")->isVisible());
    QVERIFY(child<QSpinBox>(dialog, "settingsZoom")->hasFocus());
}

void TestSettingsDialog::settingsTheDiskRefused() {
    FakeSettingsPort port;
    SettingsDialog dialog(port);
    dialog.setSettings(someSettings(), {});
    dialog.show();
    auto* message = child<look::Message>(dialog, "settingsNotKept");
    QVERIFY(!message->isVisible());
    dialog.sayNotKept(settings::reason(SettingFault::NotKept));
    QVERIFY(message->isVisible());
    QCOMPARE(message->text(),
             u"This is in force until Lineside ends, but could not be saved on this computer."_s);
    child<QPushButton>(dialog, "settingsSave")->click(); // once more
    QVERIFY(!message->isVisible());
}

/// Each section is a form of its own.
void TestSettingsDialog::fieldsBeginAtOneEdge() {
    FakeSettingsPort port;
    SettingsDialog dialog(port);
    dialog.show();
    const auto edge = [&](const char* name) {
        return child<QWidget>(dialog, name)->mapTo(&dialog, QPoint()).x();
    };
    for (const char* name : {"settingsCatalog", "settingsZoom"})
        QCOMPARE(edge(name), edge("settingsAddress"));
}

void TestSettingsDialog::settingsLocked() {
    FakeSettingsPort port;
    SettingsDialog dialog(port);
    dialog.setSettings(someSettings(), {"serviceAddress"_setting, "catalogFile"_setting});
    dialog.show();
    QVERIFY(!child<QLineEdit>(dialog, "settingsAddress")->isEnabled());
    auto* reason = child<QLabel>(dialog, "settingsAddressReason");
    QVERIFY(reason->isVisible());
    QCOMPARE(reason->text(), u"Your organisation sets this."_s);
    QVERIFY(!child<QPushButton>(dialog, "settingsChooseCatalog")->isEnabled());
    QVERIFY(child<QLabel>(dialog, "settingsCatalogCellReason")->isVisible());
    QVERIFY(child<QSpinBox>(dialog, "settingsQueryTimeout")->isEnabled());
    QVERIFY(!child<QLabel>(dialog, "settingsQueryTimeoutReason")->isVisible());
    QCOMPARE(child<QLineEdit>(dialog, "settingsAddress")->text(),
             someTexts().value("serviceAddress"_setting)); // shown all the same
    SettingTexts free = someTexts();
    free.remove("serviceAddress"_setting);
    free.remove("catalogFile"_setting);
    QCOMPARE(dialog.texts(), free);
}

void TestSettingsDialog::settingsOverrides() {
    FakeSettingsPort port;
    SettingsDialog dialog(port);
    dialog.setSettings({}, {});
    auto* table = child<QTableWidget>(dialog, "settingsOverrides");
    auto* message = child<look::Message>(dialog, "settingsOverridesMessage");
    auto* rowMessage = child<look::Message>(dialog, "settingsOverridesPartMessage");
    child<QPushButton>(dialog, "settingsAddOverride")->click();
    QCOMPARE(table->rowCount(), 1);
    QVERIFY(dialog.texts().value("nameOverrides"_setting).isEmpty()); // an empty row is none
    table->item(0, 0)->setText(u"Customer/Nothing"_s);
    QVERIFY(rowMessage->text().contains(u"Customer/Nothing"_s));
    QVERIFY(message->isHidden());
    table->item(0, 0)->setText(u"Customer/DOB"_s);
    QVERIFY(rowMessage->text().contains(u"Customer/DOB"_s)); // the name is still missing
    table->item(0, 1)->setText(u"DateOfBirth"_s);
    QVERIFY(rowMessage->isHidden());
    child<QPushButton>(dialog, "settingsAddOverride")->click();
    table->item(1, 0)->setText(u"Customer/DOB"_s);
    table->item(1, 1)->setText(u"Born"_s);
    QVERIFY(rowMessage->text().contains(u"twice"_s));
    table->setCurrentCell(1, 0);
    child<QPushButton>(dialog, "settingsRemoveOverride")->click();
    QVERIFY(rowMessage->isHidden());
    QCOMPARE(dialog.texts().value("nameOverrides"_setting), u"Customer/DOB=DateOfBirth"_s);
}

void TestSettingsDialog::settingsCatalog() {
    FakeSettingsPort port;
    json::Problem problem;
    problem.code = json::Problem::Code::Missing;
    problem.at.line = 12;
    problem.path = u"agents[2]"_s;
    problem.subject = u"id"_s;
    port.reports.insert(u"/tmp/bad.json"_s, {{}, {}, {problem}, {}});
    port.reports.insert(u"/tmp/good.json"_s, {u"Gulf Coast"_s, {}, {}, {}});
    port.reports.insert(u"/tmp/none.json"_s, {{}, u"This file can't be read."_s, {}, {}});
    SettingsDialog dialog(port);
    dialog.setSettings({}, {});
    QSignalSpy saved(&dialog, &SettingsDialog::wanted);
    auto* words = child<QLabel>(dialog, "settingsCatalogWords");
    port.chosen = u"/tmp/bad.json"_s;
    child<QPushButton>(dialog, "settingsChooseCatalog")->click();
    QCOMPARE(words->text(), problem.text());
    QVERIFY(words->text().contains(u"12"_s));
    child<QPushButton>(dialog, "settingsSave")->click();
    QCOMPARE(saved.size(), 0);
    port.chosen = u"/tmp/good.json"_s;
    child<QPushButton>(dialog, "settingsChooseCatalog")->click();
    QCOMPARE(words->text(), u"Gulf Coast"_s);
    QCOMPARE(dialog.texts().value("catalogFile"_setting), u"/tmp/good.json"_s);
    child<QPushButton>(dialog, "settingsSave")->click();
    QCOMPARE(saved.size(), 1);
    auto* file = child<QLineEdit>(dialog, "settingsCatalog");
    file->selectAll();
    QTest::keyClicks(file, u"/tmp/none.json"_s);
    QTest::keyClick(file, Qt::Key_Tab);
    emit file->editingFinished();
    QCOMPARE(words->text(), u"This file can't be read."_s);
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
