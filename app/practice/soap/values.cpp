#include "app/practice/soap/values.h"

#include "app/practice/catalog.h"
#include "app/practice/trouble.h"
#include "models/schema/schema.h"

#include <QDateTime>
#include <QRegularExpression>

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

[[noreturn]] void unreadable(const Node& node, const QString& why) {
    throw SoapFault{
        u"Server was unable to read request. ---> There is an error in XML document (%1, %2). ---> %3"_s
            .arg(node.line)
            .arg(node.column)
            .arg(why)};
}

QString integer(const Node& node) {
    bool ok = false;
    const int number = node.text.trimmed().toInt(&ok);
    static const QRegularExpression form(u"^[+-]?[0-9]+$"_s);
    if (!form.match(node.text.trimmed()).hasMatch())
        unreadable(node, u"Input string was not in a correct format."_s);
    if (!ok)
        unreadable(node, u"Value was either too large or too small for an Int32."_s);
    return QString::number(number);
}

QString decimal(const Node& node) {
    static const QRegularExpression form(u"^[+-]?([0-9]{1,28}(\\.[0-9]{0,28})?|\\.[0-9]{1,28})$"_s);
    const QString text = node.text.trimmed();
    if (!form.match(text).hasMatch())
        unreadable(node, u"Input string was not in a correct format."_s);
    return text;
}

QString boolean(const Node& node) {
    const QString text = node.text.trimmed();
    if (text == u"true" || text == u"1")
        return u"true"_s;
    if (text == u"false" || text == u"0")
        return u"false"_s;
    unreadable(node, u"The string is not a valid Boolean value."_s);
}

QString date(const Node& node, bool withTime) {
    static const QRegularExpression form(
        u"^(\\d{4}-\\d{2}-\\d{2})(T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,7})?)?(Z|[+-]\\d{2}:\\d{2})?$"_s);
    const auto match = form.match(node.text.trimmed());
    const QString clock = match.captured(2);
    const bool timeFits = clock.isEmpty() || QTime::fromString(clock.mid(1, 8), u"HH:mm:ss"_s).isValid();
    if (!match.hasMatch() || !QDate::fromString(match.captured(1), Qt::ISODate).isValid() || !timeFits)
        unreadable(node, u"The string was not recognized as a valid DateTime."_s);
    return match.captured(1) + (withTime && !clock.isEmpty() ? clock.left(9) : u"T00:00:00"_s);
}

QString choice(const Element& element, const Node& node) {
    const QStringList fixed = schema::choices(element);
    const QStringList known = fixed.isEmpty() ? catalog().codes(element.source) : fixed;
    if (!known.isEmpty() && !known.contains(node.text))
        unreadable(node,
                   u"Instance validation error: the text is not a valid value for %1."_s.arg(node.name));
    if (node.text.isEmpty())
        unreadable(node, u"Instance validation error: '' is not a valid value for %1."_s.arg(node.name));
    return node.text;
}

QString base64(const Node& node) {
    const QByteArray text = node.text.toLatin1();
    const auto decoded =
        QByteArray::fromBase64Encoding(QByteArray(text).replace('\n', "").replace('\r', "").trimmed(),
                                       QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.isEmpty())
        unreadable(node, u"The input is not a valid Base-64 string."_s);
    return QString::fromLatin1(decoded.decoded.toBase64());
}

} // namespace

QString readValue(const Element& element, const Node& node) {
    switch (element.type) {
    case Type::Integer:
        return integer(node);
    case Type::Decimal:
        return decimal(node);
    case Type::Boolean:
        return boolean(node);
    case Type::Date:
        return date(node, false);
    case Type::DateTime:
        return date(node, true);
    case Type::Enum:
        return choice(element, node);
    case Type::Base64:
        return base64(node);
    case Type::String:
    case Type::ServiceItem:
        break;
    }
    return node.text;
}

} // namespace lineside::practice
