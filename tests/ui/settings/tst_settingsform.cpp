#include "ui/look/look.h"
#include "ui/settings/settingfield.h"
#include "ui/settings/settingsform.h"

#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

/// The table of settings and the Designer form are one list.
class SettingsFormTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { new look::Look(*qApp, this); }
    void everySettingWithALabelHasItsWidget();
    void numbersHaveTheRangeOfTheTable();
    void whatTheFieldCantShowStays();
    void whatIsLockedIsNotGivenBack();
};

void SettingsFormTest::everySettingWithALabelHasItsWidget() {
    const SettingsForm form;
    for (std::size_t i = 0; i < settings::count; ++i) {
        const SettingId id{quint8(i)};
        const QString name = settings::nameOf(id);
        const SettingField* field = form.fields().value(id);
        if (!settings::at(id).label) {
            QVERIFY2(!field, qPrintable(u"no label in the table: "_s + name));
            continue;
        }
        QVERIFY2(field, qPrintable(u"no widget in settingsform.ui: "_s + name));
        QVERIFY2(field->fits(), qPrintable(u"another kind of widget is needed: "_s + name));
    }
}

void SettingsFormTest::numbersHaveTheRangeOfTheTable() {
    const SettingsForm form;
    const auto* zoom = form.findChild<QSpinBox*>(u"settingsZoom"_s);
    QCOMPARE(zoom->minimum(), look::Look::MIN_ZOOM);
    QCOMPARE(zoom->maximum(), look::Look::MAX_ZOOM);
    const auto* size = form.findChild<QSpinBox*>(u"settingsSizeLimit"_s); // in MiB
    QCOMPARE(size->minimum(), 1);
    QCOMPARE(size->maximum(), 1024);
}

void SettingsFormTest::whatTheFieldCantShowStays() {
    Settings settings;
    QVERIFY(!settings.set("sizeLimitBytes"_setting, u"1500000"_s)); // no whole MiB
    SettingsForm form;
    form.setSettings(settings, {});
    QCOMPARE(form.texts().value("sizeLimitBytes"_setting), u"1500000"_s);
    form.findChild<QSpinBox*>(u"settingsSizeLimit"_s)->setValue(2);
    QCOMPARE(form.texts().value("sizeLimitBytes"_setting), u"2097152"_s);
}

void SettingsFormTest::whatIsLockedIsNotGivenBack() {
    Settings settings;
    QVERIFY(!settings.set("sizeLimitBytes"_setting, u"1500000"_s));
    SettingsForm form;
    form.setSettings(settings, {"sizeLimitBytes"_setting});
    QVERIFY(!form.texts().contains("sizeLimitBytes"_setting));
    QVERIFY(form.texts().contains("queryTimeoutSeconds"_setting));
    QVERIFY(form.problems().isEmpty());
}

QTEST_MAIN(SettingsFormTest)
#include "tst_settingsform.moc"
