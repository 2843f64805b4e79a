#include "ui/customer/pagestack.h"

#include "ui/customer/extrastable.h"
#include "ui/customer/servicestable.h"
#include "ui/forms/addresswidget.h"
#include "ui/forms/formrows.h"
#include "ui/forms/rowseditor.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QMetaEnum>
#include <QScrollArea>

#include <algorithm>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

/// Tables scroll by themselves.
bool scrolls(PageStack::Page page) {
    return page < PageStack::TaxExemptions;
}

} // namespace

PageStack::PageStack(RecordModel& record, const CustomerContext& context, QWidget* parent)
    : QStackedWidget(parent)
    , m_record(record)
    , m_context(context) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    for (int page = 0; page < PageCount; ++page)
        addWidget(new QWidget); // the place of a page that is not made yet
}

QWidget* PageStack::form(Page page) {
    QWidget*& form = m_forms.at(page);
    if (form)
        return form;
    form = make(page);
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
    if (m_services)
        m_services->setRows(m_record.baseline().rows("Customer/Services"_group));
    if (m_extras)
        m_extras->setExtras(m_record.baseline().extras());
}

void PageStack::setContext(const CustomerContext& context) {
    m_context = context;
    for (RowsEditor* editor : {m_exemptions, m_customFields}) {
        if (editor)
            editor->setContext(context);
    }
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

void PageStack::applyRules() {
    if (!m_service)
        return;
    const auto there = [&](const QString& prefix, std::initializer_list<QStringView> names) {
        return std::any_of(names.begin(), names.end(), [&](QStringView name) {
            const auto id = schema::find(prefix + u'/' + name.toString());
            return id &&
                   (!m_record.current(*id).isNothing() || m_record.mark(*id) != RecordModel::Mark::None);
        });
    };
    const QString kind = m_record.baseline().text("Customer/CustomerClass"_element);
    for (AddressWidget* widget : {m_service, m_mailing}) {
        const QString prefix = widget->property("elementPrefix").toString();
        const bool person = there(prefix, {u"FirstName", u"LastName", u"MiddleName", u"Suffix"});
        const bool company = there(prefix, {u"CompanyName"});
        widget->showClass(kind != "Business"_L1 || person, kind != "Residential"_L1 || company);
        if (kind != "Business"_L1 || person)
            widget->showNames(there(prefix, {u"MiddleName"}), there(prefix, {u"Suffix"}));
    }
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
