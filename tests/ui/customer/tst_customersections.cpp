#include "tests/ui/customer/example.h"
#include "ui/customer/servicestable.h"
#include "ui/forms/rowseditor.h"

#include <QTest>

using namespace lineside;
using namespace lineside::test;

/// The table of groups says where each whole group stands; the pages of a customer are drawn so.
class TestCustomerSections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_page = std::make_unique<CustomerPage>(m_desk, nullptr, exampleContext(), rosa());
        m_page->pages().complete();
    }

    void elementsStandOnTheirPages() {
        QStringList wrong;
        int placed = 0;
        for (const FormRow& row : FormSchema::customer().rows()) {
            const auto page = PageStack::pageOf(schema::groupOf(row.id));
            if (page == PageStack::PageCount)
                continue;
            ++placed;
            if (m_page->pages().pageOf(m_page->binder().widget(row.id)) != page)
                wrong.append(schema::path(row.id));
        }
        QCOMPARE(wrong, QStringList());
        QVERIFY(placed > 30);
    }

    void listsStandOnTheirPages() {
        for (const RowsEditor* editor : m_page->findChildren<RowsEditor*>())
            QCOMPARE(m_page->pages().pageOf(editor), PageStack::pageOf(editor->rows()->group()));
        QCOMPARE(m_page->pages().pageOf(m_page->pages().services()),
                 PageStack::pageOf("Customer/Services"_group));
    }

    void noPageForWhatIsSpread() {
        QCOMPARE(PageStack::pageOf(schema::groupAt("Customer")), PageStack::PageCount);
        QCOMPARE(PageStack::pageOf(schema::groupAt("Order/ShippingAddress")), PageStack::PageCount);
    }

private:
    LookUpDesk m_desk;
    std::unique_ptr<CustomerPage> m_page;
};

QTEST_MAIN(TestCustomerSections)
#include "tst_customersections.moc"
