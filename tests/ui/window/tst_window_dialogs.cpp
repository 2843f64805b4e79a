#include "tests/ui/window/fakes.h"
#include "ui/look/look.h"
#include "ui/look/message.h"
#include "ui/page/keys.h"
#include "ui/signin/signindialog.h"
#include "ui/window/helpdialogs.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lineside;

class TestWindowDialogs : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
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

} // namespace

void TestWindowDialogs::initTestCase() {
    new look::Look(*qApp, this);
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
