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
        QTRY_COMPARE(m_dialog->story().state(), Stage::Uncertain);
        QCOMPARE(m_dialog->notice()->text(),
                 u"No answer after 120 s. The changes may or may not be saved. Nothing is sent again until "
                 "Lineside has looked."_s);
        QCOMPARE(m_dialog->primary()->text(), u"Look again"_s);
        press();
        m_desk->rereads.back().answer(Failure{.kind = Failure::Kind::NoConnection});
        QTRY_VERIFY(m_dialog->notice()->text().contains(u"may or may not"_s));
        QCOMPARE(m_dialog->story().state(), Stage::Uncertain);
        press();
        Record now = m_model->current();
        now.set(rosa::email, QString());
        m_desk->reread(now);
        QTRY_COMPARE(m_dialog->story().state(), Stage::Ready);
        QCOMPARE(rows(), QStringList{u"Email"_s});
        QCOMPARE(m_dialog->primary()->text(), u"Send 1 change"_s);
        QCOMPARE(m_desk->sends.size(), 1U); // nothing by itself
    }

    void openingMakesTheWayReady() {
        rosa::edit(*m_model);
        show();
        QCOMPARE(m_desk->expected, 1);
        QCOMPARE(m_desk->questions(), 0);
    }

    void aFaultOfTheServiceIsLookedFor() {
        rosa::edit(*m_model);
        show();
        sendOver(rosa::loaded());
        m_desk->sends.back().answer(
            Failure{.kind = Failure::Kind::Fault, .code = u"soap:Server"_s, .outcomeUnknown = true});
        QTRY_COMPARE(m_dialog->story().state(), Stage::Uncertain);
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
        QTRY_COMPARE(m_dialog->story().state(), Stage::Ready);
        QCOMPARE(
            m_dialog->notice()->text(),
            u"The service could not read a value. Your changes are still here. Check the changed values."_s);
    }

    /// Sends what was edited over `base`, loses the answer, and finds this at the service.
    void lose(const Record& base, const Record& now) {
        show();
        sendOver(base);
        m_desk->sends.back().answer(Failure{.kind = Failure::Kind::TimedOut, .outcomeUnknown = true});
        QTRY_COMPARE(m_dialog->story().state(), Stage::Uncertain);
        press();
        m_desk->reread(now);
    }

    /// An explicit clear that was taken, what the query never shows, a number masked with hyphens: "1 change
    /// is not at the service" was said of each.
    void whatIsThereAfterALostAnswer() {
        m_model->clear("Customer/AcctNum"_element); // nothing was there
        m_model->edit(rosa::source, u"Radio"_s);
        m_model->edit(rosa::ssn, u"987-65-4321"_s);
        m_model->edit(rosa::email, u"a@example.com"_s);
        Record now = rosa::with(rosa::loaded(), rosa::email, u"a@example.com"_s);
        now.set(rosa::ssn, u"XXX-XX-4321"_s);
        lose(rosa::loaded(), now);
        QTRY_COMPARE(m_dialog->story().state(), Stage::Done);
        QVERIFY(!m_model->isModified());
        QCOMPARE(m_model->baseline(), now);
        QVERIFY(m_dialog->outcome()->text().contains(u"Can't be read back: Source."_s));
        QVERIFY(m_dialog->outcome()->text().contains(u"1 is there in another form."_s));
    }

    /// Nothing shows that it arrived: what can't be seen stays, and is not said to be missing.
    void whatNobodyCanSeeStays() {
        m_model->edit(rosa::source, u"Radio"_s);
        m_model->edit(rosa::email, u"a@example.com"_s);
        lose(rosa::loaded(), rosa::loaded());
        QTRY_COMPARE(m_dialog->notice()->text(),
                     u"Lineside has looked. 1 change is not at the service. 1 change "
                     "can't be seen there."_s);
        QCOMPARE(m_model->changeCount(), 2);
        QCOMPARE(m_dialog->primary()->text(), u"Send 2 changes"_s);
        QCOMPARE(m_desk->sends.size(), 1U);
    }

    void aClearOfNothingIsTaken() {
        m_model->clear("Customer/AcctNum"_element);
        lose(rosa::loaded(), rosa::loaded());
        QTRY_COMPARE(m_dialog->story().state(), Stage::Done);
        QVERIFY(!m_model->isModified());
        QVERIFY(m_dialog->outcome()->text().startsWith(u"Nothing is left to send."_s));
    }

    /// Somebody else changed it meanwhile: that is asked, not taken for ours.
    void anothersChangeAfterALostAnswerIsAsked() {
        m_model->edit(rosa::address1, u"418 Cedar Ridge Rd"_s);
        m_model->edit(rosa::terms, u"30"_s);
        Record now = rosa::with(rosa::loaded(), rosa::terms, u"30"_s);
        now.set(rosa::address1, u"PO Box 12"_s);
        lose(rosa::loaded(), now);
        QTRY_COMPARE(m_dialog->story().pending().conflicts.size(), 1);
        QCOMPARE(m_dialog->story().state(), Stage::Ready);
        QCOMPARE(m_model->mark(rosa::terms), RecordModel::Mark::None);
        QCOMPARE(m_model->shownText(rosa::address1), u"418 Cedar Ridge Rd"_s);
        QCOMPARE(m_desk->sends.size(), 1U);
    }

    /// What is sent after the choice is the agent's word on that, too.
    void whatNobodyCanSeeIsSaidBesideAChoice() {
        m_model->edit(rosa::address1, u"418 Cedar Ridge Rd"_s);
        m_model->edit(rosa::source, u"Radio"_s);
        lose(rosa::loaded(), rosa::with(rosa::loaded(), rosa::address1, u"PO Box 12"_s));
        QTRY_COMPARE(m_dialog->story().pending().conflicts.size(), 1);
        QVERIFY(m_dialog->notice()->isVisible());
        QCOMPARE(m_dialog->notice()->text(),
                 u"Lineside has looked. 1 change is not at the service. 1 change can't be seen there."_s);
    }

    void aSendingThatNeverAnswersIsUncertain() {
        rosa::edit(*m_model);
        show();
        sendOver(rosa::loaded());
        m_desk->sends.back().promise.finish(); // no answer in it
        QTRY_COMPARE(m_dialog->story().state(), Stage::Uncertain);
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
        QTRY_COMPARE(m_dialog->story().state(), Stage::Unread);
        QVERIFY(m_dialog->outcome()->text().startsWith(
            u"The service took the changes. It could not be read again: No connection"_s));
        QSignalSpy saved(m_dialog.get(), &ReviewDialog::saved);
        press();
        m_desk->reread(rosa::with(rosa::loaded(), rosa::email, u"a@example.com"_s));
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
        QVERIFY(m_desk->rereads.back().cancel.isCancelled());
        QVERIFY(m_dialog->isVisible());
        QVERIFY(m_dialog->primary()->isEnabled());
        m_desk->reread(rosa::loaded()); // too late
        QApplication::processEvents();
        QCOMPARE(m_dialog->story().state(), Stage::Ready);
        QVERIFY(m_desk->sends.empty());
    }

    /// The customer became another: what they now demand is not whole, so nothing goes out.
    void anObstacleIsSaid() {
        Record base = rosa::with(rosa::loaded(), rosa::program, u"NON_LIFELINE"_s);
        m_model->setBaseline(base);
        m_model->edit(rosa::program, u"ETC_LIFELINE"_s);
        m_model->edit("Customer/Lifeline/LifelineTypeID"_element, u"3"_s);
        show();
        press();
        m_desk->reread(rosa::with(base, rosa::ssn, u"XXX-XX-6789"_s));
        QTRY_VERIFY(m_dialog->notice()->text().startsWith(
            u"The customer was changed at the service. SSN or tax ID:"_s));
        QVERIFY(m_desk->sends.empty());
    }

    void maskedIsNowhere() {
        const QString mine = u"987654321"_s, loaded = u"123456789"_s, theirs = u"555443333"_s;
        m_model->edit(rosa::ssn, mine);
        show();
        press();
        m_desk->reread(rosa::with(rosa::loaded(), rosa::ssn, theirs));
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

    /// The display ends, the story goes on to its end.
    void goingAwayWhileSendingIsSafe() {
        rosa::edit(*m_model);
        show();
        sendOver(rosa::loaded());
        m_dialog.reset();
        QCOMPARE(m_model->changeCount(), 6);
        const Record now = m_model->current();
        m_desk->saved(now);
        QTRY_VERIFY(!m_model->isModified());
        QCOMPARE(m_model->baseline(), now);
    }
};

QTEST_MAIN(TestReviewEnds)
#include "tst_reviewends.moc"
