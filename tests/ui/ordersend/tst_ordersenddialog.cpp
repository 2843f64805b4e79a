#include "tests/ui/ordersend/bell.h"
#include "tests/ui/review/reviewtest.h"
#include "ui/ordersend/ordersenddialog.h"

using SendState = OrderStory::State;

class TestOrderSendDialog : public QObject {
    Q_OBJECT

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<FakeOrderDesk> m_desk;
    std::unique_ptr<FakeAttempts> m_attempts;
    std::unique_ptr<RecordModel> m_model;
    std::unique_ptr<OrderSendDialog> m_dialog;

    void show() {
        m_dialog = std::make_unique<OrderSendDialog>(bell::toSend(*m_desk, *m_model), bell::context());
        m_dialog->resize(1080, 512);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    template <typename T>
    T* part(const QString& name) const {
        return m_dialog->findChild<T*>(name);
    }
    QPushButton* send() const { return part<QPushButton>(u"reviewSend"_s); }
    QPushButton* cancel() const { return part<QPushButton>(u"reviewCancel"_s); }
    SendState state() const { return m_dialog->story().state(); }
    void ctrlReturn() { QTest::keyClick(m_dialog.get(), Qt::Key_Return, Qt::ControlModifier); }
    QStringList column(int number) const {
        const auto* model = part<QTableView>(u"reviewTable"_s)->model();
        QStringList found;
        for (int row = 0; row < model->rowCount(); ++row)
            found.append(model->index(row, number).data().toString());
        return found;
    }
    void sending() {
        Attempt attempt = bell::attempt(*m_model, QDateTime::currentDateTimeUtc());
        attempt.state = Attempt::State::Sending;
        m_attempts->put(attempt);
    }
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
    void cleanup() {
        m_dialog.reset();
        QGuiApplication::clipboard()->clear();
    }

    void showsWhatIsSentByParts() {
        show();
        QVERIFY(m_desk->creates.empty());
        const QStringList names = column(ReviewModel::ElementColumn),
                          values = column(ReviewModel::AfterColumn);
        for (const QString& heading : {u"Customer"_s, u"Custom fields"_s, u"Tax exemptions"_s,
                                       u"Service address"_s, u"Order"_s, u"Products"_s})
            QVERIFY2(names.contains(heading), qPrintable(heading));
        QCOMPARE(values.at(names.indexOf(u"Address 1"_s)), u"2210 Juniper Court"_s);
        QCOMPARE(values.at(names.indexOf(u"Hotspot, international  7"_s)), u"Rate $5.00, Quantity 2"_s);
        QCOMPARE(values.at(names.indexOf(u"Gate code"_s)), bullets());
        QVERIFY(values.contains(u"Federal"_s) && values.contains(u"E911"_s));
        QVERIFY(names.indexOf(u"Service address"_s) > names.indexOf(u"Tax exemptions"_s));
        QVERIFY(part<QTableView>(u"reviewTable"_s)->isColumnHidden(ReviewModel::BeforeColumn));
        QVERIFY(m_dialog->xml()->edit()->toPlainText().contains(u"<PackageID>118</PackageID>"_s));
        QVERIFY(!m_dialog->xml()->edit()->toPlainText().contains(u"hidden"_s));
    }

    void theVerbSaysWhatHappens() {
        show();
        QCOMPARE(send()->text(), u"Create customer"_s);
        QVERIFY(part<QLabel>(u"reviewStatements"_s)->text().contains(u"not sent to the provider"_s));
        m_model->edit("SendOrders"_element, u"true"_s);
        show();
        QCOMPARE(send()->text(), u"Create and send the order"_s);
        QVERIFY(part<QLabel>(u"reviewStatements"_s)->text().contains(u"goes to the provider now"_s));
        m_model = std::make_unique<RecordModel>(FormSchema::order());
        bell::who(*m_model);
        show();
        QCOMPARE(send()->text(), u"Create prospect"_s);
        QCOMPARE(part<QLabel>(u"reviewStatements"_s)->text(),
                 u"The customer will be a prospect: no package is ordered."_s);
    }

    void maskedIsNowhere() {
        show();
        m_dialog->xml()->copy()->click();
        for (const QString& secret : {bell::ssn, u"4471"_s}) {
            QVERIFY(!tells(m_dialog.get(), secret));
            QVERIFY(!QGuiApplication::clipboard()->text().contains(secret));
        }
        QTest::keyClick(m_dialog.get(), Qt::Key_F8);
        QVERIFY(tells(m_dialog.get(), bell::ssn) && tells(m_dialog.get(), u"4471"_s));
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(!tells(m_dialog.get(), bell::ssn) && !tells(m_dialog.get(), u"4471"_s));
    }

    void preparesSendsAndIsDone() {
        show();
        QSignalSpy created(m_dialog.get(), &OrderSendDialog::created);
        ctrlReturn();
        QCOMPARE(state(), SendState::Preparing);
        QCOMPARE(m_desk->creates.size(), 1U);
        QCOMPARE(m_desk->order->draftId, u"draft"_s);
        QCOMPARE(m_desk->order->title, u"Marcus Bell"_s);
        QVERIFY(cancel()->isEnabled() && !send()->isEnabled());
        sending();
        QTRY_COMPARE(state(), SendState::Sending);
        QVERIFY(!cancel()->isEnabled());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible() && !m_desk->creates.back().cancel.isCancelled());
        const Request sent = m_desk->order->request;
        m_desk->creates.back().answer(bell::made(sent, bell::customer(sent, {}, u"PENDING"_s)));
        QTRY_VERIFY(!m_dialog->isVisible());
        QCOMPARE(created.size(), 1);
        QCOMPARE(created.first().at(0).value<Created>().customerId, u"20001"_s);
        QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    }

