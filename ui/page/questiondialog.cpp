#include "ui/page/questiondialog.h"

#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lineside {

QuestionDialog::QuestionDialog(const QString& name, const Words& words, QWidget* parent) : QDialog(parent) {
    setObjectName(name);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words.title);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(look::px(24), look::px(20), look::px(24), look::px(16));
    lines->setSpacing(look::px(12));
    const std::pair<look::Token, QString> parts[]{{look::Token::Text, words.text},
                                                  {look::Token::Second, words.note}};
    for (const auto& [ink, text] : parts) {
        auto* label = new look::Label(look::Type::Body, ink, text, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumWidth(look::px(400));
        lines->addWidget(label);
    }
    auto* box = new QDialogButtonBox(this);
    QPushButton* no = box->addButton(words.no, QDialogButtonBox::RejectRole);
    QPushButton* yes = box->addButton(words.yes, QDialogButtonBox::AcceptRole);
    no->setObjectName(name + u"No"_s);
    yes->setObjectName(name + u"Yes"_s);
    yes->setAutoDefault(false);
    no->setAutoDefault(false);
    no->setFocus();
    if (!words.other.isEmpty()) {
        QPushButton* other = box->addButton(words.other, QDialogButtonBox::ActionRole);
        other->setObjectName(name + u"Other"_s);
        other->setAutoDefault(false);
        connect(other, &QPushButton::clicked, this, [this] { done(Other); });
    }
    lines->addSpacing(look::px(4));
    lines->addWidget(box);
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, [this] { done(No); });
}

} // namespace lineside
