#include "ui/window/helpdialogs.h"

#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/page/keys.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(help)
};

QString native(keys::Id id) {
    const QList<QKeySequence> all = keys::sequences(id);
    if (id == keys::Id::Tab || id == keys::Id::Section)
        return u"%1 – %2"_s.arg(all.constFirst().toString(QKeySequence::NativeText),
                                all.constLast().toString(QKeySequence::NativeText));
    QStringList texts;
    for (const QKeySequence& one : all)
        texts.append(one.toString(QKeySequence::NativeText));
    return texts.join(u", "_s);
}

QDialog* dialog(QWidget* window, const QString& title, const QString& name) {
    auto* made = new QDialog(window);
    made->setAttribute(Qt::WA_DeleteOnClose);
    made->setObjectName(name);
    made->setWindowTitle(title);
    auto* lines = new QVBoxLayout(made);
    lines->setContentsMargins(look::px(24), look::px(20), look::px(24), look::px(16));
    lines->setSpacing(look::px(12));
    lines->addWidget(new look::SectionLabel(title, made));
    return made;
}

void finish(QDialog* dialog) {
    auto* box = new QDialogButtonBox(dialog);
    box->addButton(Texts::tr("Close"), QDialogButtonBox::RejectRole)->setDefault(true);
    QObject::connect(box, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    dialog->layout()->addWidget(box);
    dialog->open();
}

} // namespace

void showShortcuts(QWidget* window) {
    QDialog* made = dialog(window, Texts::tr("Keyboard shortcuts"), u"shortcutsDialog"_s);
    auto* list = new QWidget;
    auto* rows = new QFormLayout(list);
    rows->setContentsMargins(0, 0, look::px(8), 0);
    rows->setHorizontalSpacing(look::px(24));
    rows->setVerticalSpacing(look::rowGap());
    for (const keys::Key& key : keys::table())
        rows->addRow(new look::Label(look::Type::Strong, look::Token::Text, native(key.id)),
                     new look::Label(look::Type::Body, look::Token::Text, keys::label(key.id)));
    auto* area = new QScrollArea(made);
    area->setWidget(list);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumSize(list->sizeHint().width() + look::px(24), look::px(300));
    made->layout()->addWidget(area);
    finish(made);
}

void showAbout(QWidget* window) {
    QDialog* made = dialog(window, Texts::tr("Lineside"), u"aboutDialog"_s);
    const QString version = QCoreApplication::applicationVersion();
    if (!version.isEmpty())
        made->layout()->addWidget(
            new look::Label(look::Type::Body, look::Token::Text, Texts::tr("Version %1").arg(version)));
    made->layout()->addWidget(
        new look::Label(look::Type::Body, look::Token::Second,
                        Texts::tr("Looks telecom customers up and changes what their agents change.")));
    auto* credits = new look::Label(
        look::Type::Small, look::Token::Second,
        Texts::tr("ZIP codes from GeoNames (geonames.org), CC BY 4.0. Icons from Breeze, LGPL 3."));
    credits->setWordWrap(true);
    made->layout()->addWidget(credits);
    finish(made);
}

} // namespace lineside
