#include "models/formats/ziptable.h"

#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

class TestZipTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds();
    void findsNothing();
    void everyLineIsFound();
};

void TestZipTable::finds() {
    const ZipTable table(
        "00501\tHoltsville\tNY\tSuffolk\n32304\tTallahassee\tFL\tLeon\n99950\tKetchikan\tAK\t");
    QCOMPARE(table.find(u"00501"), (ZipPlace{u"Holtsville"_s, u"NY"_s, u"Suffolk"_s}));
    QCOMPARE(table.find(u"32304"), (ZipPlace{u"Tallahassee"_s, u"FL"_s, u"Leon"_s}));
    QCOMPARE(table.find(u"99950"), (ZipPlace{u"Ketchikan"_s, u"AK"_s, QString()}));
}

void TestZipTable::findsNothing() {
    const ZipTable table("00501\tHoltsville\tNY\tSuffolk\n32304\tTallahassee\tFL\tLeon\n");
    for (const QStringView zip : {QStringView(u"00500"), QStringView(u"00502"), QStringView(u"99999"),
                                  QStringView(u"3230"), QStringView(u"32304-1"), QStringView(u"")})
        QVERIFY(!table.find(zip));
    QVERIFY(!ZipTable().find(u"32304"));
    QVERIFY(!ZipTable("\n\n\n").find(u"32304"));
    QVERIFY(!ZipTable("32304\tTallahassee").find(u"32304"));
    QVERIFY(!ZipTable("32304").find(u"32304"));
}

/// Beginnings of lines of every length are met by the halving.
void TestZipTable::everyLineIsFound() {
    QByteArray lines;
    for (int i = 0; i < 2000; ++i)
        lines += QByteArray::number(10000 + i * 7) + "\t" + QByteArray(1 + i % 40, 'c') + "\tFL\tLeon\n";
    const ZipTable table(lines);
    for (int i = 0; i < 2000; ++i) {
        const auto found = table.find(QString::number(10000 + i * 7));
        QVERIFY(found);
        QCOMPARE(found->city.size(), 1 + i % 40);
        QVERIFY(!table.find(QString::number(10000 + i * 7 + 1)));
    }
}

QTEST_GUILESS_MAIN(TestZipTable)
#include "tst_ziptable.moc"
