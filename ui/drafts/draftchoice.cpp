#include "ui/drafts/draftchoice.h"

#include "models/formats/moment.h"
#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

QPushButton* button(QDialogButtonBox* box, QDialogButtonBox::ButtonRole role, const QString& words,
                    const QString& name) {
    QPushButton* made = box->addButton(words, role);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

} // namespace

DraftChoiceDialog::DraftChoiceDialog(const QString& name, const QDateTime& savedAt, QWidget* parent)
    : QDialog(parent) {
    setObjectName(u"draftChoice"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Two sets of changes"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(look::px(24), look::px(20), look::px(24), look::px(16));
    lines->setSpacing(look::px(12));
    const QString when = displayDayAndTime(savedAt);
    auto* words = new look::Label(look::Type::Section, look::Token::Text,
                                  tr("%1 is open with other changes than this draft holds.").arg(name), this);
    auto* more = new look::Label(look::Type::Body, look::Token::Second,
                                 tr("The draft is of %1. Whichever goes on, the other one stays among the "
                                    "drafts: nothing is lost.")
                                     .arg(when),
                                 this);
    words->setObjectName(u"draftChoiceWords"_s);
    for (look::Label* label : {words, more}) {
        label->setWordWrap(true);
        label->setMinimumWidth(look::px(400));
        lines->addWidget(label);
    }
    auto* box = new QDialogButtonBox(this);
    QPushButton* tab =
        button(box, QDialogButtonBox::AcceptRole, tr("Go on in the open tab"), u"draftChoiceTab"_s);
    QPushButton* draft =
        button(box, QDialogButtonBox::AcceptRole, tr("Go on with the draft"), u"draftChoiceDraft"_s);
    QPushButton* cancel = button(box, QDialogButtonBox::RejectRole, tr("Cancel"), u"draftChoiceCancel"_s);
    cancel->setDefault(true); // neither is more likely meant
    cancel->setFocus();
    lines->addSpacing(look::px(4));
    lines->addWidget(box);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(tab, &QPushButton::clicked, this, [this] {
        accept();
        emit tabChosen();
    });
    connect(draft, &QPushButton::clicked, this, [this] {
        accept();
        emit draftChosen();
    });
}

} // namespace lineside
