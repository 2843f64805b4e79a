#include "ui/duplicates/duplicatespanel.h"

#include "models/formats/date.h"
#include "models/record/customername.h"
#include "ui/duplicates/patterns.h"
#include "ui/look/label.h"
#include "ui/look/states.h"
#include "ui/words/failurewords.h"
#include "ui/words/matchwords.h"
#include "ui/words/statuswords.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace lineside {

using look::px;

namespace {

constexpr int indent = 22; // icon and the space after it

QString statusAndAge(const Match& match, QDate today) {
    const QDate created = readDate(match.created).value_or(QDate());
    const QString status = statusWords(match.status);
    if (!created.isValid())
        return status;
    if (created >= today)
        return status.isEmpty() ? DuplicatesPanel::tr("Created today")
                                : DuplicatesPanel::tr("%1, created today").arg(status);
    const QString age = ageWords(created, today);
    return status.isEmpty() ? DuplicatesPanel::tr("Created %1 ago").arg(age)
                            : DuplicatesPanel::tr("%1, created %2 ago").arg(status, age);
}

QString countWords(int persons, int locations) {
    const QString person = DuplicatesPanel::tr("%n persons", nullptr, persons);
    const QString location = DuplicatesPanel::tr("%n locations", nullptr, locations);
    if (persons == 0 || locations == 0)
        return persons == 0 ? location : person;
    return u"%1, %2"_s.arg(person, location);
}

} // namespace

DuplicatesPanel::DuplicatesPanel(DuplicateStory& story, QWidget* parent)
    : QWidget(parent)
    , m_story(story)
    , m_today([] { return QDate::currentDate(); })
    , m_rows(new QVBoxLayout(this))
    , m_head(new QHBoxLayout)
    , m_counts(new look::Label(look::Type::Small, look::Token::Second, {}, this))
    , m_quiet(new look::Label(look::Type::Small, look::Token::Second, {}, this))
    , m_again(new QPushButton(tr("Try again"), this))
    , m_foot(new QWidget(this))
    , m_goneOn(new look::Label(look::Type::Body, look::Token::Text, {}, m_foot))
    , m_goOn(new QPushButton(m_foot))
    , m_reason(new QLineEdit(m_foot)) {
    setObjectName(u"duplicatesPanel"_s);
    build();
    connect(m_again, &QPushButton::clicked, &m_story, &DuplicateStory::askNow);
    connect(m_goOn, &QPushButton::clicked, this, &DuplicatesPanel::openReason);
    connect(&m_story, &DuplicateStory::changed, this, &DuplicatesPanel::refresh);
    refreshMatches();
    refresh();
}

