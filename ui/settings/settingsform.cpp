#include "ui/settings/settingsform.h"

#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/settings/settingfield.h"
#include "ui_settingsform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

constexpr qsizetype mostProblems = 20;

} // namespace

SettingsForm::SettingsForm(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::SettingsForm>())
    , m_catalogWords(new look::Label(look::Type::Small, look::Token::Second, {}, this)) {
    m_ui->setupUi(this);
    setObjectName(QString());
    addCatalogWords();
    connect(m_ui->settingsChooseCatalog, &QPushButton::clicked, this, &SettingsForm::catalogWanted);
    connect(m_ui->settingsCatalog, &QLineEdit::editingFinished, this, [this] {
        if (!m_ui->settingsCatalog->isModified())
            return;
        m_ui->settingsCatalog->setModified(false);
        emit catalogFileChanged(m_ui->settingsCatalog->text().trimmed());
    });
    for (QWidget* widget : findChildren<QWidget*>()) {
        if (widget->property("setting").isValid())
            addField(widget);
    }
    alignLabels();
    layOut();
}

SettingsForm::~SettingsForm() = default;

void SettingsForm::addCatalogWords() {
    m_catalogWords->setObjectName(u"settingsCatalogWords"_s);
    m_catalogWords->setWordWrap(true);
    m_catalogWords->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    m_catalogWords->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_catalogWords->hide();
    m_ui->catalogRows->addRow(QString(), m_catalogWords);
}

/// The row of the form in which the widget stands becomes the row of its setting.
void SettingsForm::addField(QWidget* editor) {
    const QString name = editor->property("setting").toString();
    const auto id = settings::find(name);
    if (!id || m_fields.contains(*id))
        qFatal("%s is no setting, or stands in the form twice", qPrintable(name));
    QWidget* part = editor;
    while (part->parentWidget() != this)
        part = part->parentWidget();
    for (QFormLayout* rows : findChildren<QFormLayout*>()) {
        int row = -1;
        QFormLayout::ItemRole role = QFormLayout::FieldRole;
        rows->getWidgetPosition(part, &row, &role);
        if (row < 0)
            continue;
        rows->removeWidget(part);
        auto* field = new SettingField(*id, editor, part, this);
        rows->setWidget(row, QFormLayout::LabelRole, labelFor(*id, part));
        rows->setWidget(row, QFormLayout::FieldRole, field);
        connect(field, &SettingField::checkWanted, this, &SettingsForm::checkWanted);
        m_fields.insert(*id, field);
        return;
    }
    qFatal("%s stands in no row of the form", qPrintable(name));
}

QWidget* SettingsForm::labelFor(SettingId id, QWidget* part) {
    auto* label = new look::Label(look::Type::Body, look::Token::Second, settings::label(id), this);
    label->setFixedHeight(look::controlHeight()); // stays in its place when a message comes
    label->setBuddy(part);
    m_labels.append(label);
    return label;
}

/// Each section is a form of its own; all fields begin at one edge.
void SettingsForm::alignLabels() {
    int width = look::px(168);
    for (const QWidget* label : std::as_const(m_labels))
        width = std::max(width, label->sizeHint().width());
    for (QWidget* label : std::as_const(m_labels))
        label->setFixedWidth(width);
}

void SettingsForm::layOut() {
    m_ui->lines->setContentsMargins(look::px(24), look::px(16), look::px(24), look::px(16));
    m_ui->lines->setSpacing(look::px(12));
    m_ui->catalogCellRow->setSpacing(look::px(8));
    for (QFormLayout* rows : findChildren<QFormLayout*>()) {
        rows->setHorizontalSpacing(look::px(12));
        rows->setVerticalSpacing(look::rowGap());
    }
    for (QWidget* heading : {m_ui->catalogHeading, m_ui->editingHeading, m_ui->appearanceHeading})
        m_ui->lines->insertSpacing(m_ui->lines->indexOf(heading), look::px(8));
}

void SettingsForm::setSettings(const Settings& settings, const QSet<SettingId>& locked) {
    const QSignalBlocker quiet(this); // nothing was typed that could be wrong
    for (SettingField* field : std::as_const(m_fields)) {
        field->setText(settings.text(field->id()));
        field->setLocked(locked.contains(field->id()));
    }
}

SettingTexts SettingsForm::texts() const {
    SettingTexts texts;
    for (const SettingField* field : m_fields) {
        if (!field->isLocked())
            texts.insert(field->id(), field->text());
    }
    return texts;
}

QString SettingsForm::text(SettingId id) const {
    return m_fields.value(id)->text();
}

SettingProblems SettingsForm::problems() const {
    SettingProblems problems;
    for (const SettingField* field : m_fields) {
        if (const QString words = field->isLocked() ? QString() : field->problem(); !words.isEmpty())
            problems.insert(field->id(), words);
    }
    return problems;
}

void SettingsForm::showProblems(const SettingProblems& problems) {
    for (SettingField* field : std::as_const(m_fields))
        field->showProblem(problems.value(field->id()));
}

void SettingsForm::take(SettingId id) {
    m_fields.value(id)->take();
}

void SettingsForm::setCatalogFile(const QString& path) {
    m_ui->settingsCatalog->setText(path);
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
