#include "tests/ui/review/reviewtest.h"

#include <QMimeData>

/// What the dialog shows and asks before anything is sent.
class TestReviewDialog : public ReviewTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<look::Look>(*qApp); }
    void init() { begin(); }
    void cleanup() { end(); }

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
        QCOMPARE(m_desk->rereads.size(), 1U);
        QVERIFY(m_desk->sends.empty());
        m_desk->reread(rosa::loaded());
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
        QCOMPARE(m_desk->sends.back().changes.loaded(), theirs);
        QCOMPARE(m_desk->sends.back().changes.count(), 5);
        QVERIFY(!m_desk->sends.back().changes.find(rosa::terms));
    }

    void nothingIsLeftToSend() {
        m_model->edit(rosa::terms, u"30"_s);
        show();
        press();
        m_desk->reread(rosa::with(rosa::loaded(), rosa::terms, u"30"_s));
        QTRY_COMPARE(m_dialog->story().state(), Stage::Done);
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
        m_desk->reread(rosa::with(rosa::loaded(), rosa::terms, u"20"_s));
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
        m_desk->reread(rosa::with(rosa::loaded(), rosa::city, u"Quincy"_s));
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
        m_desk->reread(theirs);
        QTRY_COMPARE(radios().size(), 2);
        radios().at(0)->click();
        QCOMPARE(rows(), QStringList({u"Service address 1"_s, u"Service city"_s}));
        press();
        QCOMPARE(m_desk->rereads.size(), 2U);
        QVERIFY(m_desk->sends.empty());
        m_desk->reread(theirs);
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
        m_desk->reread(rosa::with(rosa::loaded(), rosa::terms, u"20"_s));
        QTRY_COMPARE(radios().size(), 2);
        radios().at(1)->click();
        QCOMPARE(m_dialog->primary()->text(), u"Keep theirs"_s);
        press();
        QCOMPARE(m_dialog->story().state(), Stage::Done);
        QCOMPARE(m_dialog->outcome()->text(), u"Nothing is left to send. The service's values stay."_s);
        QCOMPARE(m_desk->questions(), 1);
        QCOMPARE(m_model->current(rosa::terms).text(), u"20"_s);
        QVERIFY(!m_model->isModified());
    }

    /// They change it once more between the choice and the sending: the agent is asked once more.
    void asksAgainAfterAnotherChange() {
        m_model->edit(rosa::terms, u"30"_s);
        show();
        press();
        m_desk->reread(rosa::with(rosa::loaded(), rosa::terms, u"20"_s));
        QTRY_COMPARE(radios().size(), 2);
        radios().at(0)->click();
        press();
        m_desk->reread(rosa::with(rosa::loaded(), rosa::terms, u"45"_s));
        QTRY_COMPARE(m_dialog->story().state(), Stage::Ready);
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

    /// What was copied while it showed is marked as secret, and goes with the mask.
    void aCopyLeavesWithTheMask() {
        const QString mine = u"987654321"_s;
        m_model->edit(rosa::ssn, mine);
        show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        m_dialog->reveal();
        const QClipboard* clipboard = QGuiApplication::clipboard();
        for (const bool table : {false, true}) {
            m_dialog->reveal();
            m_dialog->panel()->table()->selectAll();
            if (table)
                m_dialog->panel()->table()->copySelection();
            else
                m_dialog->xml()->copy()->click();
            QVERIFY(clipboard->text().remove(u'-').contains(mine));
            QVERIFY(clipboard->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
            m_dialog->conceal();
            QCOMPARE(clipboard->text(), QString());
        }
        m_dialog->xml()->copy()->click(); // nothing of it is masked
        m_dialog->conceal();
        QVERIFY(!clipboard->text().isEmpty());
    }
};

QTEST_MAIN(TestReviewDialog)
#include "tst_reviewdialog.moc"
