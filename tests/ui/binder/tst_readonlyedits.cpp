#include "tests/ui/binder/form.h"
#include "ui/look/message.h"

#include <QMenu>
#include <QPushButton>

using namespace lineside;
using namespace lineside::test;

constexpr ElementId Balance = "Customer/Billing/Balance"_element;

/// A field of what was edited and is read-only by now.
class TestReadOnlyEdits : public QObject {
    Q_OBJECT

    QWidget m_page;
    QFormLayout* m_rows = new QFormLayout(&m_page);
    QLineEdit* m_field = Form::named(new QLineEdit, "Customer/Billing/Balance");

    [[nodiscard]] look::Message* message() const { return m_page.findChild<look::Message*>(); }

private Q_SLOTS:
    void initTestCase() { m_rows->addRow(u"@"_s, m_field); }

    void saysSoAndOffersToRevert() {
        RecordModel model(FormSchema::customer());
        model.setBaseline(Form::record());
        const FormBinder binder(&m_page, &model);
        m_page.show();
        model.setFiguresEditable(true);
        model.edit(Balance, u"12.00"_s);
        QVERIFY(!message() || !message()->isVisible());
        model.setFiguresEditable(false);
        QVERIFY(m_field->isReadOnly());
        QCOMPARE(m_field->text(), u"12.00"_s);
        QVERIFY(message() && message()->isVisible());
        QCOMPARE(message()->text(), u"This is read-only now. What you typed is kept and not sent."_s);
        auto* revert = message()->findChild<QPushButton*>();
        QCOMPARE(revert->text(), u"Revert"_s);
        QTest::mouseClick(revert, Qt::LeftButton);
        QCOMPARE(m_field->text(), u"48.2"_s);
        QVERIFY(!message()->isVisible());
        QVERIFY(!model.isModified());
    }
};

QTEST_MAIN(TestReadOnlyEdits)
#include "tst_readonlyedits.moc"
