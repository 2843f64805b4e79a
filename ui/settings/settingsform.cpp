#include "ui/settings/settingsform.h"

#include "ui/look/label.h"
#include "ui/look/message.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"
#include "ui/settings/overridestable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

constexpr qsizetype mostProblems = 20;

template <typename Choice>
void choose(QComboBox* combo, Choice choice) {
    combo->setCurrentIndex(combo->findData(int(choice)));
}

template <typename Choice>
Choice chosen(const QComboBox* combo) {
    return Choice(combo->currentData().toInt());
}

} // namespace

SettingsForm::SettingsForm(QWidget* parent)
    : QWidget(parent)
    , m_lines(new QVBoxLayout(this))
    , m_address(new QLineEdit(this))
    , m_profile(new QComboBox(this))
    , m_overrides(new OverridesTable(this))
    , m_queryTimeout(number(u"settingsQueryTimeout"_s, 1, 600, tr(" s")))
    , m_changeTimeout(number(u"settingsChangeTimeout"_s, 1, 600, tr(" s")))
    , m_sizeLimit(number(u"settingsSizeLimit"_s, 1, 1024, tr(" MiB")))
    , m_catalog(new QLineEdit(this))
    , m_choose(new QPushButton(tr("Choose…"), this))
    , m_catalogWords(new look::Label(look::Type::Small, look::Token::Second, {}, this))
    , m_figures(new QCheckBox(tr("Can be edited"), this))
    , m_look(new QComboBox(this))
    , m_density(new QComboBox(this))
    , m_zoom(number(u"settingsZoom"_s, look::Look::MIN_ZOOM, look::Look::MAX_ZOOM, tr(" %"))) {
    m_lines->setContentsMargins(look::px(24), look::px(16), look::px(24), look::px(16));
    m_lines->setSpacing(look::px(12));
    addService();
    addCatalog();
    addRest();
    m_lines->addStretch();
}

QSpinBox* SettingsForm::number(const QString& name, int least, int most, const QString& unit) {
    auto* made = new QSpinBox(this);
    made->setObjectName(name);
    made->setRange(least, most);
    made->setSuffix(unit);
    made->setFixedWidth(look::px(120));
    return made;
}

QFormLayout* SettingsForm::section(const QString& words) {
    if (m_lines->count() > 0)
        m_lines->addSpacing(look::px(8));
    m_lines->addWidget(new look::SectionLabel(words, this));
    auto* rows = new QFormLayout;
    rows->setHorizontalSpacing(look::px(12));
    rows->setVerticalSpacing(look::rowGap());
    rows->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_lines->addLayout(rows);
    return rows;
}

void SettingsForm::addRow(QFormLayout* rows, SettingsField field, const QString& words, QWidget* widget) {
    auto* cell = new QWidget(this);
    auto* lines = new QVBoxLayout(cell);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto* line = new QHBoxLayout;
    line->setSpacing(look::px(8));
    const bool wide = widget == m_address || widget == m_overrides || widget->layout();
    line->addWidget(widget, wide ? 1 : 0);
    auto* reason =
        new look::Label(look::Type::Small, look::Token::Second, tr("Your organisation sets this."), cell);
    reason->setObjectName(widget->objectName() + u"Reason"_s);
    reason->hide();
    line->addWidget(reason);
    if (!wide)
        line->addStretch();
    auto* message = new look::Message(cell);
    message->setObjectName(widget->objectName() + u"Message"_s);
    lines->addLayout(line);
    lines->addWidget(message);
    auto* label = new look::Label(look::Type::Body, look::Token::Second, words, this);
    label->setMinimumWidth(look::px(168));
    label->setFixedHeight(look::controlHeight()); // stays in its place when a message comes
    label->setBuddy(widget);
    rows->addRow(label, cell);
    m_rows.insert(field, {widget, message, reason});
}

void SettingsForm::addService() {
    m_address->setObjectName(u"settingsAddress"_s);
    m_address->setPlaceholderText(u"https://"_s);
    m_profile->setObjectName(u"settingsProfile"_s);
    m_profile->addItem(tr("As services read them"), int(WireNames::Profile::Live));
    m_profile->addItem(tr("As documented"), int(WireNames::Profile::Documented));
    m_overrides->setObjectName(u"settingsOverridesPart"_s);
    QFormLayout* rows = section(tr("Service"));
    addRow(rows, SettingsField::ServiceAddress, tr("&Address"), m_address);
    addRow(rows, SettingsField::QueryTimeout, tr("Wait for an &answer"), m_queryTimeout);
    addRow(rows, SettingsField::ChangeTimeout, tr("Wait for a &change"), m_changeTimeout);
    addRow(rows, SettingsField::SizeLimit, tr("&Largest answer"), m_sizeLimit);
    addRow(rows, SettingsField::NameProfile, tr("Element &names"), m_profile);
    addRow(rows, SettingsField::NameOverrides, tr("Names of &single elements"), m_overrides);
    connect(m_address, &QLineEdit::editingFinished, this, &SettingsForm::checkWanted);
    connect(m_overrides, &OverridesTable::changed, this, &SettingsForm::checkWanted);
    for (QSpinBox* box : {m_queryTimeout, m_changeTimeout, m_sizeLimit})
        connect(box, &QSpinBox::valueChanged, this, &SettingsForm::checkWanted);
}

