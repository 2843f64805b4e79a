#include "ui/quote/quotepanel.h"

#include "models/formats/moment.h"
#include "models/ports/files.h"
#include "ui/look/label.h"
#include "ui/look/states.h"
#include "ui/page/keys.h"
#include "ui/quote/quotelines.h"
#include "ui/quote/quoteprint.h"
#include "ui/words/failurewords.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lineside {

using look::px;

QuotePanel::QuotePanel(QuoteStory& story, Files* files, QWidget* parent)
    : QWidget(parent)
    , m_story(story)
    , m_files(files)
    , m_copy(action(tr("&Copy the quote"), u"copyQuoteAction"_s))
    , m_print(action(tr("&Print the quote…"), u"printQuoteAction"_s))
    , m_save(action(tr("&Save the quote as PDF…"), u"saveQuoteAction"_s))
    , m_rows(new QVBoxLayout(this))
    , m_head(new QWidget(this))
    , m_statusRow(new QHBoxLayout)
    , m_copyButton(button(tr("Copy the quote"), u"copyQuote"_s))
    , m_printButton(button(tr("Print or save the quote"), u"printQuote"_s))
    , m_icon(new look::IconLabel(this))
    , m_status(new look::Label(look::Type::Small, look::Token::Second, {}, this))
    , m_again(new QPushButton(tr("Try again"), this))
    , m_lines(new QuoteLines(this)) {
    setObjectName(u"quotePanel"_s);
    keys::assign(m_print, keys::Id::Print);
    build();
    connect(m_copy, &QAction::triggered, this, &QuotePanel::copy);
    connect(m_print, &QAction::triggered, this, &QuotePanel::print);
    connect(m_save, &QAction::triggered, this, &QuotePanel::save);
    connect(m_copyButton, &QToolButton::clicked, m_copy, &QAction::trigger);
    connect(m_again, &QPushButton::clicked, &m_story, &QuoteStory::askNow);
    connect(&m_story, &QuoteStory::changed, this, &QuotePanel::refresh);
    refresh();
}

QAction* QuotePanel::action(const QString& words, const QString& name) {
    auto* made = new QAction(words, this);
    made->setObjectName(name);
    return made;
}

QToolButton* QuotePanel::button(const QString& words, const QString& name) {
    auto* made = new QToolButton(this);
    made->setObjectName(name);
    made->setAutoRaise(true);
    made->setToolTip(words);
    made->setAccessibleName(words);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

void QuotePanel::build() {
    m_copyButton->setIcon(look::icon(look::Icon::Copy));
    m_printButton->setIcon(look::icon(look::Icon::Print));
    auto* menu = new QMenu(m_printButton);
    menu->addActions({m_print, m_save});
    connect(m_printButton, &QToolButton::clicked, menu,
            [this, menu] { menu->popup(m_printButton->mapToGlobal(QPoint(0, m_printButton->height()))); });
    m_status->setObjectName(u"quoteStatus"_s);
    m_status->setWordWrap(true);
    m_again->setObjectName(u"quoteAgain"_s);
    m_again->setAutoDefault(false);
    look::setLink(m_again);
    m_lines->setObjectName(u"quoteLines"_s);
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(new look::SectionLabel(tr("Quote"), this));
    head->addStretch();
    head->addWidget(m_copyButton);
    head->addWidget(m_printButton);
    m_statusRow->addWidget(m_icon, 0, Qt::AlignTop);
    m_statusRow->addWidget(m_status, 1);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->addWidget(m_head);
    m_rows->addLayout(m_statusRow);
    m_rows->addWidget(m_again, 0, Qt::AlignLeft);
    m_rows->addWidget(m_lines);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    measure();
}

void QuotePanel::setHeadingVisible(bool visible) {
    m_head->setVisible(visible);
}

QString QuotePanel::statusText() const {
    return m_status->text();
}

void QuotePanel::refresh() {
    const QuoteState& state = m_story.state();
    refreshStatus();
    m_lines->setOld(state.old);
    m_lines->setQuote(state.quote ? &*state.quote : nullptr);
    const bool fresh = state.isFresh();
    m_copy->setEnabled(fresh);
    m_print->setEnabled(fresh);
    m_save->setEnabled(fresh && m_files);
    m_copyButton->setEnabled(fresh);
    m_printButton->setEnabled(fresh);
    m_again->setVisible(state.failure && !state.asking);
}

void QuotePanel::refreshStatus() {
    const QuoteState& state = m_story.state();
    const QString time = displayTime(state.askedAt);
    QStringList words;
    if (state.quote && state.quote->estimate)
        words.append(tr("Estimate, without taxes. The service was not asked."));
    else if (state.quote && state.old)
        words.append(tr("Old figures from %1.").arg(time));
    else if (state.quote)
        words.append(tr("For ZIP %1, asked at %2").arg(state.zip, time));
    if (state.asking)
        words.append(state.quote ? tr("Updating…") : tr("Asking…"));
    else if (state.failure)
        words.append(lineside::words(*state.failure, During::LookUp).text);
    else if (!state.quote)
        words.append(tr("Choose a package and a ZIP."));
    const bool clock = state.quote && (state.old || state.quote->estimate);
    const bool warns = state.failure && !state.asking;
    m_icon->setVisible(clock || warns);
    if (warns)
        m_icon->setMark(look::Mark::Warn);
    else if (clock)
        m_icon->setIcon(look::icon(look::Icon::Clock, look::Token::Warn), tr("Old figures"));
    m_status->setInk(clock || warns ? look::Token::Text : look::Token::Second);
    m_status->setText(words.join(u' '));
}

void QuotePanel::copy() {
    if (m_story.state().isFresh())
        QGuiApplication::clipboard()->setMimeData(sheetMime(quoteSheet(m_story)));
}

void QuotePanel::print() {
    if (m_story.state().isFresh())
        printSheet(window(), quoteSheet(m_story));
}

void QuotePanel::save() {
    if (!m_files || !m_story.state().isFresh())
        return;
    const QuoteSheet sheet = quoteSheet(m_story);
    m_files->savePdf({sheetFileName(sheet, m_story.state().askedAt.date()), sheetPdf(sheet)},
                     [panel = QPointer<QuotePanel>(this)](const std::optional<QString>& name) {
                         if (panel && name)
                             emit panel->savedAs(*name);
                     });
}

void QuotePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void QuotePanel::measure() {
    m_rows->setSpacing(px(6));
    m_head->layout()->setSpacing(px(4));
    m_statusRow->setSpacing(px(6));
    for (QToolButton* one : {m_copyButton, m_printButton}) {
        one->setIconSize({px(16), px(16)});
        one->setFixedSize(px(28), px(28));
    }
    m_status->setMinimumHeight(px(16));
}

} // namespace lineside
