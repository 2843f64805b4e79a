#include "ui/window/lookupbar.h"

#include "ui/look/icons.h"
#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"
#include "ui/words/lookupwords.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lineside {

LookupBar::LookupBar(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_box(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_lack(new look::ElidedLabel(look::Type::Body, look::Token::Second, {}, this))
    , m_drafts(new QPushButton(this))
    , m_newOrder(new QPushButton(tr("New order"), this)) {
    m_box->setObjectName(u"lookupBox"_s);
    m_box->setPlaceholderText(tr("Phone number, customer ID, ICCID, IMEI or name"));
    m_box->setAccessibleName(tr("Look up a customer"));
    m_box->addAction(look::icon(look::Icon::Search, look::Token::Second), QLineEdit::LeadingPosition);
    m_kind->setObjectName(u"lookupKind"_s);
    m_kind->setAccessibleName(tr("What the text is taken for"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    look::setQuiet(m_kind);
    m_lack->setObjectName(u"lookupLack"_s);
    m_lack->hide();
    QSizePolicy kept = m_kind->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_kind->setSizePolicy(kept);
    m_row->addWidget(m_box);
    m_row->addWidget(m_lack, 1);
    m_row->addWidget(m_kind);
    m_row->addStretch();
    m_row->addWidget(m_drafts);
    m_row->addWidget(m_newOrder);
    m_drafts->setObjectName(u"draftsButton"_s);
    look::setQuiet(m_drafts);
    m_newOrder->setObjectName(u"newOrderButton"_s);
    m_newOrder->setIcon(look::icon(look::Icon::Add));
    m_newOrder->hide();
    followDrafts();
    connect(m_drafts, &QPushButton::clicked, this, &LookupBar::draftsWanted);
    connect(m_newOrder, &QPushButton::clicked, this, &LookupBar::newOrderWanted);
    setAutoFillBackground(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_box, &QLineEdit::textChanged, this, &LookupBar::guess);
    connect(m_box, &QLineEdit::textEdited, this, &LookupBar::typed);
    connect(m_box, &QLineEdit::returnPressed, this, &LookupBar::enter);
    // Chosen by hand: the agent goes on where Enter opens.
    connect(m_kind, &QComboBox::activated, this, [this] { m_box->setFocus(); });
    setFocusProxy(m_box);
    guess();
    measure();
}

void LookupBar::take() {
    m_box->setFocus(Qt::ShortcutFocusReason);
    m_box->selectAll();
}

void LookupBar::clear() {
    m_box->clear();
}

QString LookupBar::text() const {
    return m_box->text();
}

QList<Guess> LookupBar::guesses() const {
    QList<Guess> all = m_guesses;
    if (const int chosen = m_kind->currentIndex(); chosen > 0 && chosen < all.size())
        all.move(chosen, 0);
    return all;
}

bool LookupBar::holdsFocus() const {
    return m_box->hasFocus() || m_kind->hasFocus();
}

void LookupBar::guess() {
    m_lack->hide();
    m_box->setAccessibleDescription({});
    const QList<Guess> now = lineside::guesses(m_box->text());
    if (now == m_guesses && !now.isEmpty())
        return;
    m_guesses = now;
    m_kind->clear();
    for (const Guess& one : m_guesses)
        m_kind->addItem(guessWords(one, m_guesses));
    m_kind->setVisible(!m_guesses.isEmpty());
}

void LookupBar::sayLack() {
    m_kind->hide();
    m_lack->setText(lackWords(lookupLack(m_box->text())));
    m_lack->show();
    m_box->setAccessibleDescription(m_lack->text());
}

void LookupBar::enter() {
    QList<Guess> all = guesses();
    if (all.isEmpty())
        return sayLack();
    const Guess first = all.takeFirst();
    m_box->selectAll();
    emit entered(first, all);
}

void LookupBar::showDrafts(bool shown) {
    m_draftsShown = shown;
    followDrafts();
}

void LookupBar::showNewOrder(bool shown) {
    m_newOrder->setVisible(shown);
}

void LookupBar::setDraftCount(int count) {
    m_draftCount = count;
    followDrafts();
}

void LookupBar::setUncertainCount(int count) {
    m_uncertainCount = count;
    followDrafts();
}

/// In a narrow window Drafts are in the menu, unless something needs the agent.
void LookupBar::followDrafts() {
    const QString drafts = m_draftCount > 0 ? tr("Drafts  %1").arg(m_draftCount) : tr("Drafts");
    m_drafts->setText(m_uncertainCount > 0 ? tr("%1, %n uncertain", nullptr, m_uncertainCount).arg(drafts)
                                           : drafts);
    m_drafts->setIcon(m_uncertainCount > 0 ? look::mark(look::Mark::Uncertain) : QIcon());
    m_drafts->setVisible(m_draftsShown && (width() >= look::px(1000) || m_uncertainCount > 0));
}

void LookupBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void LookupBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    measure();
}

void LookupBar::measure() {
    m_row->setContentsMargins(look::px(16), look::px(4), look::px(16), look::px(8));
    m_row->setSpacing(look::px(8));
    // The box leaves room for what stands at the right in wider windows.
    m_box->setFixedWidth(std::clamp(width() * 2 / 5, look::px(280), look::px(440)));
    setFixedHeight(look::controlHeight() + look::px(12));
    followDrafts();
}

} // namespace lineside
