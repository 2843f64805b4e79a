#include "ui/outgoing/reviewframe.h"

#include "ui/fields/sight.h"
#include "ui/look/label.h"
#include "ui/look/line.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"
#include "ui/outgoing/reviewnotice.h"
#include "ui/outgoing/reviewpanel.h"
#include "ui/outgoing/xmlview.h"
#include "ui/page/waitclock.h"
#include "ui/words/values.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace lineside {

using namespace Qt::StringLiterals;
using look::px;

namespace {

constexpr int RevealTime = 20'000;

bool isEnter(const QKeyEvent& event) {
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

ReviewFrame::ReviewFrame(const FormSchema& form, ReviewContext context, const QString& partName,
                         QWidget* parent)
    : QDialog(parent)
    , m_context(std::move(context))
    , m_words(form, m_context)
    , m_wait(new WaitClock(this)) {
    setWindowModality(Qt::WindowModal);
    m_revealTimer.setSingleShot(true);
    m_revealTimer.setInterval(RevealTime);
    m_lines = new QVBoxLayout(this);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(buildBody(partName));
    m_notice = new ReviewNotice(this);
    m_lines->addWidget(m_pages, 1);
    m_lines->addWidget(new look::Line(Qt::Horizontal, this));
    m_lines->addWidget(m_notice);
    m_lines->addWidget(buildFooter());
    connectParts();
    measure();
}

QWidget* ReviewFrame::buildBody(const QString& partName) {
    auto* body = new QWidget(this);
    auto* lines = new QVBoxLayout(body);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    m_tabs = new QTabBar(body);
    m_tabs->addTab(partName);
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

QWidget* ReviewFrame::buildFooter() {
    auto* footer = new QWidget(this);
    footer->setObjectName(u"reviewFooter"_s);
    auto* row = new QHBoxLayout(footer);
    m_status = new look::ElidedLabel(look::Type::Small, look::Token::Second, {}, footer);
    m_buttons = new QDialogButtonBox(footer);
    m_cancel = m_buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_primary = m_buttons->addButton(tr("Send"), QDialogButtonBox::AcceptRole);
    m_cancel->setObjectName(u"reviewCancel"_s);
    m_cancel->setAutoDefault(false);
    m_primary->setObjectName(u"reviewSend"_s);
    m_primary->setDefault(true);
    look::setPrimary(m_primary);
    row->addWidget(m_status, 1);
    row->addWidget(m_buttons);
    return footer;
}

void ReviewFrame::connectParts() {
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ReviewFrame::reject);
    connect(m_primary, &QPushButton::clicked, this, [this] { act(); });
    m_primary->installEventFilter(this);
    connect(m_tabs, &QTabBar::currentChanged, this, &ReviewFrame::followRoom);
    connect(m_panel->eye(), &QToolButton::clicked, this,
            [this] { m_words.isRevealed() ? conceal() : reveal(); });
    connect(&Sight::instance(), &Sight::covered, this, &ReviewFrame::conceal);
    connect(QGuiApplication::clipboard(), &QClipboard::changed, this, [this](QClipboard::Mode mode) {
        if (m_words.isRevealed() && isActiveWindow())
            Sight::instance().noteCopied(QGuiApplication::clipboard()->text(mode), mode);
    });
    connect(&m_revealTimer, &QTimer::timeout, this, &ReviewFrame::conceal);
    connect(m_wait, &WaitClock::told, m_status, &QLabel::setText);
    connect(new QShortcut(QKeySequence(Qt::Key_F8), this), &QShortcut::activated, this, &ReviewFrame::reveal);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::ControlModifier | Qt::Key(key)), this);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, m_primary, [this] {
            if (m_primary->isVisible())
                m_primary->click();
        });
    }
}

void ReviewFrame::addStrip(QWidget* strip) {
    m_lines->insertWidget(m_lines->indexOf(m_notice), strip);
}

void ReviewFrame::reveal() {
    if (Sight::instance().isCovered())
        return;
    m_words.setRevealed(true);
    m_revealTimer.start();
    m_panel->refresh();
    followReveal();
}

void ReviewFrame::conceal() {
    if (m_words.isRevealed())
        Sight::instance().emptyClipboard();
    m_revealTimer.stop();
    m_words.setRevealed(false);
    m_panel->refresh();
    followReveal();
}

/// A custom field that is masked somewhere hides the values of all custom fields: the XML has no other key.
wire::Hidden ReviewFrame::hidden(const ChangeSet& next) const {
    wire::Hidden what;
    what.sensitive = !m_words.isRevealed();
    const bool field =
        std::any_of(next.changes().cbegin(), next.changes().cend(), [this](const Change& change) {
            return change.kind == Change::Kind::Rows && m_words.isSensitive(change);
        });
    if (what.sensitive && field)
        what.also.append("Customer/Fields/Field/Value"_element);
    return what;
}

void ReviewFrame::showXml(const QByteArray& envelope, const ChangeSet& next) {
    m_xml->setText(wire::prettyPrint(envelope, m_context.names, bullets(), hidden(next)));
}

void ReviewFrame::showEye(const ChangeSet& next, bool more) {
    const auto isSensitive = [this](const Change& change) { return m_words.isSensitive(change); };
    m_panel->eye()->setVisible(more ||
                               std::any_of(next.changes().cbegin(), next.changes().cend(), isSensitive));
}

void ReviewFrame::showBusy(const QString& words, bool anew) {
    if (anew || !m_wait->isWaiting())
        m_wait->start(words);
    else
        m_wait->setWords(words);
}

void ReviewFrame::showIdle(const QString& words) {
    m_wait->stop();
    m_status->setText(words);
}

QString ReviewFrame::status() const {
    return m_status->text();
}

void ReviewFrame::takeRoom() {
    const QWidget* over = parentWidget();
    const QSize room = over ? over->window()->size() : QSize(px(1366), px(768));
    resize(std::min(px(1080), room.width() - px(32)), std::min(px(512), room.height() - px(64)));
}

bool ReviewFrame::eventFilter(QObject* watched, QEvent* event) {
    const bool held =
        event->type() == QEvent::KeyPress && static_cast<const QKeyEvent*>(event)->isAutoRepeat();
    return held ? isEnter(*static_cast<const QKeyEvent*>(event)) : QDialog::eventFilter(watched, event);
}

void ReviewFrame::keyPressEvent(QKeyEvent* event) {
    if (event->isAutoRepeat() && isEnter(*event))
        return;
    if (event->key() == Qt::Key_Escape && m_words.isRevealed())
        return conceal();
    QDialog::keyPressEvent(event);
}

void ReviewFrame::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    followRoom();
}

void ReviewFrame::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    m_primary->setFocus(Qt::OtherFocusReason);
}

void ReviewFrame::hideEvent(QHideEvent* event) {
    conceal();
    QDialog::hideEvent(event);
}

void ReviewFrame::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
}

void ReviewFrame::followRoom() {
    const bool wide = width() >= px(1000);
    m_tabs->setVisible(!wide);
    m_line->setVisible(wide);
    m_panel->setVisible(wide || m_tabs->currentIndex() == 0);
    m_xml->setVisible(wide || m_tabs->currentIndex() == 1);
}

void ReviewFrame::measure() {
    if (!m_status)
        return;
    QWidget* footer = m_status->parentWidget();
    footer->layout()->setContentsMargins(px(24), px(12), px(16), px(12));
    footer->layout()->setSpacing(px(16));
    followRoom();
}

} // namespace lineside
