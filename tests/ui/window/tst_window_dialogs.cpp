#include "tests/ui/window/fakes.h"
#include "ui/look/look.h"
#include "ui/look/message.h"
#include "ui/page/keys.h"
#include "ui/settings/settingsdialog.h"
#include "ui/signin/signindialog.h"
#include "ui/window/helpdialogs.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lineside;

class TestWindowDialogs : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void settingsComeBackAsTheyWere();
    void settingsValidate();
    void settingsLocked();
    void settingsOverrides();
    void settingsCatalog();
    void signInAsksAndForgets();
    void signInNeedsThreeTexts();
    void signInCancelled();
    void practiceInstead();
    void keysAreUnique();
    void helpListsTheKeys();
};

namespace {

template <typename T>
T* child(QWidget& of, const char* name) {
    return of.findChild<T*>(QString::fromLatin1(name));
}

SettingsValues someValues() {
    SettingsValues values;
    values.serviceAddress = u"https://desk.example.com/v20/default.asmx"_s;
    values.profile = WireNames::Profile::Documented;
    values.overrides = {{u"Customer/DOB"_s, u"DateOfBirth"_s}};
    values.queryTimeoutSeconds = 45;
    values.changeTimeoutSeconds = 240;
    values.sizeLimitMiB = 128;
    values.catalogFile = u"/etc/lineside/site.json"_s;
    values.figuresEditable = true;
    values.look = look::Look::Choice::Dark;
    values.density = look::Density::Compact;
    values.zoomPercent = 125;
    return values;
}

} // namespace

void TestWindowDialogs::initTestCase() {
    new look::Look(*qApp, this);
}

void TestWindowDialogs::settingsComeBackAsTheyWere() {
    FakeSettingsPort port;
    SettingsDialog dialog(port);
    dialog.setValues(someValues(), {});
    QCOMPARE(dialog.values(), someValues());
    QSignalSpy saved(&dialog, &SettingsDialog::wanted);
    child<QPushButton>(dialog, "settingsSave")->click();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved[0][0].value<SettingsValues>(), someValues());
    SettingsDialog plain(port);
    plain.setValues({}, {});
    QCOMPARE(plain.values(), SettingsValues());
}

void TestWindowDialogs::settingsValidate() {
    FakeSettingsPort port;
    SettingsDialog dialog(port);
    dialog.setValues(someValues(), {});
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
    dialog.fail({{SettingsField::Zoom, u"The number has to be from 80 to 200."_s}});
    QVERIFY(child<look::Message>(dialog, "settingsZoomMessage")->isVisible());
    QVERIFY(child<QSpinBox>(dialog, "settingsZoom")->hasFocus());
}

void TestWindowDialogs::settingsLocked() {
    FakeSettingsPort port;
    SettingsDialog dialog(port);
    dialog.setValues(someValues(), {SettingsField::ServiceAddress, SettingsField::CatalogFile});
    dialog.show();
    QVERIFY(!child<QLineEdit>(dialog, "settingsAddress")->isEnabled());
    auto* reason = child<QLabel>(dialog, "settingsAddressReason");
    QVERIFY(reason->isVisible());
    QCOMPARE(reason->text(), u"Your organisation sets this."_s);
    QVERIFY(!child<QPushButton>(dialog, "settingsChooseCatalog")->isEnabled());
    QVERIFY(child<QLabel>(dialog, "settingsCatalogCellReason")->isVisible());
    QVERIFY(child<QSpinBox>(dialog, "settingsQueryTimeout")->isEnabled());
    QVERIFY(!child<QLabel>(dialog, "settingsQueryTimeoutReason")->isVisible());
    QCOMPARE(dialog.values(), someValues());
}

void TestWindowDialogs::settingsOverrides() {
    FakeSettingsPort port;
    SettingsDialog dialog(port);
    dialog.setValues({}, {});
    auto* table = child<QTableWidget>(dialog, "settingsOverrides");
    auto* message = child<look::Message>(dialog, "settingsOverridesMessage");
    auto* rowMessage = child<look::Message>(dialog, "settingsOverridesPartMessage");
    child<QPushButton>(dialog, "settingsAddOverride")->click();
    QCOMPARE(table->rowCount(), 1);
    QVERIFY(dialog.values().overrides.isEmpty()); // an empty row is none
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
    QCOMPARE(dialog.values().overrides, (QList<NameOverride>{{u"Customer/DOB"_s, u"DateOfBirth"_s}}));
}

void TestWindowDialogs::settingsCatalog() {
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
    dialog.setValues({}, {});
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
    QCOMPARE(dialog.values().catalogFile, u"/tmp/good.json"_s);
    child<QPushButton>(dialog, "settingsSave")->click();
    QCOMPARE(saved.size(), 1);
    auto* file = child<QLineEdit>(dialog, "settingsCatalog");
    file->selectAll();
    QTest::keyClicks(file, u"/tmp/none.json"_s);
    QTest::keyClick(file, Qt::Key_Tab);
    emit file->editingFinished();
    QCOMPARE(words->text(), u"This file can't be read."_s);
}

