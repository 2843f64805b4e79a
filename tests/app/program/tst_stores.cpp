#include "app/offline/trouble.h"
#include "tests/app/program/support/desktest.h"
#include "tests/support/keys.h"
#include "ui/drafts/draftspage.h"
#include "ui/fields/sight.h"
#include "ui/order/orderpage.h"

#include <QAction>
#include <QLabel>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto LastName = "Customer/PhysicalAddress/LastName"_element;

QString wordsIn(const QWidget* widget) {
    QStringList words;
    for (const QLabel* label : widget->findChildren<QLabel*>())
        words.append(label->text());
    return words.join(u' ');
}

} // namespace

/// Where what is typed is kept, for whom, and who opens it without the service.
class TestStores : public DeskTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void whatNobodyTypedIsKeptByWhoSignsIn();
    void withoutAnAnswerTheyWorkOffline();
    void aRefusalOffersNothing();
    void whoSignedOutWaitsForTheService();
    void aPassphraseOpensWithoutTheService();
    void theDraftsOfBeforeAreTheirsWhoSaysSo();
    void theDraftsOfAnotherAddressAreOffered();
    void aLockOfElsewhereIsTakenByWord();
    void whatCantBeKeptIsAskedAboutFirst();
    void anothersPlaceIsNotOfferedOffline();
    void goingOnOfflineUncoversNothing();
    void anEscapedQuestionIsAskedAgain();
    void keysGoWithThePerson();

private:
    OrderPage* typedOrder() {
        auto* page = qobject_cast<OrderPage*>(window().openOrder());
        page->model().edit(LastName, u"Bell"_s);
        return page;
    }
    bool changedRosa() {
        CustomerPage* page = m_desk->lookUp(rosa);
        return page && m_desk->change(page, email);
    }
    void leaveOldStore();
    void unlock(const QStringList& fields);
};

void TestStores::whatNobodyTypedIsKeptByWhoSignsIn() {
    m_desk->click(u"signInCancel"_s);
    OrderPage* page = typedOrder();
    QTRY_VERIFY_WITH_TIMEOUT(wordsIn(page).contains(u"Not kept until you sign in"_s), Patient);
    QCOMPARE(m_desk->drafts(), -1);
    m_desk->trigger(u"signInAction"_s);
    QVERIFY(m_desk->signIn());
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->drafts(), 1, Patient);
    QTRY_VERIFY(!wordsIn(page).contains(u"Not kept"_s));
    QVERIFY(m_desk->signOut());
    QVERIFY(m_desk->signIn(u"trainee"_s));
    QCOMPARE(m_desk->drafts(), 0);
}

void TestStores::withoutAnAnswerTheyWorkOffline() {
    QVERIFY(m_desk->signIn());
    QVERIFY(changedRosa());
    m_desk->service().stop();
    m_desk->start(); // after a crash
    QVERIFY(m_desk->typeSignIn(u"practice"_s));
    QVERIFY(m_desk->seen(u"workOffline0"_s));
    QVERIFY(!m_desk->isSeen(u"workOffline1"_s));
    QCOMPARE(window().pages().size(), 1);
    m_desk->click(u"workOffline0"_s);
    QTRY_COMPARE_WITH_TIMEOUT(window().pages().size(), 2, Patient);
    QCOMPARE(m_desk->drafts(), 1);
    // They may sign in once the service is back, and out.
    QVERIFY(window().findChild<QAction*>(u"signInAction"_s)->isVisible());
    QVERIFY(window().findChild<QAction*>(u"signOutAction"_s)->isVisible());
}