void DuplicatesPanel::build() {
    m_counts->setObjectName(u"duplicateCounts"_s);
    m_quiet->setObjectName(u"duplicatesQuiet"_s);
    m_quiet->setWordWrap(true);
    m_again->setObjectName(u"duplicatesAgain"_s);
    m_goneOn->setObjectName(u"goneOn"_s);
    m_goneOn->setWordWrap(true);
    m_goOn->setObjectName(u"goOn"_s);
    m_reason->setObjectName(u"goOnReason"_s);
    m_reason->setAccessibleName(tr("Reason to go on"));
    m_reason->setPlaceholderText(tr("Reason, then Enter"));
    m_reason->setMaxLength(200);
    m_reason->installEventFilter(this);
    m_reason->hide();
    for (QPushButton* link : {m_again, m_goOn}) {
        link->setAutoDefault(false);
        look::setLink(link);
    }
    m_head->addWidget(new look::SectionLabel(tr("Possible duplicates"), this));
    m_head->addWidget(m_counts, 1);
    auto* foot = new QVBoxLayout(m_foot);
    foot->addWidget(m_goneOn);
    foot->addWidget(m_goOn, 0, Qt::AlignLeft);
    foot->addWidget(m_reason);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->addLayout(m_head);
    m_rows->addWidget(m_quiet);
    m_rows->addWidget(m_again, 0, Qt::AlignLeft);
    m_rows->addWidget(m_foot);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void DuplicatesPanel::watch(QWidget* form) {
    connect(qApp, &QApplication::focusChanged, this, [this, guard = QPointer(form)](const QWidget* old) {
        if (guard && old && guard->isAncestorOf(old))
            m_story.fieldLeft();
    });
}

void DuplicatesPanel::setToday(std::function<QDate()> today) {
    m_today = std::move(today);
    refreshMatches();
}

void DuplicatesPanel::refresh() {
    const auto& report = m_story.report();
    const QList<Match> now = report ? report->matches : QList<Match>();
    if (now != m_shown)
        refreshMatches();
    m_counts->setText(now.isEmpty() ? QString() : countWords(report->persons, report->locations));
    const QString quiet = quietWords();
    m_quiet->setText(quiet);
    m_quiet->setVisible(!quiet.isEmpty());
    m_again->setVisible(m_story.failure().has_value());
    refreshFoot();
}

QString DuplicatesPanel::quietWords() const {
    if (m_story.failure())
        return words(*m_story.failure(), During::LookUp).text;
    if (m_story.isAsking() && m_shown.isEmpty())
        return tr("Looking…");
    if (!m_story.report())
        return tr("Looked for when name and birth date, or address, are there.");
    return m_story.report()->matches.isEmpty() ? tr("No one like that yet.") : QString();
}

void DuplicatesPanel::refreshMatches() {
    m_shown = m_story.report() ? m_story.report()->matches : QList<Match>();
    if (m_matches) {
        m_matches->hide();
        m_matches->deleteLater(); // one of its links may be in the middle of a click
    }
    m_matches = new QWidget(this);
    auto* grid = new QGridLayout(m_matches);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    for (const Match& match : m_shown)
        addMatch(match);
    m_rows->insertWidget(m_rows->indexOf(m_foot), m_matches);
    m_matches->setVisible(!m_shown.isEmpty());
    // New links would come last: Tab goes through the matches, then to the ways on.
    QWidget* before = m_again;
    for (QPushButton* open : m_matches->findChildren<QPushButton*>()) {
        setTabOrder(before, open);
        before = open;
    }
    setTabOrder(before, m_goOn);
    setTabOrder(m_goOn, m_reason);
    measure();
}

void DuplicatesPanel::addMatch(const Match& match) {
    auto* grid = static_cast<QGridLayout*>(m_matches->layout());
    const int row = grid->rowCount();
    const QString who = nameAndId(match.name, match.customerId);
    const QList<look::Label*> lines{
        new look::Label(look::Type::Strong, look::Token::Text, who, m_matches),
        new look::Label(look::Type::Body, look::Token::Text, reasonWords(match.patterns), m_matches),
        new look::Label(look::Type::Small, look::Token::Second, statusAndAge(match, m_today()), m_matches)};
    auto* words = new QVBoxLayout;
    words->setSpacing(px(1));
    for (look::Label* line : lines) {
        line->setWordWrap(true);
        line->setVisible(!line->text().isEmpty());
        words->addWidget(line);
    }
    auto* open = new QPushButton(tr("Open"), m_matches);
    open->setObjectName(u"openMatch%1"_s.arg(match.customerId));
    open->setAccessibleName(tr("Open %1").arg(who));
    open->setAutoDefault(false);
    look::setLink(open);
    connect(open, &QPushButton::clicked, this, [this, id = match.customerId] {
        m_story.noteOpened(id);
        emit customerWanted(id);
    });
    auto* icon = new look::IconLabel(look::Mark::Warn, m_matches);
    icon->setContentsMargins(0, px(1), 0, 0);
    grid->addWidget(icon, row, 0, Qt::AlignTop);
    grid->addLayout(words, row, 1);
    grid->addWidget(open, row, 2, Qt::AlignTop);
}

void DuplicatesPanel::refreshFoot() {
    const bool gone = !m_story.reason().isEmpty();
    m_goneOn->setText(gone ? tr("Gone on: %1").arg(m_story.reason()) : QString());
    m_goneOn->setVisible(gone);
    const bool typing = !m_reason->isHidden();
    m_goOn->setText(gone ? tr("Change the reason…") : tr("Go on with a reason…"));
    m_goOn->setVisible(!typing && (gone || !m_shown.isEmpty()));
    m_foot->setVisible(typing || gone || !m_shown.isEmpty());
}

void DuplicatesPanel::openReason() {
    m_reason->setText(m_story.reason());
    m_reason->show();
    m_reason->setFocus(Qt::OtherFocusReason);
    m_reason->selectAll();
    refreshFoot();
}

void DuplicatesPanel::closeReason(bool keep) {
    if (m_reason->isHidden())
        return;
    const bool had = m_reason->hasFocus();
    m_reason->hide();
    if (keep)
        m_story.goOn(m_reason->text());
    refreshFoot();
    if (had)
        m_goOn->setFocus(Qt::OtherFocusReason);
}

bool DuplicatesPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_reason && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (enter || key == Qt::Key_Escape) {
            closeReason(enter);
            return true;
        }
    }
    // Typed and left is meant; Esc is the way to leave it as it was.
    if (watched == m_reason && event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        closeReason(true);
    return QWidget::eventFilter(watched, event);
}

void DuplicatesPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void DuplicatesPanel::measure() {
    m_rows->setSpacing(px(6));
    m_head->setSpacing(px(10));
    m_foot->layout()->setContentsMargins(px(indent) - px(4), 0, 0, 0); // a link has 4 of its own
    m_goneOn->setIndent(px(4));
    m_foot->layout()->setSpacing(px(4));
    if (!m_matches)
        return;
    auto* grid = static_cast<QGridLayout*>(m_matches->layout());
    grid->setHorizontalSpacing(px(6));
    grid->setVerticalSpacing(px(8));
}

} // namespace lineside
