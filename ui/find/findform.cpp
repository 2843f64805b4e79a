#include "ui/find/findform.h"

#include "models/formats/date.h"
#include "models/formats/typed.h"
#include "models/formats/zip.h"
#include "ui/look/label.h"
#include "ui/look/message.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"

#include <QDate>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

bool isFourDigits(const QString& text) {
    return text.size() == 4 &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

FindForm::FindForm(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_last(field(0, tr("&Last name"), u"findLast"_s))
    , m_first(field(1, tr("F&irst name"), u"findFirst"_s))
    , m_zip(field(2, tr("&ZIP"), u"findZip"_s))
    , m_born(field(3, tr("&Date of birth"), u"findBorn"_s))
    , m_four(field(4, tr("Last fo&ur"), u"findFour"_s))
    , m_find(new QPushButton(tr("Find"), this))
    , m_message(new look::Message(this)) {
    setFocusProxy(m_last);
    m_born->setPlaceholderText(tr("MM/DD/YYYY"));
    m_four->setToolTip(tr("Last four digits of the Social Security number or tax ID"));
    for (QLineEdit* secret : {m_born, m_four})
        secret->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    m_find->setObjectName(u"findButton"_s);
    look::setPrimary(m_find);
    m_message->setObjectName(u"findMessage"_s);
    m_grid->addWidget(m_find, 1, 5);
    m_grid->addWidget(m_message, 2, 0, 1, 6);
    m_grid->setColumnStretch(0, 3);
    m_grid->setColumnStretch(1, 3);
    m_grid->setColumnStretch(6, 1);
    m_grid->setContentsMargins(0, 0, 0, 0);
    connect(m_find, &QPushButton::clicked, this, &FindForm::ask);
    for (QLineEdit* name : {m_last, m_first})
        connect(name, &QLineEdit::textChanged, this, &FindForm::nameChanged);
    measure();
}

QLineEdit* FindForm::field(int column, const QString& words, const QString& name) {
    auto* made = new QLineEdit(this);
    made->setObjectName(name);
    auto* label = new look::Label(look::Type::Small, look::Token::Second, words, this);
    label->setBuddy(made);
    m_grid->addWidget(label, 0, column);
    m_grid->addWidget(made, 1, column);
    connect(made, &QLineEdit::returnPressed, this, &FindForm::ask);
    connect(made, &QLineEdit::textEdited, this, [this, made] {
        look::setProblem(made, look::Problem::None);
        m_message->clear();
    });
    return made;
}

void FindForm::setName(const PersonName& name) {
    m_last->setText(name.last);
    m_first->setText(name.first);
}

PersonName FindForm::name() const {
    return {cleanLine(m_last->text()).simplified(), cleanLine(m_first->text()).simplified()};
}

void FindForm::take() {
    QLineEdit* next = m_last->text().isEmpty() ? m_last : m_first->text().isEmpty() ? m_first : m_zip;
    next->setFocus(Qt::OtherFocusReason);
}

void FindForm::setBusy(bool busy) {
    m_find->setEnabled(!busy);
}

QLineEdit* FindForm::firstProblem(FindQuery& query, QString& reason) const {
    const QString born = cleanFigures(m_born->text());
    const auto date = parseTypedDate(born, QDate::currentDate(), ShortYear::Past);
    query = {name().last, name().first, cleanFigures(m_zip->text()), date ? writeDate(*date) : QString(),
             cleanFigures(m_four->text())};
    if (!query.zip.isEmpty() && !splitZip(query.zip)) {
        reason = tr("A ZIP has 5 digits.");
        return m_zip;
    }
    if (!query.zip.isEmpty())
        query.zip = splitZip(query.zip)->zip;
    if (!born.isEmpty() && (!date || *date > QDate::currentDate())) {
        reason = tr("This is no date of birth. Type month, day and year, as 04/17/1961.");
        return m_born;
    }
    if (!query.lastFour.isEmpty() && !isFourDigits(query.lastFour)) {
        reason = tr("The last four are 4 digits.");
        return m_four;
    }
    if (query.canBeAsked())
        return nullptr;
    if (isCompany(query.lastName)) {
        reason = tr("The service can't search for companies. Use a number of theirs, or the name of a person "
                    "there.");
        return m_last;
    }
    reason = tr("A last name is needed, and one more: first name, ZIP, date of birth or last four.");
    return query.lastName.isEmpty() ? m_last : m_first;
}

void FindForm::ask() {
    if (!m_find->isEnabled())
        return;
    FindQuery query;
    QString reason;
    const QList<QLineEdit*> fields{m_last, m_first, m_zip, m_born, m_four};
    for (QLineEdit* one : fields)
        look::setProblem(one, look::Problem::None);
    if (QLineEdit* problem = firstProblem(query, reason)) {
        look::setProblem(problem, look::Problem::Refuse);
        // Below the field that it speaks of.
        const int at = int(fields.indexOf(problem));
        m_grid->removeWidget(m_message);
        m_grid->addWidget(m_message, 2, at, 1, 7 - at);
        m_message->setMessage(look::Problem::Refuse, reason);
        problem->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_message->clear();
    emit asked(query);
}

void FindForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void FindForm::measure() {
    m_grid->setHorizontalSpacing(look::px(12));
    m_grid->setVerticalSpacing(look::px(4));
    m_zip->setFixedWidth(look::px(96));
    m_born->setFixedWidth(look::px(120));
    m_four->setFixedWidth(look::px(80));
    for (QLineEdit* name : {m_last, m_first}) {
        name->setMinimumWidth(look::px(72));
        name->setMaximumWidth(look::px(240));
    }
}

} // namespace lineside
