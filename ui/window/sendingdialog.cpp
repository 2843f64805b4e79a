#include "ui/window/sendingdialog.h"

#include "ui/look/label.h"
#include "ui/look/metrics.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lineside {

SendingDialog::SendingDialog(QWidget* parent)
    : QDialog(parent)
    , m_words(new look::Label(look::Type::Section, look::Token::Text, {}, this))
    , m_seconds(new look::Label(look::Type::Body, look::Token::Second, {}, this)) {
    setObjectName(u"sendingDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Changes on their way"));
    m_words->setObjectName(u"sendingWords"_s);
    m_seconds->setObjectName(u"sendingSeconds"_s);
    auto* why = new look::Label(look::Type::Body, look::Token::Text,
                                tr("Lineside waits until it is known what became of them, and kept."), this);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(look::px(24), look::px(20), look::px(24), look::px(16));
    lines->setSpacing(look::px(12));
    for (look::Label* label : {m_words, why, m_seconds}) {
        label->setWordWrap(true);
        label->setMinimumWidth(look::px(360));
        lines->addWidget(label);
    }
    auto* box = new QDialogButtonBox(this);
    QPushButton* stay = box->addButton(tr("Stay here"), QDialogButtonBox::RejectRole);
    stay->setObjectName(u"sendingStay"_s);
    lines->addSpacing(look::px(4));
    lines->addWidget(box);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_ticks, &QTimer::timeout, this, &SendingDialog::follow);
    m_since.start();
    m_ticks.start(1000);
    follow();
}

void SendingDialog::setCount(int changes) {
    m_changes = changes;
    follow();
}

void SendingDialog::follow() {
    m_words->setText(tr("%n changes are on their way to the service.", nullptr, m_changes));
    m_seconds->setText(tr("%1 s").arg(m_since.elapsed() / 1000));
}

} // namespace lineside