    /// Cancel waits for the desk's word: what has left in the meantime is not called off.
    void cancelEndsThePreparing() {
        show();
        ctrlReturn();
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(m_desk->creates.back().cancel.isCancelled());
        QCOMPARE(state(), SendState::Preparing);
        QVERIFY(!cancel()->isEnabled() && m_dialog->isVisible());
        fail({.kind = Failure::Kind::Cancelled});
        QTRY_COMPARE(state(), SendState::Ready);
        QVERIFY(send()->isEnabled());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

    void cancelTooLate() {
        show();
        ctrlReturn();
        cancel()->click();
        sending();
        QTRY_COMPARE(state(), SendState::Sending);
        const Request sent = m_desk->order->request;
        m_desk->creates.back().answer(bell::made(sent, bell::customer(sent, {}, u"PENDING"_s)));
        QTRY_COMPARE(state(), SendState::Created);
    }

    void goingAwayCallsItOff() {
        show();
        ctrlReturn();
        m_dialog.reset();
        QVERIFY(m_desk->creates.back().cancel.isCancelled());
    }

    void refusedAtAnElement() {
        show();
        QSignalSpy at(m_dialog.get(), &OrderSendDialog::refusedAt);
        ctrlReturn();
        fail({.kind = Failure::Kind::Refused, .code = u"S1042"_s, .text = u"Invalid PackageID"_s});
        QTRY_COMPARE(state(), SendState::Refused);
        QCOMPARE(m_dialog->notice()->text(),
                 u"The service refused: Invalid PackageID (S1042). The order is still here."_s);
        QCOMPARE(at.size(), 1);
        QCOMPARE(at.first().at(0).value<ElementId>(), "Order/PackageID"_element);
        QCOMPARE(at.first().at(1).toString(), u"Invalid PackageID"_s);
        QCOMPARE(cancel()->text(), u"Back to the order"_s);
        QVERIFY(send()->isEnabled());
        ctrlReturn();
        QCOMPARE(m_desk->creates.size(), 2U);
    }

    void refusedWithoutAnElement() {
        show();
        QSignalSpy at(m_dialog.get(), &OrderSendDialog::refusedAt);
        ctrlReturn();
        fail({.kind = Failure::Kind::Refused, .text = u"Come back tomorrow"_s});
        QTRY_COMPARE(state(), SendState::Refused);
        QVERIFY(at.isEmpty());
    }

    void notKept() {
        show();
        ctrlReturn();
        fail({.kind = Failure::Kind::Storage});
        QTRY_COMPARE(m_dialog->notice()->text(),
                     u"This order could not be kept on this computer, so it was not sent."_s);
    }

    void uncertainNamesItsAttempt_data() {
        QTest::addColumn<Failure>("failure");
        QTest::newRow("lost") << Failure{.kind = Failure::Kind::Lost, .outcomeUnknown = true};
        QTest::newRow("an earlier one") << Failure{.kind = Failure::Kind::Undecided};
    }

    void uncertainNamesItsAttempt() {
        QFETCH(Failure, failure);
        show();
        QSignalSpy uncertain(m_dialog.get(), &OrderSendDialog::uncertain);
        ctrlReturn();
        Attempt other;
        other.draftId = u"another"_s;
        other.state = Attempt::State::Uncertain;
        m_attempts->kept = {other, bell::attempt(*m_model, QDateTime::currentDateTimeUtc())};
        fail(failure);
        QTRY_COMPARE(uncertain.size(), 1);
        QCOMPARE(uncertain.first().at(0).value<Attempt>().id, u"attempt"_s);
        QVERIFY(!m_dialog->isVisible());
    }

    void uncertainWithoutAStore() {
        show();
        QSignalSpy uncertain(m_dialog.get(), &OrderSendDialog::uncertain);
        ctrlReturn();
        fail({.kind = Failure::Kind::TimedOut, .outcomeUnknown = true});
        QTRY_COMPARE(state(), SendState::Uncertain);
        QVERIFY(uncertain.isEmpty());
        QCOMPARE(m_dialog->notice()->text(),
                 u"No answer after 120 s. The customer may or may not have been made. Nothing is sent again "
                 u"until you decide."_s);
        QVERIFY(!send()->isVisible());
        QCOMPARE(cancel()->text(), u"Close"_s);
        ctrlReturn();
        QCOMPARE(m_desk->creates.size(), 1U);
    }

    void aDoubleClickSendsOnce() {
        show();
        QTest::mouseDClick(send(), Qt::LeftButton);
        QTest::mouseClick(send(), Qt::LeftButton);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        QCOMPARE(m_desk->creates.size(), 1U);
    }
};

QTEST_MAIN(TestOrderSendDialog)
#include "tst_ordersenddialog.moc"
