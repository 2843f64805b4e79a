#include "tests/ui/review/reviewtest.h"

/// What goes out is what the agent saw; anything else is shown, and asked about again.
class TestReviewAnew : public ReviewTest {
    Q_OBJECT

    /// Enrolled in Lifeline: date of birth and SSN are sent along.
    void enroll() {
        m_model->setBaseline(rosa::with(rosa::loaded(), rosa::program, u"NON_LIFELINE"_s));
        m_model->edit(rosa::program, u"ETC_LIFELINE"_s);
        m_model->edit("Customer/Lifeline/LifelineTypeID"_element, u"3"_s);
    }
    Record corrected() const { return rosa::with(m_model->baseline(), rosa::ssn, u"987654321"_s); }

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<look::Look>(*qApp); }
    void init() { begin(); }
    void cleanup() { end(); }

    void aCompanionThatChangedIsShownAgain() {
        enroll();
        show();
        QVERIFY(m_desk->preview(m_dialog->story().next()).contains("<SSN>123456789</SSN>"));
        press();
        m_desk->reread(corrected());
        QTRY_COMPARE(m_dialog->story().state(), Stage::Ready);
        QVERIFY(m_desk->sends.empty());
        QCOMPARE(m_dialog->notice()->text(),
                 u"The customer was changed at the service, and other values would be sent than you saw: SSN "
                 "or tax ID. Nothing was sent. Look at them, then send."_s);
        QVERIFY(m_dialog->notice()->isVisible() && m_dialog->primary()->isEnabled());
        QVERIFY(m_desk->preview(m_dialog->story().next()).contains("<SSN>987654321</SSN>"));
        const QByteArray seen = m_desk->preview(m_dialog->story().next());
        sendOver(m_model->baseline());
        QCOMPARE(m_desk->preview(m_desk->sends.back().changes), seen);
    }

    void whatOnlyTheServiceChangedIsNoQuestion() {
        rosa::edit(*m_model);
        show();
        const QByteArray seen = m_desk->preview(m_dialog->story().next());
        sendOver(rosa::with(rosa::loaded(), rosa::dob, u"1985-01-01T00:00:00"_s));
        QCOMPARE(m_desk->preview(m_desk->sends.back().changes), seen);
    }

    /// Enter that is held down pressed Send once, and does not answer what appears under it.
    void aHeldKeyAnswersOnce_data() {
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::newRow("Return") << Qt::KeyboardModifiers(Qt::NoModifier);
        QTest::newRow("Ctrl+Return") << Qt::KeyboardModifiers(Qt::ControlModifier);
    }
    void aHeldKeyAnswersOnce() {
        QFETCH(Qt::KeyboardModifiers, modifiers);
        enroll();
        show();
        QTest::keyPress(m_dialog->primary(), Qt::Key_Return, modifiers);
        m_desk->reread(corrected());
        QTRY_COMPARE(m_dialog->story().state(), Stage::Ready);
        QVERIFY(m_dialog->primary()->hasFocus());
        for (QWidget* target :
             {static_cast<QWidget*>(m_dialog->primary()), static_cast<QWidget*>(m_dialog.get())}) {
            QKeyEvent again(QEvent::KeyPress, Qt::Key_Return, modifiers, u"\r"_s, true);
            QApplication::sendEvent(target, &again);
        }
        QCOMPARE(m_dialog->story().state(), Stage::Ready);
        QCOMPARE(m_desk->questions(), 1);
    }

    void whoIsGoneGetsNothing() {
        rosa::edit(*m_model);
        show();
        press();
        m_desk->rereads.back().answer(Failure{.kind = Failure::Kind::Gone});
        QTRY_COMPARE(
            m_dialog->notice()->text(),
            u"This customer is not at the service any more. Nothing was sent. Your changes are still "
            "here."_s);
        QCOMPARE(m_model->changeCount(), 6);
        QVERIFY(m_desk->sends.empty());
    }

    /// Even a story that lets somebody else through moves nothing here.
    void somebodyElseIsNoGround() {
        rosa::edit(*m_model);
        show();
        press();
        m_desk->reread(rosa::with(rosa::loaded(), "Customer/ID"_element, u"1002"_s));
        QTRY_COMPARE(m_dialog->story().state(), Stage::Ready);
        QVERIFY(m_dialog->notice()->text().startsWith(
            u"The service answered about another customer than the one asked for"_s));
        QVERIFY(
            m_dialog->notice()->text().endsWith(u"Nothing was sent. Your changes are still here. Try again, "
                                                "then tell your supervisor."_s));
        QVERIFY(m_desk->sends.empty());
        QCOMPARE(m_model->baseline(), rosa::loaded());
        sendOver(rosa::loaded());
        m_desk->saved(rosa::with(m_model->current(), "Customer/ID"_element, u"1002"_s));
        QTRY_COMPARE(m_dialog->story().state(), Stage::Unread);
        QVERIFY(m_dialog->outcome()->text().startsWith(
            u"The service took the changes. It could not be read again: The service answered about another"_s));
        QCOMPARE(m_model->baseline(), rosa::loaded());
    }
};

QTEST_MAIN(TestReviewAnew)
#include "tst_reviewanew.moc"
