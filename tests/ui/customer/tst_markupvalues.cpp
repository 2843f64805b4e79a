#include "tests/support/watchedpicture.h"
#include "tests/ui/customer/example.h"
#include "ui/look/look.h"
#include "ui/page/customertable.h"
#include "ui/page/matchmodel.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPushButton>
#include <QTest>
#include <QToolTip>

using namespace lineside;
using namespace lineside::test;

/// A customer of whom every value is a markup: a customer may set their own name. Every page is shown and
/// every tip asked for, and no file is opened by that.
class TestMarkupValues : public QObject {
    Q_OBJECT

    WatchedPicture m_picture;
    const Value m_value{m_picture.value()};

    [[nodiscard]] Rows rowsOf(const QStringList& columns) const {
        Rows rows;
        for (const QString& column : columns)
            rows.addColumn(column);
        rows.beginRow();
        for (int column = 0; column < rows.columns().size(); ++column)
            rows.add(column, State::Set, m_value.text());
        return rows;
    }
    [[nodiscard]] Record customer() const {
        Record record;
        const FormSchema& form = FormSchema::customer();
        for (const FormRow& row : form.rows())
            record.set(row.id, m_value);
        record.set("Customer/ID"_element, u"1001"_s);
        for (const GroupId group : form.groups()) {
            QStringList columns;
            for (const Element* member : form.members(group))
                columns.append(schema::column(*member));
            if (group == "Customer/Services"_group)
                columns = QStringList{u"ID"_s, u"TN"_s, u"Status"_s, u"PackageName"_s, u"Odd"_s};
            record.setRows(group, rowsOf(columns));
        }
        record.addExtra(u"Customer/Odd"_s, m_value);
        record.addExtra(u"Customer/Status2"_s, m_value);
        return record;
    }

    static void askTip(QWidget* widget, const QPoint& at) {
        QHelpEvent event(QEvent::ToolTip, at, widget->mapToGlobal(at));
        QApplication::sendEvent(widget, &event);
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (window->inherits("QTipLabel") && window->isVisible())
                QVERIFY(!window->grab().isNull());
        }
        QToolTip::hideText();
    }
    static void askTips(const QAbstractItemView& view) {
        const QAbstractItemModel* model = view.model();
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column)
                askTip(view.viewport(), view.visualRect(model->index(row, column)).center());
        }
    }
    /// How many widgets there were.
    static int look(QWidget& page) {
        if (page.grab().isNull())
            return 0;
        int looked = 0;
        for (auto* widget : page.findChildren<QWidget*>()) {
            if (!widget->isVisible())
                continue;
            ++looked;
            askTip(widget, widget->rect().center());
            if (const auto* view = qobject_cast<QAbstractItemView*>(widget))
                askTips(*view);
        }
        return looked;
    }

private Q_SLOTS:
    void initTestCase() {
        new look::Look(*qApp, this);
#ifdef Q_OS_LINUX
        QVERIFY(m_picture.sees());
#endif
    }
    void cleanup() {
        QVERIFY(!m_picture.wasOpened());
    }

    void everyPageOfACustomer() {
        LookUpDesk desk;
        CustomerPage page(desk, nullptr, exampleContext(), customer());
        page.resize(1366, 700);
        page.show();
        page.pages().complete();
        page.model().edit("Customer/PhysicalAddress/FirstName"_element, m_value.text() + u"x"_s);
        for (int i = 0; i < int(PageStack::PageCount); ++i) {
            page.showPage(PageStack::Page(i));
            QVERIFY2(look(page) > 20, QByteArray::number(i).constData());
        }
        page.findChild<QPushButton*>(u"verify"_s)->click();
        QVERIFY(look(page) > 20);
    }

    void matches() {
        MatchModel model;
        const QString text = m_value.text();
        model.setMatches({{.customerId = text,
                           .accountNumber = text,
                           .name = text,
                           .street = text,
                           .cityStateZip = text,
                           .status = text,
                           .patterns = {text}}},
                         QDate(2026, 11, 28));
        CustomerTable table;
        table.setModel(&model);
        table.resize(600, 200);
        table.show();
        QVERIFY(look(table) > 0);
        askTips(table);
    }
};

QTEST_MAIN(TestMarkupValues)
#include "tst_markupvalues.moc"
