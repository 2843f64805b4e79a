#include "ui/signin/passphrasedialog.h"

#include "models/formats/passphrase.h"
#include "ui/look/label.h"
#include "ui/look/message.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lineside {

PassphraseDialog::PassphraseDialog(bool first, QWidget* parent)
    : QDialog(parent)
    , m_first(first)
    , m_passphrase(new QLineEdit(this))
    , m_again(new QLineEdit(this))
    , m_message(new look::Message(this)) {
    setObjectName(u"passphraseDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Drafts on this computer"));
    auto* words =
        new look::Label(look::Type::Body, look::Token::Text,
                        first ? tr("This computer has no keychain. Choose a passphrase: with it drafts are "
                                   "locked on the disk. Nobody can bring them back without it.")
                              : tr("The drafts on this computer are locked. Type their passphrase."),
                        this);
    words->setWordWrap(true);
    words->setMinimumWidth(look::px(380));
    m_passphrase->setObjectName(u"passphrase"_s);
    m_again->setObjectName(u"passphraseAgain"_s);
    auto* fields = new QFormLayout;
    fields->setHorizontalSpacing(look::px(12));
    fields->setVerticalSpacing(look::rowGap());
    for (QLineEdit* field : {m_passphrase, m_again}) {
        field->setEchoMode(QLineEdit::Password);
        connect(field, &QLineEdit::textChanged, this, &PassphraseDialog::follow);
    }
    fields->addRow(tr("Passphrase"), m_passphrase);
    if (first)
        fields->addRow(tr("Once more"), m_again);
    else
        m_again->hide();
    auto* box = new QDialogButtonBox(this);
    m_without = box->addButton(tr("Work without drafts"), QDialogButtonBox::RejectRole);
    m_keep = box->addButton(first ? tr("Keep drafts") : tr("Unlock drafts"), QDialogButtonBox::AcceptRole);
    m_without->setObjectName(u"passphraseDecline"_s);
    m_keep->setObjectName(u"passphraseKeep"_s);
    m_without->setAutoDefault(false);
    m_keep->setDefault(true);
    look::setPrimary(m_keep);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(look::px(24), look::px(20), look::px(24), look::px(16));
    lines->setSpacing(look::px(12));
    lines->addWidget(words);
    lines->addLayout(fields);
    lines->addWidget(m_message);
    lines->addWidget(
        new look::Label(look::Type::Small, look::Token::Second,
                        tr("Without drafts new orders can't be sent: each is kept first, so that "
                           "none is sent twice."),
                        this));
    lines->addSpacing(look::px(4));
    lines->addWidget(box);
    connect(box, &QDialogButtonBox::accepted, this, &PassphraseDialog::choose);
    connect(box, &QDialogButtonBox::rejected, this, &PassphraseDialog::reject);
    follow();
}

void PassphraseDialog::setBusy(bool busy) {
    for (QWidget* part : std::initializer_list<QWidget*>{m_passphrase, m_again, m_keep, m_without})
        part->setEnabled(!busy);
    if (!busy)
        follow();
}

void PassphraseDialog::sayWrong() {
    setBusy(false);
    m_message->setMessage(look::Problem::Refuse,
                          tr("This is not the passphrase of these drafts. They are all still here."));
    m_passphrase->selectAll();
    m_passphrase->setFocus();
}

void PassphraseDialog::reject() {
    emit declined();
    QDialog::reject();
}

QString PassphraseDialog::problem() const {
    const QString typed = m_passphrase->text();
    if (!m_first || typed.isEmpty())
        return {};
    if (typed.size() < ShortestPassphrase)
        return tr("At least %1 characters.").arg(ShortestPassphrase);
    if (isGuessable(typed))
        return tr("This is among the first that anybody would try. Take four words or more that don't belong "
                  "together.");
    const QString again = m_again->text();
    return again.isEmpty() || again == typed ? QString() : tr("The two are not the same.");
}

void PassphraseDialog::follow() {
    const QString problem = this->problem();
    m_message->clear();
    if (!problem.isEmpty())
        m_message->setMessage(look::Problem::Warn, problem);
    const bool twice = !m_first || m_passphrase->text() == m_again->text();
    m_keep->setEnabled(!m_passphrase->text().isEmpty() && problem.isEmpty() && twice);
}

void PassphraseDialog::choose() {
    setBusy(true);
    emit chosen(m_passphrase->text());
}

} // namespace lineside
