#include "ui/signin/signindialog.h"

#include "ui/look/label.h"
#include "ui/look/message.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"
#include "ui/page/waiting.h"
#include "ui/words/lookupwords.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

/// Whether it is the line that failed, and not the service that said no.
bool isNoAnswer(const Failure& failure) {
    using Kind = Failure::Kind;
    return failure.kind == Kind::NoConnection || failure.kind == Kind::TimedOut ||
           failure.kind == Kind::Lost || failure.kind == Kind::HttpStatus || failure.kind == Kind::Busy;
}

} // namespace

SignInDialog::SignInDialog(QWidget* parent)
    : QDialog(parent)
    , m_message(new look::Message(this))
    , m_waiting(new Waiting(this))
    , m_offline(new QVBoxLayout)
    , m_practice(new QPushButton(tr("Practice instead"), this))
    , m_signIn(new QPushButton(tr("Sign in"), this)) {
    setObjectName(u"signInDialog"_s);
    setWindowTitle(tr("Sign in"));
    auto* rows = new QFormLayout;
    rows->setHorizontalSpacing(look::px(12));
    rows->setVerticalSpacing(look::rowGap());
    rows->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_user = field(rows, tr("&User"), u"signInUser"_s);
    m_password = field(rows, tr("&Password"), u"signInPassword"_s);
    m_client = field(rows, tr("&Client"), u"signInClient"_s);
    m_key = field(rows, tr("&Impersonation key"), u"signInKey"_s);
    m_key->setPlaceholderText(tr("Only when you were given one"));
    for (QLineEdit* secret : {m_password, m_key}) {
        secret->setEchoMode(QLineEdit::Password);
        secret->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase |
                                    Qt::ImhSensitiveData);
    }
    m_message->setObjectName(u"signInMessage"_s);
    m_practice->setObjectName(u"signInPractice"_s);
    look::setLink(m_practice);
    m_practice->setAutoDefault(false);
    m_signIn->setObjectName(u"signInButton"_s);
    look::setPrimary(m_signIn);
    m_signIn->setDefault(true);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(look::px(24), look::px(20), look::px(24), look::px(16));
    lines->setSpacing(look::px(12));
    lines->addWidget(new look::SectionLabel(tr("Sign in"), this));
    lines->addLayout(rows);
    lines->addWidget(m_message);
    lines->addWidget(m_waiting);
    lines->addLayout(m_offline);
    lines->addStretch();
    auto* box = new QDialogButtonBox(this);
    box->addButton(m_practice, QDialogButtonBox::ResetRole);
    QPushButton* cancel = box->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setAutoDefault(false);
    cancel->setObjectName(u"signInCancel"_s);
    box->addButton(m_signIn, QDialogButtonBox::AcceptRole);
    lines->addWidget(box);
    connect(m_signIn, &QPushButton::clicked, this, &SignInDialog::ask);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_practice, &QPushButton::clicked, this, [this] {
        reject();
        emit practiceWanted();
    });
    connect(m_waiting, &Waiting::cancelled, this, [this] {
        setBusy(false);
        clearSecrets();
        takeFirstEmpty();
        emit cancelWanted();
    });
    setMinimumWidth(look::px(440));
    takeFirstEmpty();
}

QLineEdit* SignInDialog::field(QFormLayout* rows, const QString& words, const QString& name) {
    auto* made = new QLineEdit(this);
    made->setObjectName(name);
    auto* label = new look::Label(look::Type::Body, look::Token::Second, words, this);
    label->setBuddy(made);
    label->setMinimumHeight(look::controlHeight());
    rows->addRow(label, made);
    connect(made, &QLineEdit::textEdited, this, [this] {
        m_message->clear();
        for (QLineEdit* one : {m_user, m_password, m_client})
            look::setProblem(one, look::Problem::None);
    });
    return made;
}

void SignInDialog::setNames(const QString& user, const QString& client) {
    m_user->setText(user);
    m_client->setText(client);
    takeFirstEmpty();
}

void SignInDialog::setOffline(const QStringList& names) {
    for (int i = 0; i < names.size(); ++i) {
        auto* offer =
            new QPushButton(tr("Work offline as %1").arg(QString(names[i]).replace(u'&', u"&&"_s)), this);
        offer->setObjectName(u"workOffline%1"_s.arg(i));
        offer->setAutoDefault(false);
        m_offline->addWidget(offer, 0, Qt::AlignLeft);
        connect(offer, &QPushButton::clicked, this, [this, i] {
            reject();
            emit offlineWanted(i);
        });
    }
    offerOffline(false);
}

void SignInDialog::offerOffline(bool offered) {
    for (int i = 0; i < m_offline->count(); ++i)
        m_offline->itemAt(i)->widget()->setVisible(offered);
}

void SignInDialog::takeFirstEmpty() {
    for (QLineEdit* one : {m_user, m_password, m_client}) {
        if (one->text().isEmpty()) {
            one->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_password->setFocus(Qt::OtherFocusReason);
}

void SignInDialog::ask() {
    if (m_busy)
        return;
    for (QLineEdit* one : {m_user, m_password, m_client}) {
        if (!one->text().isEmpty())
            continue;
        look::setProblem(one, look::Problem::Refuse);
        m_message->setMessage(look::Problem::Refuse, tr("User, password and client are needed."));
        one->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_message->clear();
    offerOffline(false);
    setBusy(true);
    emit wanted({m_user->text().trimmed(), m_password->text(), m_client->text().trimmed(), m_key->text()});
}

void SignInDialog::fail(const Failure& failure) {
    if (!m_busy && failure.kind == Failure::Kind::Cancelled)
        return;
    m_waiting->finish([this, failure] {
        setBusy(false);
        clearSecrets();
        if (failure.kind != Failure::Kind::Cancelled)
            m_message->setMessage(look::Problem::Refuse, signInFailureWords(failure));
        offerOffline(isNoAnswer(failure));
        takeFirstEmpty();
    });
}

bool SignInDialog::isBusy() const {
    return m_busy;
}

void SignInDialog::setBusy(bool busy) {
    m_busy = busy;
    for (QWidget* one :
         {static_cast<QWidget*>(m_user), static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_client),
          static_cast<QWidget*>(m_key), static_cast<QWidget*>(m_practice), static_cast<QWidget*>(m_signIn)})
        one->setEnabled(!busy);
    if (busy)
        m_waiting->start(tr("Signing in…"));
    else
        m_waiting->stop();
}

void SignInDialog::clearSecrets() {
    for (QLineEdit* secret : {m_password, m_key})
        secret->setText({}); // clear() would keep it among the undo steps
}

void SignInDialog::done(int result) {
    const bool wasBusy = m_busy;
    setBusy(false);
    clearSecrets();
    m_message->clear();
    QDialog::done(result);
    if (wasBusy && result == Rejected)
        emit cancelWanted();
}

} // namespace lineside
