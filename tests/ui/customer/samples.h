#pragma once

#include "models/record/request.h"
#include "models/recordmodel/formschema.h"
#include "ui/fields/choicefield.h"
#include "ui/fields/maskedfield.h"
#include "ui/fields/pdffield.h"
#include "ui/fields/tristatebox.h"
#include "ui/words/values.h"

#include <QPlainTextEdit>

/// A value of its own for each element, and what a person sees of it.
namespace lineside::test {

using namespace Qt::StringLiterals;

/// A value of its own for an element, in the wire's spelling, and what a person types for it.
struct Sample {
    QString wire;
    QString typed;
};

inline Sample sampleOf(const FormRow& row, int n) {
    const Element& element = row.element();
    const QString name = schema::path(row.id);
    switch (element.type) {
    case Type::Integer:
        return element.format == Format::Day
                   ? Sample{QString::number(1 + n % 28), QString::number(1 + n % 28)}
                   : Sample{QString::number(4000 + n), QString::number(4000 + n)};
    case Type::Decimal:
        return {u"%1.25"_s.arg(300 + n), u"%1.25"_s.arg(300 + n)};
    case Type::Boolean:
        return {u"true"_s, u"true"_s};
    case Type::Date:
    case Type::DateTime: {
        const QDate date = QDate(2001, 2, 3).addDays(n);
        return {date.toString(u"yyyy-MM-dd"_s) + u"T00:00:00"_s, date.toString(u"MM/dd/yyyy"_s)};
    }
    case Type::Base64:
        return {QString::fromLatin1(QByteArray(3000 + 3 * n, 'p').toBase64()), QString()};
    default:
        break;
    }
    if (element.format == Format::Zip)
        return {u"%1"_s.arg(30000 + n), u"%1"_s.arg(30000 + n)};
    if (element.format == Format::Zip4 || element.format == Format::Pin)
        return {u"%1"_s.arg(5000 + n), u"%1"_s.arg(5000 + n)};
    if (element.format == Format::State)
        return {name.contains(u"Mailing") ? u"GA"_s : u"TX"_s, name.contains(u"Mailing") ? u"GA"_s : u"TX"_s};
    if (element.format == Format::Country)
        return {name.contains(u"Mailing") ? u"MEX"_s : u"CAN"_s,
                name.contains(u"Mailing") ? u"MEX"_s : u"CAN"_s};
    if (element.format == Format::Ssn)
        return {u"219087654"_s, u"219087654"_s};
    if (element.format == Format::Email)
        return {u"new%1@example.org"_s.arg(n), u"new%1@example.org"_s.arg(n)};
    const QStringList fixed = schema::choices(element);
    if (!fixed.isEmpty())
        return {fixed.at(n % fixed.size()), QString()};
    return {u"Own %1"_s.arg(n), u"Own %1"_s.arg(n)};
}

/// What a person sees in a widget.
inline QString seen(QWidget* widget) {
    if (auto* masked = qobject_cast<MaskedField*>(widget)) {
        masked->reveal();
        return masked->text().isEmpty() ? masked->placeholderText() : masked->text();
    }
    if (auto* edit = qobject_cast<QLineEdit*>(widget))
        return edit->text();
    if (auto* combo = qobject_cast<QComboBox*>(widget))
        return combo->currentText();
    if (auto* box = qobject_cast<TriStateBox*>(widget))
        return box->text();
    if (auto* memo = qobject_cast<QPlainTextEdit*>(widget))
        return memo->toPlainText();
    if (auto* pdf = qobject_cast<PdfField*>(widget))
        return pdf->words();
    return {};
}

inline QList<ElementId> sent(const Request& request) {
    QList<ElementId> found;
    for (int i = 0; i < schema::size(); ++i) {
        if (request.action(ElementId(i)) != Request::Action::Leave)
            found.append(ElementId(i));
    }
    return found;
}

} // namespace lineside::test
