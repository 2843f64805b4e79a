#include "ui/settings/settingfield.h"

#include "ui/look/label.h"
#include "ui/look/message.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"
#include "ui/settings/overridestable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lineside {

using Kind = Setting::Type;

SettingField::SettingField(SettingId id, QWidget* editor, QWidget* part, QWidget* parent)
    : QWidget(parent)
    , m_id(id)
    , m_editor(editor)
    , m_part(part)
    , m_message(new look::Message(this))
    , m_reason(
          new look::Label(look::Type::Small, look::Token::Second, tr("Your organisation sets this."), this)) {
    m_reason->setObjectName(part->objectName() + u"Reason"_s);
    m_reason->hide();
    m_message->setObjectName(part->objectName() + u"Message"_s);
    if (part != editor)
        part->setFocusProxy(editor);
    prepare();
    build();
}

void SettingField::prepare() {
    const Setting& setting = settings::at(m_id);
    if (auto* line = qobject_cast<QLineEdit*>(m_editor)) {
        connect(line, &QLineEdit::editingFinished, this, &SettingField::checkWanted);
    } else if (auto* number = qobject_cast<QSpinBox*>(m_editor)) {
        number->setRange(int(setting.least / setting.step), int(setting.most / setting.step));
        number->setFixedWidth(look::px(120));
        connect(number, &QSpinBox::valueChanged, this, &SettingField::checkWanted);
    } else if (auto* names = qobject_cast<OverridesTable*>(m_editor)) {
        connect(names, &OverridesTable::changed, this, &SettingField::checkWanted);
    }
}

void SettingField::build() {
    auto* line = new QHBoxLayout;
    line->setSpacing(look::px(8));
    line->addWidget(m_part, isWide() ? 1 : 0);
    line->addWidget(m_reason);
    if (!isWide())
        line->addStretch();
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addLayout(line);
    lines->addWidget(m_message);
}

bool SettingField::isWide() const {
    const Kind type = settings::at(m_id).type;
    return type == Kind::Address || type == Kind::File || type == Kind::Names;
}

bool SettingField::fits() const {
    switch (settings::at(m_id).type) {
    case Kind::Text:
    case Kind::Address:
    case Kind::File:
        return qobject_cast<QLineEdit*>(m_editor);
    case Kind::Names:
        return qobject_cast<OverridesTable*>(m_editor);
    case Kind::Number:
        return qobject_cast<QSpinBox*>(m_editor);
    case Kind::Flag:
        return qobject_cast<QCheckBox*>(m_editor);
    case Kind::Choice: {
        const auto* choices = qobject_cast<QComboBox*>(m_editor);
        return choices && choices->count() == settings::choicesOf(m_id).size();
    }
    }
    return false;
}

void SettingField::setText(const QString& text) {
    show(text);
    m_given = text;
    m_shown = typed();
}

void SettingField::show(const QString& text) {
    if (auto* line = qobject_cast<QLineEdit*>(m_editor))
        line->setText(settings::at(m_id).type == Kind::Address ? QUrl(text).toString() : text);
    else if (auto* number = qobject_cast<QSpinBox*>(m_editor))
        number->setValue(int(text.toLongLong() / settings::at(m_id).step));
    else if (auto* choices = qobject_cast<QComboBox*>(m_editor))
        choices->setCurrentIndex(int(settings::choicesOf(m_id).indexOf(text)));
    else if (auto* flag = qobject_cast<QCheckBox*>(m_editor))
        flag->setChecked(text == "true"_L1);
    else if (auto* names = qobject_cast<OverridesTable*>(m_editor))
        names->setText(text);
}

QString SettingField::text() const {
    const QString now = typed();
    return now == m_shown ? m_given : now;
}

QString SettingField::typed() const {
    if (const auto* line = qobject_cast<const QLineEdit*>(m_editor))
        return line->text().trimmed();
    if (const auto* number = qobject_cast<const QSpinBox*>(m_editor))
        return QString::number(number->value() * settings::at(m_id).step);
    if (const auto* choices = qobject_cast<const QComboBox*>(m_editor))
        return settings::choicesOf(m_id).value(choices->currentIndex());
    if (const auto* flag = qobject_cast<const QCheckBox*>(m_editor))
        return flag->isChecked() ? u"true"_s : u"false"_s;
    if (const auto* names = qobject_cast<const OverridesTable*>(m_editor))
        return names->text();
    return {};
}

void SettingField::setLocked(bool locked) {
    m_part->setEnabled(!locked);
    m_reason->setVisible(locked);
}

QString SettingField::problem() const {
    if (const auto* names = qobject_cast<const OverridesTable*>(m_editor))
        return names->problem(); // names the row
    const auto fault = settings::check(m_id, text());
    return fault ? settings::reason(m_id, *fault) : QString();
}

void SettingField::showProblem(const QString& words) {
    look::setProblem(m_editor, words.isEmpty() ? look::Problem::None : look::Problem::Refuse);
    if (words.isEmpty())
        m_message->clear();
    else
        m_message->setMessage(look::Problem::Refuse, words);
}

} // namespace lineside
