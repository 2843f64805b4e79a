#include "fakedesk.h"
#include "rosa.h"
#include "ui/customer/plaintable.h"
#include "ui/look/look.h"
#include "ui/review/conflictlist.h"
#include "ui/review/outcomepanel.h"
#include "ui/review/reviewdialog.h"
#include "ui/review/reviewnotice.h"
#include "ui/review/reviewpanel.h"
#include "ui/review/xmlview.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace lineside;
using namespace Qt::StringLiterals;
using Stage = ReviewFlow::Stage;

namespace {

/// Everything that a widget, its tooltip, a screen reader or a view's model gives away.
QStringList everyText(QWidget* root) {
    QStringList found;
    QList<QWidget*> widgets = root->findChildren<QWidget*>();
    widgets.append(root);
    for (QWidget* widget : widgets) {
        found << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription()
              << widget->windowTitle() << widget->whatsThis();
        for (const char* property : {"text", "plainText", "placeholderText"})
            found << widget->property(property).toString();
        if (QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(widget)) {
            for (const auto part : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
                found << reader->text(part);
        }
        auto* view = qobject_cast<QAbstractItemView*>(widget);
        const QAbstractItemModel* model = view ? view->model() : nullptr;
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                for (int role = 0; role < Qt::UserRole + 20; ++role)
                    found << model->index(row, column).data(role).toString();
            }
        }
    }
    return found;
}

bool tells(QWidget* root, const QString& secret) {
    const QStringList texts = everyText(root);
    return std::any_of(texts.cbegin(), texts.cend(),
                       [&](const QString& text) { return text.contains(secret); });
}

} // namespace

/// The dialog against a desk whose answers are scripted.
class TestReviewDialog : public QObject {
    Q_OBJECT

    const FormSchema& m_form = FormSchema::customer();
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<RecordModel> m_model;
    std::unique_ptr<ReviewDialog> m_dialog;

    void show(QSize size = {1080, 512}) {
        m_dialog = std::make_unique<ReviewDialog>(*m_model, *m_desk, ReviewContext{.sendSeconds = 120});
        m_dialog->resize(size);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    QList<QRadioButton*> radios() const { return m_dialog->panel()->findChildren<QRadioButton*>(); }
    QString xml() const { return m_dialog->xml()->edit()->toPlainText(); }
    void press() { QTest::mouseClick(m_dialog->primary(), Qt::LeftButton); }
    /// Presses Send and answers the question before the sending.
    void sendOver(const Record& theirs) {
        press();
        m_desk->prepared(theirs);
        QTRY_COMPARE(m_dialog->flow().stage(), Stage::Sending);
    }
    QStringList rows() const {
        QStringList found;
        const ReviewModel* model = m_dialog->panel()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            found.append(model->index(row, 0).data().toString());
        return found;
    }

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<look::Look>(*qApp); }
    void init() {
        m_desk = std::make_unique<FakeDesk>();
        m_model = std::make_unique<RecordModel>(m_form);
        m_model->setBaseline(rosa::loaded());
    }
    void cleanup() {
        m_dialog.reset();
        QGuiApplication::clipboard()->clear();
    }

