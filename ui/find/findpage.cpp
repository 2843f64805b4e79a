#include "ui/find/findpage.h"

#include "models/ports/whensettled.h"
#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/page/customertable.h"
#include "ui/page/matchmodel.h"
#include "ui/page/waiting.h"
#include "ui/words/failurewords.h"
#include "ui/words/lookupwords.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lineside {

FindPage::FindPage(Desk& desk, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_form(new FindForm(this))
    , m_matches(new MatchModel(this))
    , m_lines(new QVBoxLayout(this))
    , m_waiting(new Waiting(this))
    , m_words(new look::Label(look::Type::Body, look::Token::Second, {}, this))
    , m_table(new CustomerTable(this)) {
    setObjectName(u"findPage"_s);
    setFocusProxy(m_form);
    m_words->setObjectName(u"findWords"_s);
    m_words->setWordWrap(true);
    m_table->setObjectName(u"findMatches"_s);
    m_table->setAccessibleName(tr("Customers found"));
    m_table->setModel(m_matches);
    m_table->setWidths({150, 96, 96, 170, 170, 80, 80, 0});
    m_table->hide();
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_lines->addWidget(new look::SectionLabel(tr("Find a customer"), this));
    m_lines->addWidget(m_form);
    m_lines->addWidget(m_waiting);
    m_lines->addWidget(m_words);
    m_lines->addWidget(m_table, 1);
    m_lines->addStretch(0);
    connect(m_form, &FindForm::asked, this, &FindPage::find);
    connect(m_form, &FindForm::nameChanged, this, &Page::titleChanged);
    connect(m_waiting, &Waiting::cancelled, this, [this] {
        ++m_turn;
        m_token.cancel();
        m_form->setBusy(false);
        say({});
        m_form->take();
    });
    connect(m_table, &CustomerTable::rowOpened, this,
            [this](int row) { emit customerOpened(m_matches->customerId(row)); });
    say({});
    measure();
}

FindPage::~FindPage() {
    m_token.cancel();
}

QString FindPage::title() const {
    const PersonName name = m_form->name();
    return name.last.isEmpty() ? tr("Find") : tr("Find %1").arg(name.last);
}

QList<QWidget*> FindPage::panes() const {
    QList<QWidget*> out{m_form};
    if (!m_table->isHidden())
        out.append(m_table);
    return out;
}

void FindPage::setName(const PersonName& name) {
    m_form->setName(name);
}

void FindPage::take() {
    m_form->take();
}

void FindPage::find(const FindQuery& query) {
    m_token.cancel();
    m_token = CancelToken();
    m_matches->setMatches({}, QDate::currentDate());
    say({});
    m_form->setBusy(true);
    m_waiting->start(tr("Looking…"));
    const int turn = ++m_turn;
    whenSettled(m_desk.find(query, m_token), this, [this, turn](const Result<QList<Match>>& result) {
        if (turn != m_turn)
            return;
        m_waiting->finish([this, result] { answer(result); });
    });
}

void FindPage::answer(const Result<QList<Match>>& result) {
    m_form->setBusy(false);
    if (!result.ok()) {
        say(words(result.failure(), During::LookUp).text);
        return;
    }
    m_matches->setMatches(result.value(), QDate::currentDate());
    if (result.value().isEmpty()) {
        say(tr("No customer matches. Try fewer or other details: the spelling of the name counts."));
        return;
    }
    say({});
    m_table->show();
    m_lines->setStretch(m_lines->count() - 1, 0);
    // The agent goes on with the arrow keys, unless they have gone elsewhere.
    if (QWidget* focus = window()->focusWidget(); focus && isAncestorOf(focus))
        m_table->take();
}

void FindPage::say(const QString& text) {
    m_words->setText(text);
    m_words->setVisible(!text.isEmpty());
    m_table->hide();
    m_lines->setStretch(m_lines->count() - 1, 1);
}

void FindPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void FindPage::measure() {
    m_lines->setContentsMargins(look::px(24), look::px(20), look::px(24), look::px(16));
    m_lines->setSpacing(look::px(12));
}

} // namespace lineside
