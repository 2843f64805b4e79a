#include "ui/customer/verifyrow.h"

#include "models/formats/chars.h"
#include "models/formats/integer.h"
#include "models/formats/moment.h"
#include "models/formats/typed.h"
#include "models/rules/verification.h"
#include "ui/fields/datefield.h"
#include "ui/look/label.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

bool isDigitsOf(Format format, const QString& text) {
    return text.isEmpty() || (text.size() == digitsOf(format) && allDigits(text));
}

/// What can't be read is no try; empty where all can.
QString unreadWords(const CallerSays& says) {
    if (!isDigitsOf(Format::Pin, says.pin))
        return VerifyRow::tr("A PIN has 4 digits.");
    return isDigitsOf(Format::SsnLast4, says.lastFour) ? QString() : VerifyRow::tr("Type the last 4 digits.");
}

look::Label* labelFor(QWidget* field, const QString& words, QWidget* parent) {
    auto* label = new look::Label(look::Type::Body, look::Token::Second, words, parent);
    label->setBuddy(field);
    field->setAccessibleName(words);
    return label;
}

} // namespace

VerifyRow::VerifyRow(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_pin(new QLineEdit(this))
    , m_lastFour(new QLineEdit(this))
    , m_born(new DateField(this))
    , m_check(new QPushButton(tr("Check"), this))
    , m_icon(new look::IconLabel(this))
    , m_words(new look::Label(look::Type::Body, look::Token::Text, {}, this)) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_check->setAutoDefault(false);
    m_pin->setObjectName(u"verifyPin"_s);
    m_lastFour->setObjectName(u"verifyLastFour"_s);
    m_born->setObjectName(u"verifyBorn"_s);
    m_check->setObjectName(u"verifyCheck"_s);
    m_words->setObjectName(u"verifyWords"_s);
    const std::pair<QWidget*, QString> fields[]{
        {m_pin, tr("PIN")}, {m_lastFour, tr("Last four")}, {m_born, tr("Date of birth")}};
    for (const auto& [field, words] : fields) {
        m_row->addWidget(labelFor(field, words, this));
        m_row->addWidget(field);
    }
    m_row->addWidget(m_check);
    m_row->addWidget(m_icon);
    m_row->addWidget(m_words, 1);
    m_words->setMinimumWidth(1);
    connect(m_check, &QPushButton::clicked, this, &VerifyRow::check);
    for (QLineEdit* edit : {m_pin, m_lastFour, static_cast<QLineEdit*>(m_born)})
        connect(edit, &QLineEdit::returnPressed, this, &VerifyRow::check);
    measure();
}

void VerifyRow::setRecord(const Record& record, const CustomerContext& context) {
    m_record = record;
    m_context = context;
    refresh();
}

VerifyLog::Entry& VerifyRow::entry() const {
    return m_context.verified->customers[readKey(m_record.text("Customer/ID"_element))];
}

QString VerifyRow::verifiedWords() const {
    const QTime at = entry().verifiedAt;
    return at.isValid() ? tr("Verified %1").arg(displayTime(at)) : QString();
}

void VerifyRow::empty() {
    for (QLineEdit* edit : {m_pin, m_lastFour, static_cast<QLineEdit*>(m_born)})
        edit->clear();
}

void VerifyRow::open() {
    empty();
    refresh();
    if (m_pin->isEnabled())
        m_pin->setFocus(Qt::ShortcutFocusReason);
}

void VerifyRow::check() {
    const CallerSays says{cleanFigures(m_pin->text()), cleanFigures(m_lastFour->text()),
                          cleanFigures(m_born->text())};
    if (says.isEmpty())
        return say(tr("Type what the caller says."), false);
    if (const QString unread = unreadWords(says); !unread.isEmpty())
        return say(unread, true);
    if (entry().failed >= VerifyLog::MaxTries)
        return refresh();
    const QDateTime now = m_context.now();
    switch (verifyCaller(says, m_record, now.date())) {
    case Verified::Match:
        entry().verifiedAt = now.time();
        empty();
        Q_EMIT verified();
        return;
    case Verified::NothingOnFile:
        return say(tr("Nothing on file to compare that with."), false);
    case Verified::NoMatch:
        break;
    }
    ++entry().failed;
    empty();
    refresh();
    if (m_pin->isEnabled())
        m_pin->setFocus(Qt::OtherFocusReason);
}

void VerifyRow::refresh() {
    const int left = VerifyLog::MaxTries - entry().failed;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_pin, m_lastFour, m_born, m_check})
        widget->setEnabled(left > 0);
    if (entry().failed == 0)
        say({}, false);
    else if (left == 0)
        say(tr("No match, no tries left. Ask your supervisor."), true);
    else
        say(tr("No match, %n tries left", nullptr, left), true);
}

void VerifyRow::say(const QString& words, bool bad) {
    m_icon->setVisible(bad);
    if (bad)
        m_icon->setMark(look::Mark::Refuse);
    m_words->setText(words);
    m_words->setToolTip(words);
}

void VerifyRow::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    empty();
    Q_EMIT closed();
}

void VerifyRow::measure() {
    m_row->setContentsMargins(look::px(24), 0, look::px(24), look::px(12));
    m_row->setSpacing(look::px(8));
    m_pin->setFixedWidth(look::px(64));
    m_lastFour->setFixedWidth(look::px(64));
    m_born->setFixedWidth(look::px(128));
}

void VerifyRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
}

} // namespace lineside