    void openingAsksNothing() {
        rosa::edit(*m_model);
        show();
        QCOMPARE(m_desk->questions(), 0);
        QCOMPARE(m_dialog->primary()->text(), u"Send 6 changes"_s);
        QVERIFY(m_dialog->primary()->isDefault());
        QVERIFY(m_dialog->primary()->hasFocus());
        QCOMPARE(m_dialog->status(), u"Then Lineside reads the customer again and compares."_s);
        QCOMPARE(rows().size(), 6);
        QVERIFY(radios().isEmpty());
        QVERIFY(xml().contains(u"<Address2></Address2>"_s));
        QVERIFY(xml().contains(u"<PaymentTerms>30</PaymentTerms>"_s));
        QVERIFY(!m_dialog->panel()->eye()->isVisible());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_dialog->result(), int(QDialog::Rejected));
        QCOMPARE(m_model->changeCount(), 6);
        QCOMPARE(m_desk->questions(), 0);
    }

    void sendsAndClosesSilently() {
        rosa::edit(*m_model);
        show();
        QSignalSpy saved(m_dialog.get(), &ReviewDialog::saved);
        QTest::keyClick(m_dialog.get(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_desk->prepares.size(), 1U);
        QVERIFY(m_desk->sends.empty());
        m_desk->prepared(rosa::loaded());
        QTRY_COMPARE(m_desk->sends.size(), 1U);
        QVERIFY(!m_dialog->primary()->isEnabled());
        QVERIFY(!m_dialog->cancelButton()->isEnabled());
        m_dialog->reject(); // nothing cancels what is on its way
        QVERIFY(m_dialog->isVisible());
        const Record now = m_model->current();
        m_desk->saved(now);
        QTRY_VERIFY(!m_dialog->isVisible());
        QCOMPARE(saved.size(), 1);
        QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
        QCOMPARE(m_model->baseline(), now);
        QVERIFY(!m_model->isModified());
        QCOMPARE(m_model->undoStack()->count(), 0);
    }

    /// Theirs is the baseline of what goes out; what they did too is not sent again.
    void takesUpWhatTheyChanged() {
        rosa::edit(*m_model);
        show();
        const Record theirs =
            rosa::with(rosa::with(rosa::loaded(), rosa::terms, u"30"_s), rosa::dob, u"1985-01-01T00:00:00"_s);
        sendOver(theirs);
        QCOMPARE(m_desk->sends.back().changes.baseline(), theirs);
        QCOMPARE(m_desk->sends.back().changes.count(), 5);
        QVERIFY(!m_desk->sends.back().changes.find(rosa::terms));
    }

    void nothingIsLeftToSend() {
        m_model->edit(rosa::terms, u"30"_s);
        show();
        press();
        m_desk->prepared(rosa::with(rosa::loaded(), rosa::terms, u"30"_s));
        QTRY_COMPARE(m_dialog->flow().stage(), Stage::Done);
        QVERIFY(m_desk->sends.empty());
        QVERIFY(m_dialog->outcome()->text().startsWith(u"Nothing is left to send."_s));
        QVERIFY(!m_dialog->primary()->isVisible());
        QTest::mouseClick(m_dialog->cancelButton(), Qt::LeftButton);
        QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    }

    void conflictsWaitForAChoice() {
        rosa::edit(*m_model);
        show();
        press();
        m_desk->prepared(rosa::with(rosa::loaded(), rosa::terms, u"20"_s));
        QTRY_COMPARE(radios().size(), 2);
        QVERIFY(!radios().at(0)->isChecked() && !radios().at(1)->isChecked());
        QVERIFY(radios().at(0)->hasFocus());
        QVERIFY(!m_dialog->primary()->isEnabled());
        QCOMPARE(m_dialog->status(), u"Choose first: Payment terms, days."_s);
        QCOMPARE(radios().at(0)->text(), u"Send 30"_s);
        QCOMPARE(radios().at(1)->text(), u"Keep 20"_s);
        QVERIFY(everyText(m_dialog->panel()->conflicts()).contains(u"15"_s));
        QVERIFY(radios().at(0)->accessibleName().contains(u"Payment terms"_s));
        QVERIFY(!xml().contains(u"PaymentTerms"_s));
        QCOMPARE(rows().size(), 5);

        radios().at(0)->click();
        QVERIFY(xml().contains(u"<PaymentTerms>30<"_s));
        QCOMPARE(m_dialog->primary()->text(), u"Send 6 changes"_s);
        radios().at(1)->click();
        QVERIFY(!xml().contains(u"PaymentTerms"_s));
        QCOMPARE(m_dialog->primary()->text(), u"Send 5 changes"_s);
        QCOMPARE(m_model->baseline(), rosa::loaded()); // nothing is decided before Send
        QCOMPARE(m_model->changeCount(), 6);
        QVERIFY(m_desk->sends.empty());
    }

    void theColumnsAreNotSwapped() {
        m_model->edit(rosa::address1, u"418 Cedar Ridge Rd"_s);
        show();
        press();
        m_desk->prepared(rosa::with(rosa::loaded(), rosa::city, u"Quincy"_s));
        QTRY_COMPARE(radios().size(), 2);
        const auto place = [this](const QString& text) {
            for (QLabel* label : m_dialog->panel()->conflicts()->findChildren<QLabel*>()) {
                if (label->text() == text)
                    return label->mapTo(m_dialog.get(), QPoint()).x();
            }
            return -1;
        };
        QApplication::processEvents();
        const int loaded = place(u"When you opened it"_s), mine = place(u"Yours"_s),
                  theirs = place(u"At the service now"_s);
        QVERIFY(loaded >= 0 && loaded < mine && mine < theirs);
        QCOMPARE(place(u"77 Harbor Ln"_s), loaded); // the first of two: what was loaded
        QCOMPARE(place(u"418 Cedar Ridge Rd"_s), mine);
        QCOMPARE(place(u"Quincy"_s), theirs);
        QCOMPARE(radios().at(0)->mapTo(m_dialog.get(), QPoint()).x(), mine);
        QCOMPARE(radios().at(1)->mapTo(m_dialog.get(), QPoint()).x(), theirs);
    }

    void mineSendsTheWholeUnit() {
        m_model->edit(rosa::address1, u"418 Cedar Ridge Rd"_s);
        show();
        press();
        const Record theirs = rosa::with(rosa::loaded(), rosa::city, u"Quincy"_s);
        m_desk->prepared(theirs);
        QTRY_COMPARE(radios().size(), 2);
        radios().at(0)->click();
        QCOMPARE(rows(), QStringList({u"Service address 1"_s, u"Service city"_s}));
        press();
        QCOMPARE(m_desk->prepares.size(), 2U);
        QVERIFY(m_desk->sends.empty());
        m_desk->prepared(theirs);
        QTRY_COMPARE(m_desk->sends.size(), 1U);
        const ChangeSet& sent = m_desk->sends.back().changes;
        QCOMPARE(sent.count(), 2);
        QCOMPARE(sent.find(rosa::city)->text, u"Tallahassee"_s);
        QCOMPARE(sent.find(rosa::city)->before.text(), u"Quincy"_s);
    }

    void theirsLeavesNothingToSend() {
        m_model->edit(rosa::terms, u"30"_s);
        show();
        press();
        m_desk->prepared(rosa::with(rosa::loaded(), rosa::terms, u"20"_s));
        QTRY_COMPARE(radios().size(), 2);
        radios().at(1)->click();
        QCOMPARE(m_dialog->primary()->text(), u"Keep theirs"_s);
        press();
        QCOMPARE(m_dialog->flow().stage(), Stage::Done);
        QCOMPARE(m_desk->questions(), 1);
        QCOMPARE(m_model->current(rosa::terms).text(), u"20"_s);
        QVERIFY(!m_model->isModified());
    }

    /// They change it once more between the choice and the sending: the agent is asked once more.
    void asksAgainAfterAnotherChange() {
        m_model->edit(rosa::terms, u"30"_s);
        show();
        press();
        m_desk->prepared(rosa::with(rosa::loaded(), rosa::terms, u"20"_s));
        QTRY_COMPARE(radios().size(), 2);
        radios().at(0)->click();
        press();
        m_desk->prepared(rosa::with(rosa::loaded(), rosa::terms, u"45"_s));
        QTRY_COMPARE(m_dialog->flow().stage(), Stage::Ready);
        QCOMPARE(radios().value(1)->text(), u"Keep 45"_s);
        QVERIFY(!radios().at(0)->isChecked());
        QVERIFY(m_desk->sends.empty());
    }

    void saysWhatWasNotTaken() {
        rosa::edit(*m_model);
        show();
        sendOver(rosa::loaded());
        Record now = m_model->current();
        now.set(rosa::email, QString());
        m_desk->saved(now);
        QTRY_COMPARE(m_dialog->outcome()->text(),
                     u"Saved. 5 of 6 changes are at the service. It kept Email as it was."_s);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(m_dialog->cancelButton()->hasFocus());
        QCOMPARE(m_dialog->outcome()->model()->rowCount(), 6);
        QTest::mouseClick(m_dialog->cancelButton(), Qt::LeftButton);
        QCOMPARE(m_dialog->result(), int(QDialog::Rejected)); // Email is still an edit
        QCOMPARE(m_model->changeCount(), 1);
    }

    void showsBothForms() {
        m_model->edit(rosa::address1, u"418 Cedar Ridge Road"_s);
        show();
        sendOver(rosa::loaded());
        m_desk->saved(rosa::with(rosa::loaded(), rosa::address1, u"418 CEDAR RIDGE RD"_s));
        QTRY_COMPARE(m_dialog->outcome()->text(),
                     u"Saved. The changes are at the service. 1 is there in another form."_s);
        const QStringList texts = everyText(m_dialog->outcome());
        QVERIFY(texts.contains(u"418 Cedar Ridge Road"_s) && texts.contains(u"418 CEDAR RIDGE RD"_s));
        m_dialog->reject();
        QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    }

    void aLostAnswerIsLookedFor() {
        rosa::edit(*m_model);
        show();
        sendOver(rosa::loaded());
        m_desk->sends.back().answer(Failure{.kind = Failure::Kind::TimedOut, .outcomeUnknown = true});
        QTRY_COMPARE(m_dialog->flow().stage(), Stage::Uncertain);
        QCOMPARE(m_dialog->notice()->text(),
                 u"No answer after 120 s. The changes may or may not be saved. Nothing is sent again until "
                 "Lineside has looked."_s);
        QCOMPARE(m_dialog->primary()->text(), u"Look again"_s);
        press();
        m_desk->prepares.back().answer(Failure{.kind = Failure::Kind::NoConnection});
        QTRY_VERIFY(m_dialog->notice()->text().contains(u"may or may not"_s));
        QCOMPARE(m_dialog->flow().stage(), Stage::Uncertain);
        press();
        Record now = m_model->current();
        now.set(rosa::email, QString());
        m_desk->prepared(now);
        QTRY_COMPARE(m_dialog->flow().stage(), Stage::Ready);
        QCOMPARE(rows(), QStringList{u"Email"_s});
        QCOMPARE(m_dialog->primary()->text(), u"Send 1 change"_s);
        QCOMPARE(m_desk->sends.size(), 1U); // nothing by itself
    }

    void aRefusalKeepsTheChanges() {
        rosa::edit(*m_model);
        show();
        sendOver(rosa::loaded());
        m_desk->sends.back().answer(
            Failure{.kind = Failure::Kind::Refused, .code = u"S1042"_s, .text = u"Invalid AgentID"_s});
        QTRY_COMPARE(m_dialog->notice()->text(),
                     u"The service refused: Invalid AgentID (S1042). Your changes are still here."_s);
        QCOMPARE(m_dialog->primary()->text(), u"Send 6 changes"_s);
        QVERIFY(m_dialog->primary()->isEnabled());
        QCOMPARE(m_model->changeCount(), 6);
    }

    void whatCouldNotBeReadIsReadLater() {
        m_model->edit(rosa::email, u"a@example.com"_s);
        show();
        sendOver(rosa::loaded());
        m_desk->sends.back().answer(Saved{{}, {}, Failure{.kind = Failure::Kind::NoConnection}});
        QTRY_COMPARE(m_dialog->flow().stage(), Stage::Unread);
        QVERIFY(m_dialog->outcome()->text().startsWith(
            u"The service took the changes. It could not be read again: No connection"_s));
        QSignalSpy saved(m_dialog.get(), &ReviewDialog::saved);
        press();
        m_desk->prepared(rosa::with(rosa::loaded(), rosa::email, u"a@example.com"_s));
        QTRY_VERIFY(!m_dialog->isVisible());
        QCOMPARE(saved.size(), 1);
        QVERIFY(!m_model->isModified());
    }

    void askingCanBeCalledOff() {
        rosa::edit(*m_model);
        show();
        press();
        QTRY_COMPARE(m_dialog->status(), u"Asking the service…"_s);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(m_desk->prepares.back().cancel.isCancelled());
        QVERIFY(m_dialog->isVisible());
        QVERIFY(m_dialog->primary()->isEnabled());
        m_desk->prepared(rosa::loaded()); // too late
        QApplication::processEvents();
        QCOMPARE(m_dialog->flow().stage(), Stage::Ready);
        QVERIFY(m_desk->sends.empty());
    }

    /// The customer became another: what he now demands is not whole, so nothing goes out.
    void anObstacleIsSaid() {
        Record base = rosa::with(rosa::loaded(), rosa::program, u"NON_LIFELINE"_s);
        m_model->setBaseline(base);
        m_model->edit(rosa::program, u"ETC_LIFELINE"_s);
        m_model->edit("Customer/Lifeline/LifelineTypeID"_element, u"3"_s);
        show();
        press();
        m_desk->prepared(rosa::with(base, rosa::ssn, u"XXX-XX-6789"_s));
        QTRY_VERIFY(
            m_dialog->notice()->text().startsWith(u"The customer was changed at the service. SSN:"_s));
        QVERIFY(m_desk->sends.empty());
    }

    void maskedIsNowhere() {
        const QString mine = u"987654321"_s, loaded = u"123456789"_s, theirs = u"555443333"_s;
        m_model->edit(rosa::ssn, mine);
        show();
        press();
        m_desk->prepared(rosa::with(rosa::loaded(), rosa::ssn, theirs));
        QTRY_COMPARE(radios().size(), 2);
        radios().at(0)->click();
        const auto isHidden = [&] {
            m_dialog->xml()->copy()->click();
            m_dialog->panel()->table()->selectAll();
            const QString copied = QGuiApplication::clipboard()->text();
            m_dialog->panel()->table()->copySelection();
            for (const QString& secret : {mine, loaded, theirs}) {
                if (tells(m_dialog.get(), secret) || copied.contains(secret) ||
                    QGuiApplication::clipboard()->text().contains(secret))
                    return false;
            }
            return true;
        };
        QVERIFY(isHidden());
        QVERIFY(m_dialog->panel()->eye()->isVisible());
        QTest::keyClick(m_dialog.get(), Qt::Key_F8);
        for (const QString& secret : {mine, loaded, theirs})
            QVERIFY(tells(m_dialog.get(), secret));
        QVERIFY(xml().contains(u"<SSN>"_s + mine));
        QVERIFY(!xml().contains(u"hidden"_s)); // the session key stays hidden
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(isHidden());
        m_dialog->setRevealTime(1);
        QTest::mouseClick(m_dialog->panel()->eye(), Qt::LeftButton);
        QTRY_VERIFY(isHidden());
    }

    void narrowPutsTheXmlBehindATab() {
        rosa::edit(*m_model);
        show({960, 500});
        auto* tabs = m_dialog->findChild<QTabBar*>();
        QVERIFY(tabs->isVisible());
        QVERIFY(m_dialog->panel()->isVisible() && !m_dialog->xml()->isVisible());
        tabs->setCurrentIndex(1);
        QVERIFY(!m_dialog->panel()->isVisible() && m_dialog->xml()->isVisible());
        m_dialog->resize(1100, 500);
        QTRY_VERIFY(!tabs->isVisible());
        QVERIFY(m_dialog->panel()->isVisible() && m_dialog->xml()->isVisible());
    }

    void goingAwayWhileSendingIsSafe() {
        rosa::edit(*m_model);
        show();
        sendOver(rosa::loaded());
        m_dialog.reset();
        m_desk->saved(m_model->current());
        QApplication::processEvents();
        QCOMPARE(m_model->changeCount(), 6);
    }
};

QTEST_MAIN(TestReviewDialog)
#include "tst_reviewdialog.moc"