void SettingsForm::addCatalog() {
    m_catalog->setObjectName(u"settingsCatalog"_s);
    m_catalog->setPlaceholderText(tr("None"));
    m_choose->setObjectName(u"settingsChooseCatalog"_s);
    m_choose->setAutoDefault(false);
    m_catalogWords->setObjectName(u"settingsCatalogWords"_s);
    m_catalogWords->setWordWrap(true);
    m_catalogWords->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    m_catalogWords->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_catalogWords->hide();
    auto* cell = new QWidget(this);
    cell->setObjectName(u"settingsCatalogCell"_s);
    cell->setFocusProxy(m_catalog);
    auto* line = new QHBoxLayout(cell);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(look::px(8));
    line->addWidget(m_catalog, 1);
    line->addWidget(m_choose);
    QFormLayout* rows = section(tr("Site catalog"));
    addRow(rows, SettingsField::CatalogFile, tr("&File"), cell);
    rows->addRow(QString(), m_catalogWords);
    connect(m_choose, &QPushButton::clicked, this, &SettingsForm::catalogWanted);
    connect(m_catalog, &QLineEdit::editingFinished, this, [this] {
        if (!m_catalog->isModified())
            return;
        m_catalog->setModified(false);
        emit catalogFileChanged(m_catalog->text().trimmed());
        emit checkWanted();
    });
}

void SettingsForm::addRest() {
    m_figures->setObjectName(u"settingsFigures"_s);
    QFormLayout* rows = section(tr("Editing"));
    addRow(rows, SettingsField::FiguresEditable, tr("Balance, due and usa&ge"), m_figures);
    m_look->setObjectName(u"settingsLook"_s);
    m_look->addItem(tr("As the system"), int(look::Look::Choice::System));
    m_look->addItem(tr("Light"), int(look::Look::Choice::Light));
    m_look->addItem(tr("Dark"), int(look::Look::Choice::Dark));
    m_density->setObjectName(u"settingsDensity"_s);
    m_density->addItem(tr("Comfortable"), int(look::Density::Comfortable));
    m_density->addItem(tr("Compact"), int(look::Density::Compact));
    rows = section(tr("Appearance"));
    addRow(rows, SettingsField::Look, tr("L&ook"), m_look);
    addRow(rows, SettingsField::Density, tr("&Density"), m_density);
    addRow(rows, SettingsField::Zoom, tr("&Zoom"), m_zoom);
}

void SettingsForm::setValues(const SettingsValues& values, const QSet<SettingsField>& locked) {
    const QSignalBlocker quiet(this); // nothing was typed that could be wrong
    m_address->setText(values.serviceAddress);
    choose(m_profile, values.profile);
    m_overrides->setOverrides(values.overrides);
    m_queryTimeout->setValue(values.queryTimeoutSeconds);
    m_changeTimeout->setValue(values.changeTimeoutSeconds);
    m_sizeLimit->setValue(values.sizeLimitMiB);
    m_catalog->setText(values.catalogFile);
    m_figures->setChecked(values.figuresEditable);
    choose(m_look, values.look);
    choose(m_density, values.density);
    m_zoom->setValue(values.zoomPercent);
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row) {
        const bool held = locked.contains(row.key());
        row->field->setEnabled(!held);
        row->reason->setVisible(held);
    }
}

SettingsValues SettingsForm::values() const {
    SettingsValues out;
    out.serviceAddress = m_address->text().trimmed();
    out.profile = chosen<WireNames::Profile>(m_profile);
    out.overrides = m_overrides->overrides();
    out.queryTimeoutSeconds = m_queryTimeout->value();
    out.changeTimeoutSeconds = m_changeTimeout->value();
    out.sizeLimitMiB = m_sizeLimit->value();
    out.catalogFile = m_catalog->text().trimmed();
    out.figuresEditable = m_figures->isChecked();
    out.look = chosen<look::Look::Choice>(m_look);
    out.density = chosen<look::Density>(m_density);
    out.zoomPercent = m_zoom->value();
    return out;
}

SettingsProblems SettingsForm::ownProblems() const {
    SettingsProblems out;
    if (const QString words = m_overrides->problem(); !words.isEmpty())
        out.insert(SettingsField::NameOverrides, words);
    return out;
}

void SettingsForm::showProblems(const SettingsProblems& problems) {
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row) {
        const QString words = problems.value(row.key());
        QWidget* field = row->field->focusProxy() ? row->field->focusProxy() : row->field;
        look::setProblem(field, words.isEmpty() ? look::Problem::None : look::Problem::Refuse);
        if (words.isEmpty())
            row->message->clear();
        else
            row->message->setMessage(look::Problem::Refuse, words);
    }
}

void SettingsForm::take(SettingsField field) {
    m_rows.value(field).field->setFocus(Qt::OtherFocusReason);
}

void SettingsForm::setCatalogFile(const QString& path) {
    m_catalog->setText(path);
    emit catalogFileChanged(path);
    emit checkWanted();
}

void SettingsForm::showCatalog(const CatalogReport& report) {
    QStringList lines;
    if (!report.unreadable.isEmpty())
        lines.append(report.unreadable);
    else if (report.problems.isEmpty() && !report.name.isEmpty())
        lines.append(report.name);
    for (const json::Problem& problem : report.problems.first(qMin(report.problems.size(), mostProblems)))
        lines.append(problem.text());
    if (report.problems.size() > mostProblems)
        lines.append(tr("and %1 more").arg(report.problems.size() - mostProblems));
    for (const json::Problem& warning : report.warnings.first(qMin(report.warnings.size(), mostProblems)))
        lines.append(tr("Left out: %1").arg(warning.text()));
    m_catalogWords->setText(lines.join(u'\n'));
    m_catalogWords->setInk(report.problems.isEmpty() && report.unreadable.isEmpty() ? look::Token::Second
                                                                                    : look::Token::Refuse);
    m_catalogWords->setVisible(!lines.isEmpty());
}

} // namespace lineside
