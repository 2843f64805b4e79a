#include "models/recordmodel/formschema.h"
#include "models/schema/companions.h"
#include "models/schema/units.h"

#include <QSet>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

QString latin(std::string_view text) {
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

/// All paths that have elements below them, and those of lists, in any operation.
QSet<QString> groupPaths() {
    QSet<QString> found{QString()};
    for (int i = 0; i < schema::size(); ++i) {
        const Element& element = schema::any(ElementId(i));
        const QString& path = schema::path(ElementId(i));
        if (element.shape == Shape::List)
            found.insert(path);
        else if (path.contains(u'/'))
            found.insert(path.first(path.lastIndexOf(u'/')));
    }
    return found;
}

QSet<QString> rowPaths() {
    QSet<QString> found;
    for (const schema::Group& group : schema::groups)
        found.insert(latin(group.path));
    return found;
}

QList<ElementId> directlyIn(const schema::Group& group) {
    QList<ElementId> found;
    for (int i = 0; i < schema::size(); ++i) {
        const ElementId id = schema::id(schema::any(ElementId(i)));
        if (&schema::groupOf(id) == &group && !found.contains(id))
            found.append(id);
    }
    return found;
}

} // namespace

/// Holds the table of groups against the tables of the operations, both ways.
class TestGroups : public QObject {
    Q_OBJECT

private slots:
    void everyGroupWithElementsHasARow() { QCOMPARE(groupPaths() - rowPaths(), QSet<QString>()); }

    void everyRowHasElements() {
        QCOMPARE(rowPaths() - groupPaths(), QSet<QString>());
        QCOMPARE(rowPaths().size(), qsizetype(schema::groups.size()));
    }

    void everyRowHasALabel() {
        for (const schema::Group& group : schema::groups)
            QVERIFY2(!group.label.empty(), qPrintable(latin(group.path)));
    }

    void anElementStandsInTheInnermostGroup() {
        QCOMPARE(&schema::groupOf("Order/WirelessPort/Address/City"_element),
                 &schema::groupAt("Order/WirelessPort/Address"));
        QCOMPARE(&schema::groupOf("Customer/Fields/Field/Label"_element),
                 &schema::groupAt("Customer/Fields/Field"));
        QCOMPARE(&schema::groupOf("Customer/TaxExemptions"_element),
                 &schema::groupAt("Customer/TaxExemptions"));
        QCOMPARE(&schema::groupOf("SendOrders"_element), &schema::groupAt(""));
        QCOMPARE(&schema::groupOf("Customer/DOB"_element), &schema::groupAt("Customer"));
        QCOMPARE(&schema::groupOf("Customer/Services"_group), &schema::groupAt("Customer/Services"));
    }

    void groupsStandInGroups() {
        constexpr ElementId city = "Order/WirelessPort/Address/City"_element;
        QVERIFY(schema::isWithin(city, schema::groupAt("Order")));
        QVERIFY(schema::isWithin(city, schema::groupAt("Order/WirelessPort")));
        QVERIFY(!schema::isWithin(city, schema::groupAt("Order/ShippingAddress")));
        QVERIFY(!schema::isWithin("Customer/DOB"_element, schema::groupAt("Order")));
        QVERIFY(schema::isWithin("Order/AdditionalProducts/Product/Rate"_element, schema::groupAt("Order")));
        QCOMPARE(schema::wholeOf(city), &schema::groupAt("Order/WirelessPort"));
        QCOMPARE(schema::wholeOf("Order/PBXMake"_element), &schema::groupAt("Order"));
        QCOMPARE(schema::wholeOf("Customer/PhysicalAddress/City"_element), nullptr);
    }

    /// What can't be found is asked for by nobody.
    void everyWholeGroupHasItsLead() {
        for (const schema::Group& group : schema::groups) {
            QCOMPARE(schema::leadOf(group).isValid(), group.whole);
            QVERIFY(group.whole || !group.complete);
            if (group.whole)
                QVERIFY(schema::isWithin(schema::leadOf(group), group));
        }
    }

