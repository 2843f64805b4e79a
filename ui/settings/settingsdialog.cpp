#include "ui/settings/settingsdialog.h"

#include "ui/look/label.h"
#include "ui/look/line.h"
#include "ui/look/message.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"
#include "ui/settings/settingsform.h"

#include <QDialogButtonBox>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lineside {

SettingsDialog::SettingsDialog(SettingsPort& port, QWidget* parent)
    : QDialog(parent)
    , m_port(port)
    , m_form(new SettingsForm)
    , m_words(new look::Label(look::Type::Small, look::Token::Refuse, {}, this))
    , m_area(new QScrollArea(this))
    , m_notKept(new look::Message(this)) {
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    m_area->setWidget(m_form);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setBackgroundRole(QPalette::Base);
    m_form->setBackgroundRole(QPalette::Base);
    m_form->setAutoFillBackground(true);
    dressWords();
    auto* box = new QDialogButtonBox(this);
    QPushButton* saveButton = box->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    saveButton->setObjectName(u"settingsSave"_s);
    look::setPrimary(saveButton);
    saveButton->setDefault(true);
    QPushButton* cancel = box->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"settingsCancel"_s);
    cancel->setAutoDefault(false);
    auto* footer = new QVBoxLayout;
    footer->setContentsMargins(look::px(16), look::px(8), look::px(16), look::px(8));
    footer->addWidget(box);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_words);
    lines->addWidget(m_area, 1);
    lines->addWidget(new look::Line(Qt::Horizontal, this));
    m_notKept->setObjectName(u"settingsNotKept"_s);
    m_notKept->setContentsMargins(look::px(24), look::px(8), look::px(24), 0);
    lines->addWidget(m_notKept);
    lines->addLayout(footer);
    connect(saveButton, &QPushButton::clicked, this, &SettingsDialog::save);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_form, &SettingsForm::checkWanted, this, [this] { m_form->showProblems(problems()); });
    connect(m_form, &SettingsForm::catalogFileChanged, this, &SettingsDialog::readCatalog);
    connect(m_form, &SettingsForm::catalogWanted, this, [this] {
        m_port.chooseCatalog([form = QPointer(m_form)](const QString& path) {
            if (form)
                form->setCatalogFile(path);
        });
    });
    resize(QSize(look::px(720), look::px(640)).boundedTo(screen()->availableSize() * 9 / 10));
}

void SettingsDialog::setSettings(const Settings& settings, const QSet<SettingId>& locked) {
    m_form->setSettings(settings, locked);
    readCatalog(settings.text("catalogFile"_setting));
}

void SettingsDialog::dressWords() {
    m_words->setObjectName(u"settingsWords"_s);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_words->setContentsMargins(look::px(24), look::px(12), look::px(24), look::px(12));
    m_words->hide();
}

void SettingsDialog::setWords(const QString& words) {
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
}

SettingTexts SettingsDialog::texts() const {
    return m_form->texts();
}

SettingProblems SettingsDialog::problems() const {
    SettingProblems out = m_form->problems();
    if (m_catalogBroken && !out.contains("catalogFile"_setting))
        out.insert("catalogFile"_setting, tr("This catalog can't be used. The reasons stand below."));
    return out;
}

void SettingsDialog::fail(const SettingProblems& problems) {
    // The field that loses the focus is checked, which shows anew what is wrong: so the focus goes first.
    if (!problems.isEmpty())
        m_form->take(problems.firstKey());
    m_form->showProblems(problems);
    if (QWidget* focus = focusWidget(); focus && !problems.isEmpty())
        m_area->ensureWidgetVisible(focus, look::px(24), look::px(48));
}

void SettingsDialog::sayNotKept(const QString& why) {
    m_notKept->setMessage(look::Problem::Refuse, why);
}

void SettingsDialog::readCatalog(const QString& path) {
    const int turn = ++m_reading;
    m_catalogBroken = false;
    m_form->showCatalog({});
    if (path.isEmpty())
        return;
    m_port.readCatalog(path, [self = QPointer(this), turn](const CatalogReport& report) {
        if (!self || turn != self->m_reading)
            return;
        self->m_catalogBroken = !report.problems.isEmpty() || !report.unreadable.isEmpty();
        self->m_form->showCatalog(report);
        self->m_form->showProblems(self->problems());
    });
}

void SettingsDialog::save() {
    const SettingProblems now = problems();
    m_notKept->clear();
    fail(now);
    if (now.isEmpty())
        emit wanted(m_form->texts());
}

} // namespace lineside
