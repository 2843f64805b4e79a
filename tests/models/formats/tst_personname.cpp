#include "models/formats/personname.h"

#include <QStringList>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

/// What one search for a name asks.
class TestPersonName : public QObject {
    Q_OBJECT

    /// "Lopez|Maria Garcia", as asked.
    static QStringList asked(const PersonName& name) {
        QStringList all;
        for (const PersonName& one : namesMeant(name))
            all.append(one.last + u'|' + one.first);
        return all;
    }

private Q_SLOTS:
    void namesAreSplit_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("first");
        QTest::newRow("first last") << u"Rosa Delgado"_s << u"Delgado"_s << u"Rosa"_s;
        QTest::newRow("last, first") << u"Delgado, Rosa"_s << u"Delgado"_s << u"Rosa"_s;
        QTest::newRow("no space") << u"Delgado,Rosa"_s << u"Delgado"_s << u"Rosa"_s;
        QTest::newRow("two first") << u" Rosa  Maria Delgado"_s << u"Delgado"_s << u"Rosa Maria"_s;
        QTest::newRow("two last") << u"Delgado Ruiz, Rosa"_s << u"Delgado Ruiz"_s << u"Rosa"_s;
        QTest::newRow("particles") << u"Juan de la Cruz"_s << u"de la Cruz"_s << u"Juan"_s;
        QTest::newRow("particle first") << u"de la Cruz"_s << u"la Cruz"_s << u"de"_s;
        QTest::newRow("Van is a name") << u"Van Nguyen"_s << u"Nguyen"_s << u"Van"_s;
        QTest::newRow("suffix") << u"Sam Hill Jr."_s << u"Hill"_s << u"Sam"_s;
        QTest::newRow("comma suffix") << u"Sam Hill, Jr"_s << u"Hill"_s << u"Sam"_s;
        QTest::newRow("all three") << u"Hill, Sam, III"_s << u"Hill"_s << u"Sam"_s;
        QTest::newRow("particles with capitals") << u"Rosa De La Cruz"_s << u"De La Cruz"_s << u"Rosa"_s;
        QTest::newRow("a Dutch one") << u"Jan van der Berg"_s << u"van der Berg"_s << u"Jan"_s;
        QTest::newRow("a title") << u"Mrs. Rosa Delgado"_s << u"Delgado"_s << u"Rosa"_s;
        QTest::newRow("a company") << u"Gulf Freight Sensors, Inc."_s << u"Gulf Freight Sensors, Inc."_s
                                   << QString();
        QTest::newRow("O'Brien & Sons")
            << u"O'Brien & Sons Bakery, LLC"_s << u"O'Brien & Sons Bakery, LLC"_s << QString();
        QTest::newRow("Co is a name") << u"Maria Co"_s << u"Co"_s << u"Maria"_s;
        QTest::newRow("one word") << u"Delgado"_s << u"Delgado"_s << QString();
        QTest::newRow("only comma") << u","_s << QString() << QString();
        QTest::newRow("nothing") << QString() << QString() << QString();
        QTest::newRow("other letters") << u"Zoë Núñez"_s << u"Núñez"_s << u"Zoë"_s;
    }

    void namesAreSplit() {
        QFETCH(QString, typed);
        QTEST(splitName(typed).last, "last");
        QTEST(splitName(typed).first, "first");
    }

    void asked_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("all");
        const auto row = [](const QString& typed, const QStringList& all) {
            QTest::newRow(qPrintable(typed)) << typed << all;
        };
        row(u"Rosa Delgado"_s, {u"Delgado|Rosa"_s});
        row(u"Maria Garcia Lopez"_s, {u"Lopez|Maria Garcia"_s, u"Garcia Lopez|Maria"_s});
        row(u"Garcia Lopez, Maria"_s, {u"Garcia Lopez|Maria"_s, u"Lopez|Maria Garcia"_s});
        row(u"Maria del Carmen Garcia Lopez"_s,
            {u"Lopez|Maria del Carmen Garcia"_s, u"Garcia Lopez|Maria del Carmen"_s});
        row(u"Juan de la Cruz"_s, {u"de la Cruz|Juan"_s});
        row(u"Juan De La Cruz"_s, {u"De La Cruz|Juan"_s});
        row(u"Juan Ruiz de la Cruz"_s, {u"de la Cruz|Juan Ruiz"_s, u"Ruiz de la Cruz|Juan"_s});
        row(u"Jan van der Berg"_s, {u"van der Berg|Jan"_s});
        row(u"Peter Van Buren"_s, {u"Buren|Peter Van"_s, u"Van Buren|Peter"_s});
        row(u"Maria Garcia y Lopez"_s, {u"y Lopez|Maria Garcia"_s, u"Garcia y Lopez|Maria"_s});
        row(u"Sam Hill Jr."_s, {u"Hill|Sam"_s});
        row(u"Dr. Sam Hill, 3rd"_s, {u"Hill|Sam"_s});
        row(u"Sean O'Brien"_s, {u"O'Brien|Sean"_s, u"O\u2019Brien|Sean"_s});
        row(u"Sean O\u2019Brien"_s, {u"O\u2019Brien|Sean"_s, u"O'Brien|Sean"_s});
        row(u"D`Arcy O'Brien"_s, {u"O'Brien|D`Arcy"_s, u"O'Brien|D'Arcy"_s, u"O\u2019Brien|D\u2019Arcy"_s});
        row(u"Sean O'Brien Ruiz"_s, {u"Ruiz|Sean O'Brien"_s, u"O'Brien Ruiz|Sean"_s,
                                     u"Ruiz|Sean O\u2019Brien"_s, u"O\u2019Brien Ruiz|Sean"_s});
        row(u"Madonna"_s, {u"Madonna|"_s});
        row(u"Gulf Freight Sensors, Inc."_s, {u"Gulf Freight Sensors, Inc.|"_s});
    }

    void asked() {
        QFETCH(const QString, typed);
        QTEST(asked(splitName(typed)), "all");
    }

    void companies() {
        for (const QString& name : {u"Acme Plumbing LLC"_s, u"Acme Plumbing L.L.C."_s, u"Acme, Inc"_s,
                                    u"Baker & Sons"_s, u"Tyrell Corp."_s, u"Smith and Co."_s})
            QVERIFY2(isCompany(name), qPrintable(name));
        for (const QString& name :
             {u"Maria Co"_s, u"Inc"_s, u"Charlotte Church"_s, u"Rosa Delgado"_s, QString()})
            QVERIFY2(!isCompany(name), qPrintable(name));
    }
};

QTEST_APPLESS_MAIN(TestPersonName)
#include "tst_personname.moc"
