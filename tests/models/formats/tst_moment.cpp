#include "models/formats/moment.h"

#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

/// Moments as they are read on this computer's clock.
class TestMoment : public QObject {
    Q_OBJECT

    const QDateTime m_moment{QDate(2027, 12, 3), QTime(16, 5, 9)};

private slots:
    void everyForm() {
        QCOMPARE(displayTime(m_moment), u"16:05"_s);
        QCOMPARE(displayDayAndTime(m_moment), u"Dec 3, 16:05"_s);
        QCOMPARE(displayDateAndTime(m_moment), u"Dec 3, 2027, 16:05"_s);
        QCOMPARE(displaySecond(m_moment), u"12/03/2027 16:05:09"_s);
    }

    void aMomentOfTheWireIsReadOnThisClock() {
        QCOMPARE(displayDateAndTime(m_moment.toUTC()), displayDateAndTime(m_moment));
        QCOMPARE(displaySecond(m_moment.toUTC()), displaySecond(m_moment));
    }

    void theYearIsSaidWhereItIsNotTodays() {
        QCOMPARE(displayDay(QDate(2027, 1, 31), QDate(2027, 12, 31)), u"Jan 31"_s);
        QCOMPARE(displayDay(QDate(2027, 12, 31), QDate(2028, 1, 1)), u"Dec 31, 2027"_s);
    }
};

QTEST_GUILESS_MAIN(TestMoment)
#include "tst_moment.moc"
