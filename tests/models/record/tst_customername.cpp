#include "models/record/customername.h"

#include <QTest>

#include <array>

using namespace lineside;
using namespace Qt::StringLiterals;

/// How a customer is called: in a tab, in a sentence, in full.
class TestCustomerName : public QObject {
    Q_OBJECT

private slots:
    void styles_data() {
        using Parts = QStringList; // class, first, middle, last, suffix, company
        QTest::addColumn<QStringList>("parts");
        QTest::addColumn<QStringList>("names"); // short, spoken, whole
        const auto row = [](const char* name, const Parts& parts, const QStringList& names) {
            QTest::newRow(name) << parts << names;
        };
        row("a person", {u"Residential"_s, u"Rosa"_s, u"Maria"_s, u"Delgado"_s, u"Jr"_s, u""_s},
            {u"Rosa Delgado"_s, u"Rosa M. Delgado Jr"_s, u"Rosa Maria Delgado Jr"_s});
        row("one name", {u"Residential"_s, u""_s, u""_s, u"Delgado"_s, u""_s, u""_s},
            {u"Delgado"_s, u"Delgado"_s, u"Delgado"_s});
        row("a person with a company", {u"Residential"_s, u"Rosa"_s, u""_s, u"Delgado"_s, u""_s, u"ACME"_s},
            {u"Rosa Delgado"_s, u"Rosa Delgado"_s, u"Rosa Delgado ACME"_s});
        row("a business", {u"Business"_s, u"Rosa"_s, u""_s, u"Delgado"_s, u""_s, u"ACME"_s},
            {u"ACME"_s, u"ACME"_s, u"Rosa Delgado ACME"_s});
        row("a business without its name", {u"Business"_s, u"Rosa"_s, u""_s, u"Delgado"_s, u""_s, u""_s},
            {u"Rosa Delgado"_s, u"Rosa Delgado"_s, u"Rosa Delgado"_s});
        row("only a company", {u"Residential"_s, u""_s, u""_s, u""_s, u""_s, u"ACME"_s},
            {u"ACME"_s, u"ACME"_s, u"ACME"_s});
        row("nobody", {u""_s, u""_s, u""_s, u""_s, u""_s, u""_s}, {u""_s, u""_s, u""_s});
    }
    void styles() {
        QFETCH(QStringList, parts);
        QFETCH(QStringList, names);
        constexpr std::array elements{"Customer/CustomerClass"_element,
                                      "Customer/PhysicalAddress/FirstName"_element,
                                      "Customer/PhysicalAddress/MiddleName"_element,
                                      "Customer/PhysicalAddress/LastName"_element,
                                      "Customer/PhysicalAddress/Suffix"_element,
                                      "Customer/PhysicalAddress/CompanyName"_element};
        Record record;
        for (std::size_t i = 0; i < elements.size(); ++i)
            record.set(elements[i], parts.at(qsizetype(i)));
        QCOMPARE(customerName(record, NameStyle::Short), names.at(0));
        QCOMPARE(customerName(record, NameStyle::Spoken), names.at(1));
        QCOMPARE(customerName(record, NameStyle::Whole), names.at(2));
    }

    void withTheNumber() {
        QCOMPARE(nameAndId(u"Marcus Bell"_s, u"20001"_s), u"Marcus Bell, 20001"_s);
        QCOMPARE(nameAndId(u"Marcus Bell"_s, u""_s), u"Marcus Bell"_s);
        QCOMPARE(nameAndId(u""_s, u"20001"_s), u"20001"_s);
    }
};

QTEST_GUILESS_MAIN(TestCustomerName)
#include "tst_customername.moc"
