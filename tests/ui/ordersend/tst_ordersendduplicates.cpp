#include "tests/ui/ordersend/bell.h"
#include "tests/ui/review/reviewtest.h"
#include "ui/ordersend/asklookstrip.h"
#include "ui/ordersend/ordersenddialog.h"

#include <QCheckBox>

using SendState = OrderStory::State;

/// What the review of an order asks about possible duplicates, and what stops it before its first byte.
class TestOrderSendDuplicates : public QObject {
    Q_OBJECT

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<FakeOrderDesk> m_desk;
    std::unique_ptr<FakeAttempts> m_attempts;
    std::unique_ptr<RecordModel> m_model;
    std::unique_ptr<OrderSendDialog> m_dialog;

    static SeenMatches unexamined(const QStringList& ids) { return {ids, ids, {}}; }
    void show(const SeenMatches& seen = {}) {
        m_dialog = std::make_unique<OrderSendDialog>(bell::toSend(*m_desk, *m_model, seen), bell::context());
        m_dialog->resize(1080, 512);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    template <typename T>
    T* part(const QString& name) const {
        return m_dialog->findChild<T*>(name);
    }
    SendState state() const { return m_dialog->story().state(); }
    void ctrlReturn() { QTest::keyClick(m_dialog.get(), Qt::Key_Return, Qt::ControlModifier); }
    void fail(const Failure& failure) { m_desk->creates.back().answer(failure); }

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<look::Look>(*qApp); }
    void init() {
        m_desk = std::make_unique<FakeOrderDesk>();
        m_attempts = std::make_unique<FakeAttempts>();
        m_desk->kept = m_attempts.get();
        m_model = std::make_unique<RecordModel>(FormSchema::order());
        bell::order(*m_model);
    }
    void cleanup() { m_dialog.reset(); }

    /// By keys alone: Ctrl+Return leads to the tick, Space ticks it, Ctrl+Return sends.
    void unexaminedAsksOnce() {
        show(unexamined({u"1"_s, u"2"_s}));
        auto* tick = part<QCheckBox>(u"createAnyway"_s);
        QVERIFY(tells(m_dialog.get(), u"2 possible duplicates were not looked at."_s));
        ctrlReturn();
        QVERIFY(m_desk->creates.empty());
        QVERIFY(tick->hasFocus());
        QTest::keyClick(tick, Qt::Key_Space);
        ctrlReturn();
        QCOMPARE(m_desk->creates.size(), 1U);
        QCOMPARE(m_desk->order->examined, (Examined{{u"1"_s, u"2"_s}, false}));
    }

    /// The check beside the form answers while the review is open.
    void aLateMatchAsksToo() {
        show();
        QVERIFY(m_dialog->strip()->isHidden());
        m_dialog->story().setSeen(unexamined({u"1"_s}));
        QVERIFY(m_dialog->strip()->isVisible());
        auto* tick = part<QCheckBox>(u"createAnyway"_s);
        tick->setChecked(true);
        QVERIFY(m_dialog->story().isAnswered());
        m_dialog->story().setSeen(unexamined({u"2"_s})); // of the second nobody has heard
        QVERIFY(!m_dialog->story().isAnswered());
        m_dialog->story().setSeen({});
        QVERIFY(m_dialog->story().isAnswered());
    }

    void unexaminedCanBeLookedAt() {
        show(unexamined({u"1"_s}));
        QSignalSpy wanted(m_dialog.get(), &OrderSendDialog::duplicatesWanted);
        part<QPushButton>(u"lookAtDuplicates"_s)->click();
        QCOMPARE(wanted.size(), 1);
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(m_desk->creates.empty());
    }

    /// The create's own question found somebody: nothing left, and the dialog asks once for all of them.
    void whomTheServiceFindsAsks() {
        show(unexamined({u"1"_s}));
        part<QCheckBox>(u"createAnyway"_s)->setChecked(true);
        QSignalSpy found(m_dialog.get(), &OrderSendDialog::unexamined);
        ctrlReturn();
        *m_desk->order->found = {.persons = 2, .matches = {{.customerId = u"1"_s}, {.customerId = u"7"_s}}};
        fail({.kind = Failure::Kind::Unexamined});
        QTRY_COMPARE(state(), SendState::Unexamined);
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().at(0).value<DuplicateReport>().matches.size(), 2);
        QVERIFY(tells(m_dialog.get(), u"1 possible duplicate was not looked at."_s));
        m_dialog->story().setSeen(unexamined({u"7"_s, u"1"_s})); // the panel beside the form has them too
        QVERIFY(tells(m_dialog.get(), u"1 possible duplicate was not looked at."_s));
        ctrlReturn(); // Enter held: no more than a look at the tick
        QCOMPARE(m_desk->creates.size(), 1U);
        part<QCheckBox>(u"createAnyway"_s)->setChecked(true);
        ctrlReturn();
        QCOMPARE(m_desk->creates.size(), 2U);
        QCOMPARE(m_desk->order->examined, (Examined{{u"7"_s, u"1"_s}, false}));
    }

    void whereNobodyMayLookTheAgentSaysSo() {
        show();
        ctrlReturn();
        QVERIFY(!m_desk->order->examined.nobodyLooked);
        fail({.kind = Failure::Kind::Unexamined, .code = u"S3001"_s, .text = u"No permission"_s});
        QTRY_COMPARE(state(), SendState::Unexamined);
        QVERIFY(tells(m_dialog.get(), u"Nobody could look for possible duplicates. The service refused: No "
                                      "permission (S3001)."_s));
        QVERIFY(!part<QPushButton>(u"lookAtDuplicates"_s)->isVisible());
        ctrlReturn();
        QCOMPARE(m_desk->creates.size(), 1U);
        part<QCheckBox>(u"createAnyway"_s)->setChecked(true);
        ctrlReturn();
        QVERIFY(m_desk->order->examined.nobodyLooked);
    }

    /// The order of a draft that made its customer before.
    void whatWasMadeBeforeIsShown() {
        show();
        QSignalSpy made(m_dialog.get(), &OrderSendDialog::alreadyMade);
        Attempt earlier = bell::attempt(*m_model, QDateTime::currentDateTimeUtc());
        earlier.state = Attempt::State::Accepted;
        earlier.customerId = u"1043"_s;
        m_attempts->kept = {earlier};
        ctrlReturn();
        fail({.kind = Failure::Kind::AlreadyMade, .code = u"1043"_s});
        QTRY_COMPARE(made.size(), 1);
        QCOMPARE(made.first().at(0).value<Attempt>(), earlier);
        QVERIFY(!m_dialog->isVisible());
    }

    void nothingUnexaminedAsksNothing() {
        show();
        QVERIFY(!m_dialog->strip()->isVisible());
    }
};

QTEST_MAIN(TestOrderSendDuplicates)
#include "tst_ordersendduplicates.moc"
