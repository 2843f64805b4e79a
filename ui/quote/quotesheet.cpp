#include "ui/quote/quotesheet.h"

#include "models/formats/copied.h"
#include "models/formats/moment.h"

#include <QCoreApplication>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

using Kind = QuoteRow::Kind;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(quote)
};

QString joined(const Record& order, std::initializer_list<ElementId> ids, const QString& between) {
    QStringList parts;
    for (const ElementId id : ids)
        parts.append(order.text(id).simplified());
    parts.removeAll(QString());
    return parts.join(between);
}

QString callerOf(const Record& order) {
    const QString person =
        joined(order,
               {"Customer/PhysicalAddress/FirstName"_element, "Customer/PhysicalAddress/MiddleName"_element,
                "Customer/PhysicalAddress/LastName"_element, "Customer/PhysicalAddress/Suffix"_element},
               u" "_s);
    return person.isEmpty() ? order.text("Customer/PhysicalAddress/CompanyName"_element).simplified()
                            : person;
}

QStringList addressOf(const Record& order, const QString& zip) {
    QStringList lines{order.text("Customer/PhysicalAddress/Address1"_element).simplified(),
                      order.text("Customer/PhysicalAddress/Address2"_element).simplified()};
    QString last = joined(
        order, {"Customer/PhysicalAddress/City"_element, "Customer/PhysicalAddress/State"_element}, u", "_s);
    if (!zip.isEmpty())
        last = last.isEmpty() && lines[0].isEmpty() ? Texts::tr("ZIP %1").arg(zip)
                                                    : (last + u' ' + zip).trimmed();
    lines.append(last);
    lines.removeAll(QString());
    return lines;
}

QString packageOf(const Record& order, const SiteCatalog& catalog) {
    const QString& id = order.text("Order/PackageID"_element);
    if (id.isEmpty())
        return {};
    const CatalogPackage* package = catalog.package(id);
    return package ? Texts::tr("%1, package %2").arg(package->name, id) : Texts::tr("Package %1").arg(id);
}

QString validityOf(const QuoteState& state) {
    const QString when = displayDateAndTime(state.askedAt);
    return state.quote->estimate
               ? Texts::tr(
                     "Estimate of %1, without taxes, from the price list. The billing system was not asked.")
                     .arg(when)
               : Texts::tr(
                     "Figures of the billing system from %1. Taxes and fees may change; valid on that day.")
                     .arg(when);
}

/// Each of its lines, words and amounts may be the next thing that a spreadsheet reads as a cell.
QuoteSheet asCopied(QuoteSheet sheet) {
    for (QString* text : {&sheet.title, &sheet.package})
        *text = copiedCell(*text);
    for (QString& line : sheet.address)
        line = copiedCell(line);
    for (QuoteRow& row : sheet.rows) {
        row.words = copiedCell(row.words);
        row.amount = copiedCell(row.amount);
    }
    return sheet;
}

QString titleFor(const QString& caller, bool estimate) {
    if (caller.isEmpty())
        return estimate ? Texts::tr("Estimate") : Texts::tr("Quote");
    return estimate ? Texts::tr("Estimate for %1").arg(caller) : Texts::tr("Quote for %1").arg(caller);
}

} // namespace

QuoteSheet quoteSheet(const QuoteStory& story) {
    const Record& order = story.order();
    const QString caller = callerOf(order);
    return {.title = titleFor(caller, story.state().quote->estimate),
            .address = addressOf(order, story.state().zip),
            .package = packageOf(order, story.catalog()),
            .validity = validityOf(story.state()),
            .rows = quoteRows(*story.state().quote)};
}

QString sheetFileName(const QuoteSheet& sheet, const QDate& day) {
    QString name;
    for (const QChar c : sheet.title)
        name += c.isLetterOrNumber() || c == u' ' || c == u'-' ? c : u' ';
    return u"%1 %2.pdf"_s.arg(name.simplified().left(80), day.toString(Qt::ISODate));
}

QString sheetText(const QuoteSheet& sheet) {
    qsizetype words = 0, amounts = 0;
    for (const QuoteRow& row : sheet.rows) {
        if (!row.amount.isEmpty()) {
            words = std::max(words, row.words.size());
            amounts = std::max(amounts, row.amount.size());
        }
    }
    QStringList lines{sheet.title};
    lines += sheet.address;
    if (!sheet.package.isEmpty())
        lines.append(sheet.package);
    for (const QuoteRow& row : sheet.rows) {
        if (row.kind == Kind::Caption || row.kind == Kind::Bill)
            lines.append(QString());
        lines.append(row.amount.isEmpty()
                         ? row.words
                         : row.words.leftJustified(words + 2) + row.amount.rightJustified(amounts));
    }
    lines << QString() << sheet.validity;
    return lines.join(u'\n') + u'\n';
}

QString sheetHtml(const QuoteSheet& sheet) {
    QString html = u"<p><b>%1</b></p>"_s.arg(sheet.title.toHtmlEscaped());
    QStringList head = sheet.address;
    if (!sheet.package.isEmpty())
        head.append(sheet.package);
    for (QString& line : head)
        line = line.toHtmlEscaped();
    html += u"<p>%1</p><table>"_s.arg(head.join(u"<br>"_s));
    for (const QuoteRow& row : sheet.rows) {
        const QString words = row.words.toHtmlEscaped();
        const QString amount = row.amount.toHtmlEscaped();
        if (row.amount.isEmpty())
            html += (row.kind == Kind::Caption ? u"<tr><th align=\"left\" colspan=\"2\">%1</th></tr>"_s
                                               : u"<tr><td colspan=\"2\">%1</td></tr>"_s)
                        .arg(words);
        else if (row.kind == Kind::Line)
            html += u"<tr><td>%1</td><td align=\"right\">%2</td></tr>"_s.arg(words, amount);
        else
            html += u"<tr><td><b>%1</b></td><td align=\"right\"><b>%2</b></td></tr>"_s.arg(words, amount);
    }
    return html + u"</table><p>%1</p>"_s.arg(sheet.validity.toHtmlEscaped());
}

QMimeData* sheetMime(const QuoteSheet& sheet) {
    auto* data = new QMimeData;
    const QuoteSheet copied = asCopied(sheet);
    data->setText(sheetText(copied));
    data->setHtml(sheetHtml(copied));
    return data;
}

} // namespace lineside