    void everyTwinHasTheSameElements() {
        int twins = 0;
        for (const schema::Group& group : schema::groups) {
            if (group.twin.empty())
                continue;
            ++twins;
            const schema::Group* twin = schema::findGroup(group.twin);
            QVERIFY(twin);
            for (const ElementId id : directlyIn(group))
                QVERIFY2(schema::find(latin(twin->path) + schema::path(id).mid(qsizetype(group.path.size()))),
                         qPrintable(schema::path(id)));
        }
        QCOMPARE(twins, 1);
    }

    /// A name of the table that no element has would merge nothing.
    void everyUnitNamesElements() {
        for (const schema::Group& group : schema::groups) {
            for (const schema::Together& together : group.together) {
                const QStringList names = latin(together.names).split(u'|', Qt::SkipEmptyParts);
                QCOMPARE(together.label.empty(), names.isEmpty());
                QList<schema::Unit> units;
                for (const QString& name : names) {
                    if (const auto id = schema::find(latin(group.path) + u'/' + name))
                        units.append(schema::Unit(*id));
                }
                QVERIFY(names.isEmpty() || units.size() > 1);
                QCOMPARE(units.count(units.value(0)), units.size());
                if (!units.isEmpty())
                    QCOMPARE(latin(units.first().label()), latin(together.label));
            }
        }
    }

    void unitsAreThoseOfTheServicesPage() {
        using schema::Unit;
        QCOMPARE(Unit("Customer/PhysicalAddress/Zip"_element), Unit("Customer/PhysicalAddress/ID"_element));
        QCOMPARE(Unit("Customer/PhysicalAddress/Zip"_element).first(),
                 "Customer/PhysicalAddress/Address1"_element);
        QVERIFY(Unit("Customer/PhysicalAddress/Zip"_element) !=
                Unit("Customer/PhysicalAddress/LastName"_element));
        QVERIFY(Unit("Customer/PhysicalAddress/Zip"_element) != Unit("Customer/MailingAddress/Zip"_element));
        QCOMPARE(latin(Unit("Customer/MailingAddress/Suffix"_element).label()), u"Mailing names"_s);
        QCOMPARE(Unit("Customer/AutoDebitDay"_element), Unit("Customer/IsAutoDebit"_element));
        QCOMPARE(Unit("Customer/AgentNumber"_element).first(), "Customer/AgentID"_element);
        QCOMPARE(Unit("Customer/DOB"_element).first(), "Customer/DOB"_element);
        QVERIFY(Unit("Customer/DOB"_element).label().empty());
    }

    void aFormShowsOnlyWhatItHas() {
        const QList<const FormSchema*> forms{&FormSchema::customer(), &FormSchema::order(),
                                             &FormSchema::duplicates()};
        for (const schema::Group& group : schema::groups) {
            for (const schema::Placed& placed : group.placed) {
                if (placed.form.empty())
                    continue;
                const auto form = std::find_if(forms.begin(), forms.end(), [&](const FormSchema* known) {
                    return known->name() == latin(placed.form);
                });
                QVERIFY2(form != forms.end(), qPrintable(latin(placed.form)));
                const QList<ElementId> all = directlyIn(group);
                QVERIFY(std::any_of(all.cbegin(), all.cend(), [&](ElementId id) {
                    const auto list = schema::groupOf(schema::any(id));
                    return list ? (*form)->groups().contains(*list) : (*form)->find(id) != nullptr;
                }));
            }
        }
    }

    /// What goes along with a conversion is the service's own table of it.
    void aConversionDemandsItsTable() {
        const auto rule =
            std::find_if(schema::companions.begin(), schema::companions.end(),
                         [](const auto& one) { return one.when == schema::Companions::When::ToLifeline; });
        QVERIFY(rule != schema::companions.end());
        QSet<QString> demanded{u"Customer/ID"_s, schema::path(rule->trigger)};
        for (const ElementId id : rule->elements) {
            if (id.isValid())
                demanded.insert(schema::path(id));
        }
        QSet<QString> table;
        for (const Element& element : schema::toLifelineRequest)
            table.insert(latin(element.name));
        QCOMPARE(demanded, table);
    }
};

QTEST_APPLESS_MAIN(TestGroups)
#include "tst_groups.moc"