void TestWindowDialogs::signInAsksAndForgets() {
    SignInDialog dialog;
    dialog.setNames(u"ann"_s, u"PRACTICE"_s);
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto* password = child<QLineEdit>(dialog, "signInPassword");
    QVERIFY(password->hasFocus());
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    QTest::keyClicks(password, u"se cret "_s);
    child<QLineEdit>(dialog, "signInKey")->setText(u"k"_s);
    SignInValues asked;
    int times = 0;
    connect(&dialog, &SignInDialog::wanted, this, [&](const SignInValues& values) {
        asked = values;
        ++times;
    });
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(times, 1);
    QCOMPARE(asked.user, u"ann"_s);
    QCOMPARE(asked.password, u"se cret "_s); // as typed
    QCOMPARE(asked.client, u"PRACTICE"_s);
    QCOMPARE(asked.impersonationKey, u"k"_s);
    QVERIFY(dialog.isBusy());
    QVERIFY(!password->isEnabled());
    QTRY_VERIFY(child<QLabel>(dialog, "waitingText")->isVisible());
    dialog.fail(failure(Failure::Kind::SignIn, u"S2005"_s, u"Wrong password"_s));
    auto* message = child<look::Message>(dialog, "signInMessage");
    QTRY_VERIFY(message->isVisible());
    QCOMPARE(message->text(), u"The service did not sign you in: Wrong password (S2005)."_s);
    QVERIFY(!dialog.isBusy());
    QVERIFY(password->text().isEmpty());
    QVERIFY(password->hasFocus());
    QTest::keyClicks(password, u"x"_s);
    QVERIFY(message->isHidden());
    dialog.accept();
    QVERIFY(password->text().isEmpty());
}

void TestWindowDialogs::signInNeedsThreeTexts() {
    SignInDialog dialog;
    dialog.open();
    QSignalSpy wanted(&dialog, &SignInDialog::wanted);
    child<QLineEdit>(dialog, "signInUser")->setText(u"ann"_s);
    child<QPushButton>(dialog, "signInButton")->click();
    QCOMPARE(wanted.size(), 0);
    QVERIFY(child<look::Message>(dialog, "signInMessage")->isVisible());
    QCOMPARE(look::problemOf(child<QLineEdit>(dialog, "signInPassword")), look::Problem::Refuse);
}

void TestWindowDialogs::signInCancelled() {
    SignInDialog dialog;
    dialog.setNames(u"ann"_s, u"C"_s);
    dialog.open();
    child<QLineEdit>(dialog, "signInPassword")->setText(u"p"_s);
    QSignalSpy cancel(&dialog, &SignInDialog::cancelWanted);
    child<QPushButton>(dialog, "signInButton")->click();
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(cancel.size(), 1);
    QVERIFY(!dialog.isVisible());
    QVERIFY(!dialog.isBusy());
    dialog.fail(failure(Failure::Kind::Cancelled)); // too late to be said
    QVERIFY(child<look::Message>(dialog, "signInMessage")->isHidden());
}

void TestWindowDialogs::practiceInstead() {
    SignInDialog dialog;
    dialog.open();
    QSignalSpy practice(&dialog, &SignInDialog::practiceWanted);
    child<QPushButton>(dialog, "signInPractice")->click();
    QCOMPARE(practice.size(), 1);
    QVERIFY(!dialog.isVisible());
}

void TestWindowDialogs::keysAreUnique() {
    QSet<QString> keySeen;
    QSet<QString> names;
    int index = 0;
    for (const keys::Key& key : keys::table()) {
        QCOMPARE(int(key.id), index++); // key() finds by position
        QVERIFY(!names.contains(QString::fromLatin1(key.name)));
        names.insert(QString::fromLatin1(key.name));
        QVERIFY(!keys::label(key.id).isEmpty());
        for (const QKeySequence& sequence : keys::sequences(key.id)) {
            const QString text = sequence.toString(QKeySequence::PortableText);
            QCOMPARE(sequence.count(), 1);
            QVERIFY2(!text.isEmpty() && !keySeen.contains(text), qPrintable(text));
            QVERIFY2(!text.contains(u"Ctrl+Alt"_s), qPrintable(text)); // AltGr types letters
            keySeen.insert(text);
        }
    }
    QCOMPARE(keys::sequences(keys::Id::Tab).size(), 9);
    QCOMPARE(keys::sequences(keys::Id::Section).size(), 10);
    QVERIFY(keys::numbered(keys::Id::Tab, 9).isEmpty());
    QCOMPARE(keys::all().size(), keySeen.size());
}

void TestWindowDialogs::helpListsTheKeys() {
    QWidget window;
    window.show();
    showShortcuts(&window);
    auto* dialog = window.findChild<QDialog*>(u"shortcutsDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    QSet<QString> texts;
    for (const QLabel* label : dialog->findChildren<QLabel*>())
        texts.insert(label->text());
    for (const keys::Key& key : keys::table())
        QVERIFY(texts.contains(keys::label(key.id)));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!window.findChild<QDialog*>(u"shortcutsDialog"_s));
}

QTEST_MAIN(TestWindowDialogs)
#include "tst_window_dialogs.moc"
