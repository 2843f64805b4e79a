#include "tests/ui/review/reviewtest.h"

/// What the dialog says when the answers are in, and what it never shows.
class TestReviewEnds : public ReviewTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<look::Look>(*qApp); }
    void init() { begin(); }
    void cleanup() { end(); }

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

    void aFaultOfTheServiceIsLookedFor() {
        rosa::edit(*m_model);
        show();
        sendOver(rosa::loaded());
        m_desk->sends.back().answer(
            Failure{.kind = Failure::Kind::Fault, .code = u"soap:Server"_s, .outcomeUnknown = true});
        QTRY_COMPARE(m_dialog->flow().stage(), Stage::Uncertain);
        QCOMPARE(m_dialog->notice()->text(),
                 u"The service failed while answering. The changes may or may not be saved. Nothing is sent "
                 "again until Lineside has looked."_s);
        QCOMPARE(m_dialog->primary()->text(), u"Look again"_s);
    }

    void aFaultOfTheSenderKeepsTheChanges() {
        rosa::edit(*m_model);
        show();
        sendOver(rosa::loaded());
        m_desk->sends.back().answer(Failure{.kind = Failure::Kind::Fault, .code = u"soap:Client"_s});
        QTRY_COMPARE(m_dialog->flow().stage(), Stage::Ready);
        QCOMPARE(
            m_dialog->notice()->text(),
            u"The service could not read a value. Your changes are still here. Check the changed values."_s);
    }

    void aSendingThatNeverAnswersIsUncertain() {
        rosa::edit(*m_model);
        show();
        sendOver(rosa::loaded());
        m_desk->sends.back().promise.finish(); // no answer in it
        QTRY_COMPARE(m_dialog->flow().stage(), Stage::Uncertain);
        QCOMPARE(m_dialog->primary()->text(), u"Look again"_s);
        QVERIFY(m_dialog->notice()->text().contains(u"may or may not"_s));
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
        QTRY_VERIFY(m_dialog->notice()->text().startsWith(
            u"The customer was changed at the service. SSN or tax ID:"_s));
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
        show({820, 500});
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

QTEST_MAIN(TestReviewEnds)
#include "tst_reviewends.moc"
