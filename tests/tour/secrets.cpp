#include "tests/tour/secrets.h"

#include "app/settings/redaction.h"
#include "models/schema/schema.h"

#include <QSet>

namespace lineside::tour {
namespace {

QByteArray lastName(std::string_view path) {
    const QByteArray text(path.data(), qsizetype(path.size()));
    return text.mid(text.lastIndexOf('/') + 1).toLower();
}

QSet<QByteArray> secretNames() {
    QSet<QByteArray> names{"username", "password", "impersonationkey", "sessionkey", "sessionkey_encoded",
                           "debug",    "value"};
    for (const schema::OperationTables& tables : schema::operations) {
        for (const std::span<const Element> table : {tables.request, tables.reply}) {
            for (const Element& element : table) {
                if (!schema::sensitive(schema::id(element)))
                    continue;
                for (const std::string_view path : {element.name, element.wirePath, element.pagePath})
                    names.insert(lastName(path));
            }
        }
    }
    names.remove({});
    names.remove("-");
    return names;
}

/// What a service says of a failure: words, and what they repeat of a customer. In a Fault what it adds is
/// too.
bool isOfAFailure(const QByteArray& name, bool inFault) {
    static const QSet<QByteArray> anywhere{"error_description", "message"};
    static const QSet<QByteArray> ofFaults{"faultstring", "faultactor", "text", "detail"};
    return anywhere.contains(name) || (inFault && ofFaults.contains(name));
}

/// As it may stand in a log. What is empty stays so.
QByteArray redactedBytes(const QByteArray& content) {
    return redacted(QString::fromUtf8(content)).toUtf8();
}

/// A piece of a document: up to a tag, or what begins with "<".
struct Token {
    enum class Kind {
        Text,
        Aside,
        Start,
        Whole,
        End
    } kind = Kind::Text; // Whole: <a/>; Aside: a comment and such
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// Behind the first `mark` from there on; the body's end when it does not come.
qsizetype behind(const QByteArray& body, QByteArrayView mark, qsizetype from) {
    const qsizetype found = body.indexOf(mark, from);
    return found < 0 ? body.size() : found + mark.size();
}

/// Behind the tag that begins there: a ">" in quotes does not end it.
qsizetype behindTag(const QByteArray& body, qsizetype at) {
    char quote = 0;
    for (; at < body.size(); ++at) {
        const char c = body[at];
        if (quote == 0 && c == '>')
            return at + 1;
        if (quote == 0 && (c == '"' || c == '\''))
            quote = c;
        else if (c == quote)
            quote = 0;
    }
    return body.size();
}

Token tokenAt(const QByteArray& body, qsizetype at) {
    using Kind = Token::Kind;
    const QByteArrayView rest = QByteArrayView(body).sliced(at);
    if (!rest.startsWith('<')) {
        const qsizetype next = body.indexOf('<', at);
        return {Kind::Text, at, next < 0 ? body.size() : next};
    }
    if (rest.startsWith("<!--"))
        return {Kind::Aside, at, behind(body, "-->", at + 4)};
    if (rest.startsWith("<![CDATA["))
        return {Kind::Text, at, behind(body, "]]>", at)};
    if (rest.startsWith("<?"))
        return {Kind::Aside, at, behind(body, "?>", at)};
    const qsizetype end = behindTag(body, at);
    if (rest.startsWith("</"))
        return {Kind::End, at, end};
    return {end >= 2 && body[end - 2] == '/' ? Kind::Whole : Kind::Start, at, end};
}

/// Without prefix, in lower case.
QByteArray nameOf(const QByteArray& body, const Token& start) {
    qsizetype end = start.begin + 1;
    while (end < start.end && !QByteArrayView(" \t\r\n>").contains(body[end]))
        ++end;
    const QByteArray name = body.mid(start.begin + 1, end - start.begin - 1);
    return name.mid(name.lastIndexOf(':') + 1).toLower();
}

/// Behind all that stands in an element, from behind its start tag: the body's end where its end is missing.
qsizetype behindContent(const QByteArray& body, qsizetype at) {
    int inside = 1;
    while (at < body.size()) {
        const Token token = tokenAt(body, at);
        inside += token.kind == Token::Kind::Start ? 1 : token.kind == Token::Kind::End ? -1 : 0;
        if (inside == 0)
            return at;
        at = token.end;
    }
    return at;
}

} // namespace

QByteArray hideSecrets(const QByteArray& body) {
    static const QSet<QByteArray> secrets = secretNames();
    QByteArray hidden;
    qsizetype at = 0;
    qsizetype faultEnd = 0;
    while (at < body.size()) {
        const Token token = tokenAt(body, at);
        hidden += body.mid(token.begin, token.end - token.begin);
        at = token.end;
        if (token.kind != Token::Kind::Start)
            continue;
        const QByteArray name = nameOf(body, token);
        if (name == "fault")
            faultEnd = behindContent(body, at);
        const bool isSecret = secrets.contains(name);
        if (!isSecret && !isOfAFailure(name, at < faultEnd))
            continue;
        const qsizetype end = behindContent(body, at);
        if (end > at)
            hidden += isSecret ? QByteArray("HIDDEN") : redactedBytes(body.mid(at, end - at));
        at = end;
    }
    return hidden;
}

} // namespace lineside::tour
