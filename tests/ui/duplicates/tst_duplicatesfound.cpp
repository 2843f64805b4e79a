#include "tests/ui/ordersend/bell.h"
#include "ui/duplicates/duplicatespanel.h"
#include "ui/look/look.h"

#include <QPushButton>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

/// Customers that a create's own question found stand beside the order like those of the page's.
class TestDuplicatesFound : public QObject {
    Q_OBJECT

private slots:
    void theyStandBesideTheOrder() {
        look::Look look(*qApp);
        RecordModel model(FormSchema::order());
        bell::order(model);
        FakeOrderDesk desk;
        const auto story = desk.duplicateStory(model);
        DuplicateStory& check = *story;
        DuplicatesPanel panel(check);
        check.noteOpened(u"1000"_s);
        check.show({.persons = 1, .matches = {{.customerId = u"1043"_s, .name = u"Marcus Bell"_s}}});
        QVERIFY(panel.findChild<QPushButton*>(u"openMatch1043"_s));
        QCOMPARE(check.unexaminedIds(), QStringList{u"1043"_s});
        QStringList shown = check.shownIds();
        shown.sort();
        QCOMPARE(shown, QStringList({u"1000"_s, u"1043"_s}));
        check.goOn(u"Father and son"_s);
        QCOMPARE(check.unexamined(), 0);
        QVERIFY(check.shownIds().contains(u"1043"_s));
    }
};

QTEST_MAIN(TestDuplicatesFound)
#include "tst_duplicatesfound.moc"
