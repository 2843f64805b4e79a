#include "ui/window/closedialog.h"

#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

constexpr qsizetype mostNames = 10;

QString list(const QStringList& names) {
    QStringList shown = names.first(qMin(names.size(), mostNames));
    if (names.size() > mostNames)
        shown.append(CloseDialog::tr("and %n more", nullptr, int(names.size() - mostNames)));
    return shown.join(u'\n');
}

QPushButton* button(QDialogButtonBox* box, QDialogButtonBox::ButtonRole role, const QString& words,
                    const QString& name) {
    QPushButton* made = box->addButton(words, role);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

} // namespace

CloseDialog::CloseDialog(const QStringList& names, bool canSend, bool canKeep, QWidget* parent)
    : QDialog(parent) {
    setObjectName(u"closeDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Changes not sent"));
    const bool one = names.size() == 1;
    auto* words =
        new look::Label(look::Type::Section, look::Token::Text,
                        one ? tr("%1 has changes that were not sent.").arg(names.first())
                            : tr("%n tabs have changes that were not sent.", nullptr, int(names.size())),
                        this);
    words->setObjectName(u"closeWords"_s);
    words->setWordWrap(true);
    words->setMinimumWidth(look::px(360));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(look::px(24), look::px(20), look::px(24), look::px(16));
    lines->setSpacing(look::px(12));
    lines->addWidget(words);
    if (!one) {
        auto* all = new look::Label(look::Type::Body, look::Token::Text, list(names), this);
        all->setObjectName(u"closeNames"_s);
        lines->addWidget(all);
    }
    lines->addWidget(new look::Label(look::Type::Body, look::Token::Second,
                                     tr("Discarded changes can't be brought back."), this));
    auto* box = new QDialogButtonBox(this);
    button(box, QDialogButtonBox::DestructiveRole, tr("Discard"), u"closeDiscard"_s);
    if (canKeep) {
        QPushButton* keep = button(box, QDialogButtonBox::AcceptRole, tr("Keep as draft"), u"closeKeep"_s);
        connect(keep, &QPushButton::clicked, this, [this] {
            accept();
            emit keepChosen();
        });
    }
    QPushButton* cancel = button(box, QDialogButtonBox::RejectRole, tr("Cancel"), u"closeCancel"_s);
    QPushButton* first = canKeep ? findChild<QPushButton*>(u"closeKeep"_s) : cancel;
    if (canSend) {
        first = button(box, QDialogButtonBox::AcceptRole, tr("Review and send…"), u"closeSend"_s);
        look::setPrimary(first);
        connect(first, &QPushButton::clicked, this, [this] {
            accept();
            emit sendChosen();
        });
    }
    first->setDefault(true);
    first->setFocus();
    lines->addSpacing(look::px(4));
    lines->addWidget(box);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(findChild<QPushButton*>(u"closeDiscard"_s), &QPushButton::clicked, this, [this] {
        accept();
        emit discardChosen();
    });
}

} // namespace lineside
