#include "ui/review/reviewdialog.h"

#include "ui/look/label.h"
#include "ui/look/line.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"
#include "ui/review/conflictlist.h"
#include "ui/review/outcomepanel.h"
#include "ui/review/reviewnotice.h"
#include "ui/review/reviewpanel.h"
#include "ui/review/xmlview.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

// How the dialog is put together, and what its keys and its size do. reviewdialog_follow.cpp: what it shows.
namespace lineside {

using namespace Qt::StringLiterals;
using look::px;

namespace {

constexpr int RevealTime = 20'000;

} // namespace

ReviewDialog::ReviewDialog(RecordModel& model, Desk& desk, ReviewContext context, QWidget* parent)
    : QDialog(parent)
    , m_model(model)
    , m_desk(desk)
    , m_context(std::move(context))
    , m_words(model.form(), m_context)
    , m_flow(model, desk, {m_context.querySeconds, m_context.sendSeconds}, this) {
    setWindowTitle(m_context.who.isEmpty() ? tr("Send changes")
                                           : tr("Send changes to %1").arg(m_context.who));
    setWindowModality(Qt::WindowModal);
    m_revealTimer.setSingleShot(true);
    m_revealTimer.setInterval(RevealTime);
    build();
    connectFlow();
    connectParts();
    measure();
    follow();
    followReveal();
    const QSize room = parent ? parent->window()->size() : QSize(px(1366), px(768));
    resize(std::min(px(1080), room.width() - px(32)), std::min(px(512), room.height() - px(64)));
}

ReviewDialog::ReviewDialog(RecordModel& model, Desk& desk, QWidget* parent)
    : ReviewDialog(model, desk, ReviewContext(), parent) {}

void ReviewDialog::build() {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(buildBody());
    m_outcome = new OutcomePanel(m_words, this);
    m_pages->addWidget(m_outcome);
    m_notice = new ReviewNotice(this);
    lines->addWidget(m_pages, 1);
    lines->addWidget(new look::Line(Qt::Horizontal, this));
    lines->addWidget(m_notice);
    lines->addWidget(buildFooter());
}

QWidget* ReviewDialog::buildBody() {
    auto* body = new QWidget(this);
    auto* lines = new QVBoxLayout(body);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    m_tabs = new QTabBar(body);
    m_tabs->addTab(tr("Changes"));
    m_tabs->addTab(tr("What goes out"));
    m_tabs->setExpanding(false);
    lines->addWidget(m_tabs);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_panel = new ReviewPanel(m_words, m_context.openedAt, body);
    m_line = new look::Line(Qt::Vertical, body);
    m_xml = new XmlView(body);
    row->addWidget(m_panel, 9);
    row->addWidget(m_line);
    row->addWidget(m_xml, 5);
    lines->addLayout(row, 1);
    return body;
}

QWidget* ReviewDialog::buildFooter() {
    auto* footer = new QWidget(this);
    footer->setObjectName(u"reviewFooter"_s);
    auto* row = new QHBoxLayout(footer);
    m_status = new look::ElidedLabel(look::Type::Small, look::Token::Second, {}, footer);
    m_buttons = new QDialogButtonBox(footer);
    m_cancel = m_buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_primary = m_buttons->addButton(tr("Send"), QDialogButtonBox::AcceptRole);
    m_cancel->setAutoDefault(false);
    m_primary->setObjectName(u"reviewSend"_s);
    m_primary->setDefault(true);
    look::setPrimary(m_primary);
    row->addWidget(m_status, 1);
    row->addWidget(m_buttons);
    return footer;
}

void ReviewDialog::connectParts() {
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ReviewDialog::reject);
    connect(m_primary, &QPushButton::clicked, this, &ReviewDialog::act);
    connect(m_tabs, &QTabBar::currentChanged, this, &ReviewDialog::followRoom);
    connect(m_panel->eye(), &QToolButton::clicked, this,
            [this] { m_words.isRevealed() ? conceal() : reveal(); });
    connect(m_panel->conflicts(), &ConflictList::chosen, &m_flow, &ReviewFlow::choose);
    connect(&m_revealTimer, &QTimer::timeout, this, &ReviewDialog::conceal);
    connect(&m_ticks, &QTimer::timeout, this, &ReviewDialog::followProgress);
    connect(new QShortcut(QKeySequence(Qt::Key_F8), this), &QShortcut::activated, this,
            &ReviewDialog::reveal);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::ControlModifier | Qt::Key(key)), this);
        connect(shortcut, &QShortcut::activated, m_primary, [this] {
            if (m_primary->isVisible())
                m_primary->click();
        });
    }
}

void ReviewDialog::act() {
    m_notice->clear();
    if (m_flow.stage() == ReviewFlow::Stage::Ready)
        m_flow.send();
    else
        m_flow.lookAgain();
}

void ReviewDialog::reveal() {
    m_words.setRevealed(true);
    m_revealTimer.start();
    followReveal();
}

void ReviewDialog::conceal() {
    m_revealTimer.stop();
    m_words.setRevealed(false);
    followReveal();
}

/// What is on its way is not left alone; what is being asked is called off; else leaving loses nothing.
void ReviewDialog::reject() {
    if (m_flow.stage() == ReviewFlow::Stage::Sending)
        return;
    if (m_flow.canCancel())
        return m_flow.cancel();
    done(m_flow.stage() == ReviewFlow::Stage::Done && !m_model.isModified() ? Accepted : Rejected);
}

void ReviewDialog::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_words.isRevealed())
        return conceal();
    QDialog::keyPressEvent(event);
}

void ReviewDialog::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    followRoom();
}

void ReviewDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    m_primary->setFocus(Qt::OtherFocusReason);
}

void ReviewDialog::hideEvent(QHideEvent* event) {
    conceal();
    QDialog::hideEvent(event);
}

void ReviewDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
}

void ReviewDialog::followRoom() {
    const bool wide = width() >= px(1000);
    m_tabs->setVisible(!wide);
    m_line->setVisible(wide);
    m_panel->setVisible(wide || m_tabs->currentIndex() == 0);
    m_xml->setVisible(wide || m_tabs->currentIndex() == 1);
}

void ReviewDialog::measure() {
    if (!m_status)
        return;
    QWidget* footer = m_status->parentWidget();
    footer->layout()->setContentsMargins(px(24), px(12), px(16), px(12));
    footer->layout()->setSpacing(px(16));
    followRoom();
}

} // namespace lineside
