#include "ui/duplicates/duplicatespage.h"

#include "models/order/duplicates.h"
#include "models/ports/whensettled.h"
#include "ui/binder/formbinder.h"
#include "ui/duplicates/patterns.h"
#include "ui/forms/formcontext.h"
#include "ui/forms/formrows.h"
#include "ui/look/label.h"
#include "ui/look/states.h"
#include "ui/page/customertable.h"
#include "ui/page/matchmodel.h"
#include "ui/page/waiting.h"
#include "ui/words/failurewords.h"
#include "ui/words/values.h"
#include "ui_duplicatesform.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lineside {

using look::px;

DuplicatesPage::DuplicatesPage(OrderDesk& desk, const SiteCatalog& catalog, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_model(FormSchema::duplicates())
    , m_ui(std::make_unique<Ui::DuplicatesForm>())
    , m_form(new QWidget)
    , m_matches(new MatchModel(this))
    , m_find(new QPushButton(tr("Find duplicates"), this))
    , m_waiting(new Waiting(this))
    , m_words(new look::Label(look::Type::Body, look::Token::Second, {}, this))
    , m_table(new CustomerTable(this)) {
    setObjectName(u"duplicatesPage"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_ui->setupUi(m_form);
    setFocusProxy(m_ui->firstNameField);
    bindLists(catalog);
    m_binder = new FormBinder(m_form, &m_model, FormContext{catalog}.provider());
    build();
    connect(m_find, &QPushButton::clicked, this, &DuplicatesPage::find);
    connect(m_waiting, &Waiting::cancelled, this, [this] {
        ++m_turn;
        m_token.cancel();
        m_find->setEnabled(true);
    });
    connect(m_table, &CustomerTable::rowOpened, this,
            [this](int row) { emit customerWanted(m_matches->customerId(row)); });
    say({});
    measure();
}

DuplicatesPage::~DuplicatesPage() {
    m_token.cancel();
}

void DuplicatesPage::build() {
    m_find->setObjectName(u"findDuplicates"_s);
    m_find->setAutoDefault(false);
    look::setPrimary(m_find);
    m_words->setObjectName(u"duplicatesWords"_s);
    m_words->setWordWrap(true);
    m_table->setObjectName(u"duplicatesTable"_s);
    m_table->setAccessibleName(tr("Customers found"));
    m_table->setModel(m_matches);
    m_table->setWidths({150, 96, 96, 170, 170, 80, 80, 0});
    m_area = new QScrollArea(this);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setBackgroundRole(QPalette::Base);
    m_form->setBackgroundRole(QPalette::Base);
    m_area->setWidget(m_form);
    m_actions = new QHBoxLayout;
    m_actions->addWidget(m_find);
    m_actions->addWidget(m_waiting);
    m_actions->addWidget(m_words, 1);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_area, 3);
    lines->addLayout(m_actions);
    m_below = new QHBoxLayout;
    m_below->addWidget(m_table);
    lines->addLayout(m_below, 2);
}

void DuplicatesPage::bindLists(const SiteCatalog& catalog) {
    QList<Choice> patterns;
    for (const QString& pattern : order::duplicatePatterns()) {
        QString words = patternFieldWords(pattern);
        words[0] = words[0].toUpper();
        patterns.append({pattern, words});
    }
    m_model.editRows("Options/MatchPatterns"_group, Rows::ofTexts(order::duplicatePatterns()));
    m_model.undoStack()->clear();
    m_ui->patterns->bind(m_model, patterns);
    m_ui->patterns->setAccessibleName(tr("Match patterns"));
    const Element* program =
        schema::inRequest(Operation::CustomersUpdate, "Customer/Lifeline/Program"_element);
    m_ui->programs->bind(m_model, fixedChoices(*program));
    m_ui->profiles->bind(m_model, catalog.choices(Source::BillProfiles));
    m_ui->programs->setVisibleRows(3);
    m_ui->patterns->setVisibleRows(9);
    connect(m_ui->ownPattern, &QLineEdit::returnPressed, this, &DuplicatesPage::addPattern);
    connect(m_ui->ownPattern, &QLineEdit::textEdited, this, [this] {
        look::setProblem(m_ui->ownPattern, look::Problem::None);
        m_ui->ownPatternMessage->clear();
    });
}

QString DuplicatesPage::title() const {
    return tr("Duplicates");
}

QList<QWidget*> DuplicatesPage::panes() const {
    QList<QWidget*> out{m_ui->firstNameField, m_ui->patterns};
    if (!m_table->isHidden())
        out.append(m_table);
    return out;
}

void DuplicatesPage::take() {
    const bool named = !m_ui->firstNameField->text().isEmpty();
    (named ? static_cast<QWidget*>(m_find) : m_ui->firstNameField)->setFocus(Qt::OtherFocusReason);
}

void DuplicatesPage::takeCaller(const Record& order) {
    const Request request = order::duplicateQuery(order);
    for (const FormRow& row : m_model.form().rows())
        m_model.edit(row.id, fieldText(row.element(), request.text(row.id)));
    m_model.editRows("Options/MatchPatterns"_group, request.rows("Options/MatchPatterns"_group));
    m_model.undoStack()->clear();
}

void DuplicatesPage::addPattern() {
    const TypedPattern read = readPattern(m_ui->ownPattern->text());
    if (!read.unknown.isEmpty()) {
        look::setProblem(m_ui->ownPattern, look::Problem::Refuse);
        m_ui->ownPatternMessage->setMessage(
            look::Problem::Refuse, tr("No field is called %1. There are: %2.")
                                       .arg(read.unknown.join(u", "_s), patternFields().join(u", "_s)));
        return;
    }
    if (read.pattern.isEmpty())
        return;
    QString words = patternFieldWords(read.pattern);
    words[0] = words[0].toUpper();
    m_ui->patterns->addTicked({read.pattern, words});
    m_ui->ownPattern->clear();
}

bool DuplicatesPage::fillsAPattern(const Request& request) const {
    QStringList filled;
    for (const Element& element : schema::duplicateQueryRequest) {
        const std::string_view name = element.wirePath.empty() ? element.name : element.wirePath;
        if (request.action(schema::id(element)) == Request::Action::Set)
            filled.append(QString::fromLatin1(name.data(), qsizetype(name.size())));
    }
    QStringList patterns = request.rows("Options/MatchPatterns"_group).texts();
    if (patterns.isEmpty()) // the service takes its own then, which are among ours
        patterns = order::duplicatePatterns();
    return std::any_of(patterns.begin(), patterns.end(), [&filled](const QString& pattern) {
        const QStringList fields = pattern.split(u',');
        return std::all_of(fields.begin(), fields.end(),
                           [&filled](const QString& field) { return filled.contains(field); });
    });
}

void DuplicatesPage::find() {
    for (const Problem& problem : m_model.problems()) {
        if (problem.severity == Severity::Warn)
            continue;
        if (problem.code != ProblemCode::NothingToMatch) {
            m_binder->focusElement(problem.element);
            return;
        }
    }
    const Request request = m_model.changeSet().request();
    if (!fillsAPattern(request)) {
        say(tr(
            "Fill every field of one pattern that is ticked: first name, last name and ZIP, for example."));
        return;
    }
    m_token.cancel();
    m_token = CancelToken();
    say({});
    m_find->setEnabled(false);
    m_waiting->start(tr("Looking…"));
    const int turn = ++m_turn;
    whenSettled(m_desk.duplicates(request, m_token), this,
                [this, turn](const Result<DuplicateReport>& result) {
                    if (turn == m_turn)
                        m_waiting->finish([this, result] { answer(result); });
                });
}

void DuplicatesPage::answer(const Result<DuplicateReport>& result) {
    m_find->setEnabled(true);
    if (!result.ok()) {
        say(words(result.failure(), During::LookUp).text);
        return;
    }
    const DuplicateReport& report = result.value();
    m_matches->setMatches(report.matches, QDate::currentDate());
    if (report.matches.isEmpty()) {
        say(tr("No one like that."));
        return;
    }
    say(tr("As a person: %1. As a location: %2.").arg(report.persons).arg(report.locations));
    m_table->show();
    if (QWidget* focus = window()->focusWidget(); focus && isAncestorOf(focus))
        m_table->take();
}

void DuplicatesPage::say(const QString& text) {
    m_words->setText(text);
    m_table->hide();
}

void DuplicatesPage::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || event->modifiers().testFlag(Qt::ControlModifier))
        Page::keyPressEvent(event);
    else if (!m_ui->ownPattern->hasFocus() && m_find->isEnabled())
        find();
}

void DuplicatesPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    measure();
}

void DuplicatesPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void DuplicatesPage::measure() {
    measureForm(m_form, width() < px(1100), true, px(520));
    m_actions->setContentsMargins(px(24), px(8), px(24), px(12));
    m_actions->setSpacing(px(16));
    m_below->setContentsMargins(px(24), 0, px(24), 0);
}

} // namespace lineside
