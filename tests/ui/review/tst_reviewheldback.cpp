#include "tests/ui/review/reviewtest.h"

namespace {
constexpr ElementId balance = "Customer/Billing/Balance"_element;
}

/// A review of a draft in which something is edited that is read-only by now.
class TestReviewHeldBack : public ReviewTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<look::Look>(*qApp); }
    void init() {
        begin();
        m_model->setFiguresEditable(true);
        m_model->edit(balance, u"12345.67"_s);
    }
    void cleanup() { end(); }

    void isSaidAndNotSent() {
        m_model->edit("Customer/Email"_element, u"new@example.com"_s);
        m_model->setFiguresEditable(false);
        show();
        QCOMPARE(rows(), QStringList{u"Email"_s});
        QVERIFY(!xml().contains(u"12345.67"_s));
        const auto* held = m_dialog->findChild<QWidget*>(u"heldEdits"_s);
        QVERIFY(held && held->isVisible());
        QVERIFY(tells(m_dialog.get(), u"Read-only now, kept in the form and not sent: Balance."_s));
        sendOver(rosa::loaded());
        QVERIFY(!m_desk->sends.back().changes.find(balance));
        Record now = rosa::loaded();
        now.set("Customer/Email"_element, u"new@example.com"_s);
        m_desk->saved(now);
        QTRY_COMPARE(m_dialog->story().state(), Stage::Done);
        QCOMPARE(m_model->shownText(balance), u"12345.67"_s); // not lost
    }

    void isRevertedHere() {
        m_model->setFiguresEditable(false);
        show();
        QVERIFY(!m_dialog->primary()->isEnabled());
        const auto* held = m_dialog->findChild<QWidget*>(u"heldEdits"_s);
        QVERIFY(held);
        QTest::mouseClick(held->findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(m_model->mark(balance), RecordModel::Mark::None);
        QVERIFY(!held->isVisible());
        QVERIFY(!m_model->isModified());
    }

    void whatMayBeEditedIsNotSaid() {
        show();
        QCOMPARE(rows(), QStringList{u"Balance"_s});
        QVERIFY(!m_dialog->findChild<QWidget*>(u"heldEdits"_s)->isVisible());
    }
};

QTEST_MAIN(TestReviewHeldBack)
#include "tst_reviewheldback.moc"
