#include "ui/quote/comparecolumn.h"

#include "ui/fields/choicefield.h"
#include "ui/look/label.h"
#include "ui/quote/comparewords.h"
#include "ui/quote/quotepanel.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lineside {

using look::px;

CompareColumn::CompareColumn(const Record& order, OrderDesk& desk, const SiteCatalog& catalog, int number,
                             QWidget* parent)
    : QWidget(parent)
    , m_order(order)
    , m_story(desk.quoteStory(catalog).release())
    , m_rows(new QVBoxLayout(this))
    , m_package(new ChoiceField(this))
    , m_quote(new QuotePanel(*m_story, nullptr, this))
    , m_difference(new look::Label(look::Type::Strong, look::Token::Text, {}, this))
    , m_choose(new QPushButton(tr("Choose this package"), this)) {
    m_story->setParent(this);
    m_package->setObjectName(u"comparePackage%1"_s.arg(number));
    m_package->setAccessibleName(tr("Package %1").arg(number));
    m_difference->setObjectName(u"compareWords%1"_s.arg(number));
    m_difference->setWordWrap(true);
    m_choose->setObjectName(u"comparePick%1"_s.arg(number));
    m_choose->setAutoDefault(false);
    m_quote->setHeadingVisible(false);
    setFocusProxy(m_package);
    QList<ChoiceField::Item> items;
    for (const Choice& choice : catalog.choices(Source::Packages))
        items.append({choice.code, u"%1  %2"_s.arg(choice.label, choice.code)});
    m_package->setChoices(items, true);
    m_rows->addWidget(m_package);
    m_rows->addWidget(m_quote);
    m_rows->addWidget(m_difference);
    m_rows->addStretch();
    m_rows->addWidget(m_choose);
    connect(m_package, &ChoiceField::chosen, this, &CompareColumn::ask);
    connect(m_story, &QuoteStory::changed, this, &CompareColumn::changed);
    connect(m_choose, &QPushButton::clicked, this, [this] { emit chosen(package()); });
    measure();
    ask();
}

void CompareColumn::setPackage(const QString& id) {
    m_package->setCode(id, {});
    ask();
}

QString CompareColumn::package() const {
    return m_package->code().trimmed();
}

void CompareColumn::ask() {
    m_order.set("Order/PackageID"_element, package());
    m_choose->setEnabled(!package().isEmpty());
    m_story->want(m_order);
    emit changed();
}

void CompareColumn::compareWith(CompareColumn& reference) {
    m_difference->setText(&reference == this ? tr("The others are held against this one.")
                                             : compareWords(reference.story().state(), m_story->state()));
}

void CompareColumn::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void CompareColumn::measure() {
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(px(12));
    m_difference->setMinimumHeight(2 * m_difference->fontMetrics().lineSpacing());
    setMinimumWidth(px(240));
}

} // namespace lineside
