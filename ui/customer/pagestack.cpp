#include "ui/customer/pagestack.h"

#include "ui/customer/customerforms.h"
#include "ui/forms/formrows.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QMetaEnum>
#include <QScrollArea>

namespace lineside {

namespace {

/// Tables scroll by themselves.
bool scrolls(PageStack::Page page) {
    return page < PageStack::TaxExemptions;
}

} // namespace

PageStack::PageStack(RecordModel& record, const CustomerContext& context, QWidget* parent)
    : QStackedWidget(parent)
    , m_made(std::make_unique<CustomerForms>(record, context)) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    for (int page = 0; page < PageCount; ++page)
        addWidget(new QWidget); // the place of a page that is not made yet
}

PageStack::~PageStack() = default;

QWidget* PageStack::form(Page page) {
    QWidget*& form = m_forms.at(page);
    if (form)
        return form;
    form = m_made->make(page);
    put(page, form);
    Q_EMIT made(form);
    applyRules();
    if (m_columnWidth > 0)
        measureForm(form, m_stacked, m_narrow, m_columnWidth);
    return form;
}

void PageStack::put(Page page, QWidget* form) {
    QWidget* place = form;
    if (scrolls(page)) {
        auto* area = new QScrollArea;
        area->setFrameShape(QFrame::NoFrame);
        area->setWidgetResizable(true);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->setFocusPolicy(Qt::NoFocus);
        form->setBackgroundRole(QPalette::Base);
        area->setBackgroundRole(QPalette::Base);
        area->setWidget(form);
        place = area;
    }
    const bool shown = currentIndex() == page;
    QWidget* empty = widget(page);
    insertWidget(page, place);
    removeWidget(empty);
    delete empty;
    if (shown)
        setCurrentIndex(page);
}

void PageStack::showSection(int page) {
    form(Page(page));
    setCurrentIndex(page);
    tellShown(page);
}

void PageStack::showField(QWidget* field) {
    const int page = sectionWith(field);
    if (page < 0)
        return;
    if (page != currentIndex())
        showSection(page);
    if (auto* area = qobject_cast<QScrollArea*>(currentWidget())) {
        area->widget()->layout()->activate();
        area->ensureWidgetVisible(field, 0, look::px(48)); // with its message
    }
}

int PageStack::sectionWith(const QWidget* widget) const {
    const Page page = pageOf(widget);
    return page == PageCount ? -1 : page;
}

int PageStack::sectionWith(const schema::Group& group) const {
    const Page page = pageOf(group);
    return page == PageCount ? -1 : page;
}

void PageStack::complete() {
    for (int page = 0; page < PageCount; ++page)
        form(Page(page));
}

void PageStack::takeBaseline() {
    m_made->takeBaseline();
}

void PageStack::setContext(const CustomerContext& context) {
    m_made->setContext(context);
}

void PageStack::applyRules() {
    m_made->applyRules();
}

QWidget* PageStack::firstField(Page page) {
    const QWidget* made = form(page);
    return m_made->firstField(page, made);
}

RowsEditor* PageStack::exemptions() {
    form(TaxExemptions);
    return m_made->exemptions();
}

RowsEditor* PageStack::customFields() {
    form(CustomFields);
    return m_made->customFields();
}

ServicesTable* PageStack::services() {
    form(Services);
    return m_made->services();
}

ExtrasTable* PageStack::extras() {
    form(Other);
    return m_made->extras();
}

SameAddressTick* PageStack::sameAddress() {
    form(Addresses);
    return m_made->sameAddress();
}

QString PageStack::title(Page page) {
    switch (page) {
    case Account:
        return tr("Account");
    case Addresses:
        return tr("Addresses");
    case Billing:
        return tr("Billing");
    case Identity:
        return tr("Identity");
    case Lifeline:
        return tr("Lifeline");
    case AutoDebit:
        return tr("Auto-debit");
    case TaxExemptions:
        return tr("Tax exemptions");
    case CustomFields:
        return tr("Custom fields");
    case Services:
        return tr("Services");
    case Other:
    case PageCount:
        break;
    }
    return tr("Other");
}

PageStack::Page PageStack::pageOf(const QWidget* widget) const {
    for (int page = 0; page < PageCount; ++page) {
        const QWidget* form = m_forms.at(page);
        if (widget && form && (form == widget || form->isAncestorOf(widget)))
            return Page(page);
    }
    return PageCount;
}

PageStack::Page PageStack::pageOf(const schema::Group& group) {
    const QLatin1StringView name = FormSchema::customer().sectionOf(group);
    const int page = name.isEmpty() ? -1 : QMetaEnum::fromType<Page>().keyToValue(name.data());
    return page < 0 ? PageCount : Page(page);
}

void PageStack::measure(bool stacked, bool narrow, int columnWidth) {
    m_stacked = stacked;
    m_narrow = narrow;
    m_columnWidth = columnWidth;
    for (QWidget* form : m_forms) {
        if (form)
            measureForm(form, stacked, narrow, columnWidth);
    }
}

void PageStack::changeEvent(QEvent* event) {
    QStackedWidget::changeEvent(event);
    if (m_columnWidth > 0 && (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange))
        measure(m_stacked, m_narrow, m_columnWidth);
}

} // namespace lineside
