#include "ui/look/look.h"
#include "ui/look/message.h"
#include "ui/signin/passphrasedialog.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

/// The passphrase of drafts, where the system has no keychain.
class TestPassphrase : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_look = new look::Look(*qApp, this); }
    void init() { m_parent = std::make_unique<QWidget>(); }
    void theFirstTimeTwice();
    void whatIsGuessedAtOnceIsRefused_data();
    void whatIsGuessedAtOnceIsRefused();
    void laterOnce();
    void declining();

private:
    PassphraseDialog* open(bool first) {
        auto* dialog = new PassphraseDialog(first, m_parent.get());
        dialog->open();
        return dialog;
    }
    static QLineEdit* field(PassphraseDialog* dialog, const char* name) {
        return dialog->findChild<QLineEdit*>(QString::fromLatin1(name));
    }
    static QPushButton* keep(PassphraseDialog* dialog) {
        return dialog->findChild<QPushButton*>(u"passphraseKeep"_s);
    }

    look::Look* m_look = nullptr;
    std::unique_ptr<QWidget> m_parent;
};

void TestPassphrase::theFirstTimeTwice() {
    PassphraseDialog* dialog = open(true);
    QSignalSpy chosen(dialog, &PassphraseDialog::chosen);
    QTest::keyClicks(field(dialog, "passphrase"), u"short"_s);
    QTest::keyClicks(field(dialog, "passphraseAgain"), u"short"_s);
    QVERIFY(!keep(dialog)->isEnabled());
    QVERIFY(!dialog->findChild<look::Message*>()->text().isEmpty());
    QTest::keyClicks(field(dialog, "passphrase"), u" but longer"_s);
    QVERIFY(!keep(dialog)->isEnabled()); // the two differ
    QTest::keyClicks(field(dialog, "passphraseAgain"), u" but longer"_s);
    QVERIFY(keep(dialog)->isEnabled());
    QTest::keyClick(field(dialog, "passphraseAgain"), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"short but longer"_s);
    QVERIFY(!keep(dialog)->isEnabled()); // until the key is made
    QCOMPARE(field(dialog, "passphrase")->echoMode(), QLineEdit::Password);
}

void TestPassphrase::whatIsGuessedAtOnceIsRefused_data() {
    QTest::addColumn<QString>("typed");
    for (const QString& typed : {u"12345678"_s, u"password1"_s, u"aaaaaaaa"_s, u"qwertyui"_s})
        QTest::newRow(qPrintable(typed)) << typed;
}

void TestPassphrase::whatIsGuessedAtOnceIsRefused() {
    QFETCH(QString, typed);
    PassphraseDialog* dialog = open(true);
    QSignalSpy chosen(dialog, &PassphraseDialog::chosen);
    for (const char* name : {"passphrase", "passphraseAgain"})
        QTest::keyClicks(field(dialog, name), typed);
    QTest::keyClick(field(dialog, "passphraseAgain"), Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
    QVERIFY(!keep(dialog)->isEnabled());
    const QString said = dialog->findChild<look::Message*>()->text();
    QVERIFY2(said.contains(u"four words"_s) && !said.contains(typed), qPrintable(said));
    for (const char* name : {"passphrase", "passphraseAgain"})
        QTest::keyClicks(field(dialog, name), u" kettle rain"_s); // more words mend it
    QVERIFY(keep(dialog)->isEnabled());
    QVERIFY(dialog->findChild<look::Message*>()->text().isEmpty());
    // Who chose it before the rule gets in with it.
    PassphraseDialog* later = open(false);
    QTest::keyClicks(field(later, "passphrase"), typed);
    QVERIFY(keep(later)->isEnabled());
}

void TestPassphrase::laterOnce() {
    PassphraseDialog* dialog = open(false);
    QVERIFY(field(dialog, "passphraseAgain")->isHidden());
    QSignalSpy chosen(dialog, &PassphraseDialog::chosen);
    QSignalSpy declined(dialog, &PassphraseDialog::declined);
    QTest::keyClicks(field(dialog, "passphrase"), u"old"_s); // whatever length it once had
    QTest::keyClick(field(dialog, "passphrase"), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    dialog->sayWrong();
    QVERIFY(keep(dialog)->isEnabled());
    QVERIFY(dialog->findChild<look::Message*>()->text().contains(u"still here"_s));
    QCOMPARE(declined.size(), 0);
}

void TestPassphrase::declining() {
    PassphraseDialog* dialog = open(true);
    QSignalSpy declined(dialog, &PassphraseDialog::declined);
    QSignalSpy chosen(dialog, &PassphraseDialog::chosen);
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"passphraseDecline"_s), Qt::LeftButton);
    QCOMPARE(declined.size(), 1);
    QCOMPARE(chosen.size(), 0);
    QVERIFY(!dialog->isVisible());
}

QTEST_MAIN(TestPassphrase)
#include "tst_window_passphrase.moc"
