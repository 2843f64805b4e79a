#include "ui/look/look.h"
#include "ui/window/statebanner.h"

#include <QApplication>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

/// A catalog that can't be read is said, after all that is worse.
class TestStateBanner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { new look::Look(*qApp, this); }

    void theLastCatalogStaysInUse() {
        StateBanner banner;
        QVERIFY(banner.isHidden());
        banner.setCatalog(CatalogState::Kept);
        QVERIFY(!banner.isHidden());
        QVERIFY(banner.accessibleName().startsWith(u"The site catalog can't be read. The last one"_s));
        QCOMPARE(banner.tint(), look::Banner::Tint::Warning);
        banner.setCatalog(CatalogState::Read);
        QVERIFY(banner.isHidden());
    }

    void withoutAnyFieldsStayHidden() {
        StateBanner banner;
        banner.setCatalog(CatalogState::Missing);
        QVERIFY(banner.accessibleName().contains(u"custom fields stay hidden"_s));
    }

    void whatIsWorseComesFirst() {
        StateBanner banner;
        banner.setCatalog(CatalogState::Kept);
        banner.setState(BannerState::Offline);
        QVERIFY(banner.accessibleName().startsWith(u"No connection."_s));
        banner.setState(BannerState::None);
        QVERIFY(banner.accessibleName().startsWith(u"The site catalog"_s));
    }
};

QTEST_MAIN(TestStateBanner)
#include "tst_statebanner.moc"