void TestStores::aRefusalOffersNothing() {
    QVERIFY(m_desk->signIn());
    m_desk->start();
    m_desk->service().faults().add({.kind = PracticeFault::Kind::Refused, .operation = u"Sessions_Create"_s});
    QVERIFY(m_desk->typeSignIn(u"practice"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->isSeen(u"signInMessage"_s), Patient);
    QVERIFY(!m_desk->isSeen(u"workOffline0"_s));
}

void TestStores::whoSignedOutWaitsForTheService() {
    QVERIFY(m_desk->signIn());
    QVERIFY(changedRosa());
    QVERIFY(m_desk->signOut());
    m_desk->service().stop();
    m_desk->start();
    QVERIFY(m_desk->typeSignIn(u"practice"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->isSeen(u"signInMessage"_s), Patient);
    QVERIFY(!m_desk->isSeen(u"workOffline0"_s));
}

void TestStores::unlock(const QStringList& fields) {
    QWidget* dialog = m_desk->seen(u"passphraseDialog"_s);
    QVERIFY(dialog);
    for (const QString& name : fields)
        dialog->findChild<QLineEdit*>(name)->setText(u"a good passphrase"_s);
    m_desk->click(u"passphraseKeep"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->program().drafts().isOpen(), Patient);
}

void TestStores::aPassphraseOpensWithoutTheService() {
    m_desk->keychain().works = false;
    QVERIFY(m_desk->typeSignIn(u"practice"_s));
    unlock({u"passphrase"_s, u"passphraseAgain"_s});
    QVERIFY(changedRosa());
    QVERIFY(m_desk->signOut());
    m_desk->service().stop();
    m_desk->keychain().works = true;
    m_desk->start();
    QVERIFY(m_desk->typeSignIn(u"practice"_s));
    m_desk->click(u"workOffline0"_s);
    unlock({u"passphrase"_s});
    QCOMPARE(m_desk->drafts(), 1);
}

/// As a Lineside of before left it.
void TestStores::leaveOldStore() {
    m_desk->kill();
    const auto keys = [this](const offline::Place&) {
        return std::make_unique<MemoryKeeper>(m_desk->keychainState());
    };
    offline::Store store(keys, cheap());
    QVERIFY(opens(store, offline::sharedPlace(m_desk->folder())));
    QVERIFY(waited(store.drafts().save(Drafts::newId(), personalDraft())));
    store.close();
    m_desk->start();
}

void TestStores::theDraftsOfBeforeAreTheirsWhoSaysSo() {
    leaveOldStore();
    const QString old = offline::sharedPlace(m_desk->folder()).file;
    QVERIFY(m_desk->typeSignIn(u"trainee"_s));
    m_desk->click(u"whoseDraftsNo"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->drafts(), 0, Patient);
    QVERIFY(QFile::exists(old));
    QVERIFY(m_desk->signOut());
    QVERIFY(m_desk->typeSignIn(u"practice"_s));
    m_desk->click(u"whoseDraftsYes"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->drafts(), 1, Patient);
    QVERIFY(!QFile::exists(old));
    QVERIFY(m_desk->signOut());
    QVERIFY(m_desk->signIn()); // not asked again
    QCOMPARE(m_desk->drafts(), 1);
}

void TestStores::theDraftsOfAnotherAddressAreOffered() {
    QVERIFY(m_desk->signIn());
    QVERIFY(changedRosa());
    QVERIFY(m_desk->signOut());
    PracticeService elsewhere(PracticeOptions{.customers = 30});
    QVERIFY(elsewhere.start());
    m_desk->move(elsewhere.url());
    m_desk->start();
    QVERIFY(m_desk->typeSignIn(u"practice"_s));
    const QWidget* question = m_desk->seen(u"whoseDrafts"_s);
    QVERIFY(question && wordsIn(question).contains(m_desk->service().url().toString()));
    m_desk->click(u"whoseDraftsYes"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->drafts(), 1, Patient);
    m_desk->kill();
}

void TestStores::aLockOfElsewhereIsTakenByWord() {
    QVERIFY(m_desk->signIn());
    QVERIFY(changedRosa());
    QVERIFY(m_desk->signOut());
    QFile lock(offline::placeOf(m_desk->folder(), m_desk->person(u"practice"_s)).file + u".lock"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("999999999\nlineside\nold-laptop\n\n\n");
    lock.close();
    QVERIFY(m_desk->typeSignIn(u"practice"_s));
    const QWidget* question = m_desk->seen(u"lockedDrafts"_s);
    QVERIFY(question);
    const QString words = wordsIn(question);
    for (const QString& word : {u"old-laptop"_s, u"999999999"_s, u"lineside"_s})
        QVERIFY2(words.contains(word), qPrintable(words));
    QCOMPARE(m_desk->drafts(), -1);
    m_desk->click(u"lockedDraftsYes"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->drafts(), 1, Patient);
}

/// Who works without drafts is asked before another sits down, and may stay.
void TestStores::whatCantBeKeptIsAskedAboutFirst() {
    m_desk->keychain().works = false;
    QVERIFY(m_desk->typeSignIn(u"practice"_s));
    m_desk->click(u"passphraseDecline"_s);
    CustomerPage* page = m_desk->lookUp(rosa);
    QVERIFY(page);
    const QPointer<CustomerPage> guard(page);
    page->model().edit("Customer/Email"_element, email);
    m_desk->endSession();
    page->refresh();
    for (const QString& answer : {u"closeCancel"_s, u"closeDiscard"_s}) {
        QVERIFY(m_desk->typeSignIn(u"trainee"_s));
        QVERIFY(m_desk->seen(u"closeDialog"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->isSeen(u"signInDialog"_s), Patient);
        QVERIFY(guard && m_desk->program().service().isSignedIn());
        m_desk->click(answer);
        QTRY_COMPARE_WITH_TIMEOUT(guard.isNull(), answer == u"closeDiscard"_s, Patient);
        if (!guard)
            break;
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->program().service().isSignedIn(), Patient);
        m_desk->trigger(u"signInAction"_s);
    }
    QVERIFY(m_desk->program().service().isSignedIn());
}

/// Only who sits here, or did when the program ended, comes back without the service.
void TestStores::anothersPlaceIsNotOfferedOffline() {
    QVERIFY(m_desk->signIn());
    QVERIFY(changedRosa());
    auto* page = qobject_cast<CustomerPage*>(window().currentPage());
    m_desk->endSession();
    page->refresh();
    QVERIFY(m_desk->signIn(u"trainee"_s));
    QVERIFY(m_desk->signOut());
    m_desk->service().stop();
    m_desk->start();
    QVERIFY(m_desk->typeSignIn(u"practice"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->isSeen(u"signInMessage"_s), Patient);
    QVERIFY(!m_desk->isSeen(u"workOffline0"_s));
}

/// Going on offline proves nobody: what was covered when the session ended stays covered.
void TestStores::goingOnOfflineUncoversNothing() {
    QVERIFY(m_desk->signIn());
    QVERIFY(changedRosa());
    auto* page = qobject_cast<CustomerPage*>(window().currentPage());
    m_desk->endSession();
    page->refresh();
    QVERIFY(m_desk->seen(u"signInDialog"_s));
    QVERIFY(Sight::instance().isCovered());
    m_desk->service().stop();
    QVERIFY(m_desk->typeSignIn(u"practice"_s));
    m_desk->click(u"workOffline0"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->isSeen(u"signInDialog"_s), Patient);
    QVERIFY(Sight::instance().isCovered());
}

/// Escape is no answer: the drafts of before are asked about again.
void TestStores::anEscapedQuestionIsAskedAgain() {
    leaveOldStore();
    QVERIFY(m_desk->typeSignIn(u"practice"_s));
    QTest::keyClick(m_desk->seen(u"whoseDrafts"_s), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->isSeen(u"whoseDrafts"_s), Patient);
    QCOMPARE(m_desk->drafts(), -1);
    QVERIFY(m_desk->signOut());
    QVERIFY(m_desk->typeSignIn(u"practice"_s));
    m_desk->click(u"whoseDraftsYes"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->drafts(), 1, Patient);
}

void TestStores::keysGoWithThePerson() {
    QVERIFY(m_desk->signIn());
    QVERIFY(changedRosa());
    m_desk->keychain().keys.clear(); // what lives from here on is the store's
    QVERIFY(offline::Key::living() > 0);
    QVERIFY(m_desk->signOut());
    QCOMPARE(offline::Key::living(), 0);
}

QTEST_MAIN(TestStores)
#include "tst_stores.moc"
