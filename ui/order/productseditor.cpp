#include "ui/order/productseditor.h"

#include "models/recordmodel/rowsmodel.h"
#include "ui/forms/plaintable.h"
#include "ui/look/metrics.h"
#include "ui/order/productsdelegate.h"
#include "ui/words/values.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHeaderView>
#include <QLineEdit>
#include <QStandardItemModel>

namespace lineside {

using namespace Qt::StringLiterals;

ProductsEditor::ProductsEditor(QWidget* parent)
    : RowsEditor(parent)
    , m_choices(new QStandardItemModel(this))
    , m_line(new QLineEdit(this))
    , m_completer(new QCompleter(m_choices, this)) {
    m_line->setObjectName(u"addProduct"_s);
    m_line->setPlaceholderText(tr("Add a product: type a name or ID"));
    m_line->setAccessibleName(tr("Add a product"));
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_line->setCompleter(m_completer);
    addBelow(m_line);
    connect(m_line, &QLineEdit::returnPressed, this, [this] { schedule(m_line->text()); });
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &ProductsEditor::schedule);
}

void ProductsEditor::bindProducts(RecordModel& record, const FormContext& context) {
    m_catalog = context.catalog;
    fillChoices();
    bind(record, context);
    fitRows();
    layOutColumns();
}

void ProductsEditor::setCatalog(const FormContext& context) {
    m_catalog = context.catalog;
    fillChoices();
    setContext(context);
}

RowsDelegate* ProductsEditor::makeDelegate(const FormContext& context) {
    return new ProductsDelegate(context, table());
}

void ProductsEditor::fillChoices() {
    const Element& product = schema::any("Order/AdditionalProducts/Product/ProductID"_element);
    m_choices->clear();
    for (const Choice& choice : m_catalog.choices(Source::Products)) {
        auto* item = new QStandardItem(choiceText(product, choice));
        item->setData(choice.code);
        m_choices->appendRow(item);
    }
}

/// The product, what is said of it, then the figures.
void ProductsEditor::layOutColumns() {
    QHeaderView* header = table()->horizontalHeader();
    const auto column = [this](QStringView name) {
        for (int i = 0; i < rows()->columnCount(); ++i) {
            if (rows()->columnName(i) == name)
                return i;
        }
        return 0;
    };
    header->setStretchLastSection(false);
    header->moveSection(header->visualIndex(column(u"Description")), 1);
    header->moveSection(header->visualIndex(column(u"Quantity")), 2);
    for (const QStringView name : {QStringView(u"ProductID"), QStringView(u"Description")})
        header->setSectionResizeMode(column(name), QHeaderView::Stretch);
    for (const QStringView name : {QStringView(u"Quantity"), QStringView(u"Rate")}) {
        header->setSectionResizeMode(column(name), QHeaderView::Fixed);
        header->resizeSection(column(name), look::px(88));
    }
}

void ProductsEditor::addRow() {
    m_line->setFocus(Qt::ShortcutFocusReason);
}

/// Enter in an open list is told twice, and the completer writes its choice afterwards: the first word holds,
/// and the line is emptied when all is said.
void ProductsEditor::schedule(const QString& text) {
    if (m_scheduled)
        return;
    m_scheduled = true;
    m_pending = text;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_scheduled = false;
            take(m_pending);
        },
        Qt::QueuedConnection);
}

/// As it is listed, by ID, by name, or the first one that holds it; else a whole number is an ID.
QString ProductsEditor::idOf(const QString& text) const {
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return {};
    QString held;
    for (const Choice& choice : m_catalog.choices(Source::Products)) {
        const QString listed =
            choiceText(schema::any("Order/AdditionalProducts/Product/ProductID"_element), choice);
        for (const QString& name : {choice.code, choice.label, listed}) {
            if (name.compare(typed, Qt::CaseInsensitive) == 0)
                return choice.code;
        }
        if (held.isEmpty() && listed.contains(typed, Qt::CaseInsensitive))
            held = choice.code;
    }
    bool whole = false;
    const int number = typed.toInt(&whole);
    return whole && number > 0 ? typed : held;
}

void ProductsEditor::take(const QString& text) {
    const QString id = idOf(text);
    if (id.isEmpty())
        return;
    m_completer->popup()->hide();
    m_line->clear();
    QList<Value> values(rows()->columnCount());
    for (int i = 0; i < rows()->columnCount(); ++i) {
        if (rows()->columnName(i) == "ProductID"_L1)
            values[i] = Value(id);
    }
    rows()->append(values);
    layOutColumns();
}

} // namespace lineside
