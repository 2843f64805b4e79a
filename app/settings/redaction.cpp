#include "app/settings/redaction.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

constexpr qsizetype longest = 2000;

struct Rule {
    QRegularExpression pattern;
    QString mask;
};

QRegularExpression expression(const QString& pattern) {
    QRegularExpression made(pattern, QRegularExpression::CaseInsensitiveOption |
                                         QRegularExpression::UseUnicodePropertiesOption |
                                         QRegularExpression::DotMatchesEverythingOption);
    made.optimize();
    return made;
}

/// In this order: each takes what it knows before a later one could split it.
const std::array<Rule, 7>& rules() {
    static const std::array<Rule, 7> all{
        // A text that begins within an element, then any markup: what follows may be cut anywhere.
        Rule{expression(uR"(^[^<]*</[\p{L}_].*$)"_s), u"[markup]"_s},
        Rule{expression(uR"((<|&lt;|%3C)/?[!?\p{L}_].*$)"_s), u"[markup]"_s},
        Rule{
            expression(
                uR"(\b(\w*(password|passphrase|pwd|session_?key|impersonation_?key|authorization|cookie|token|ssn|dob|licen[cs]e)\w*|pin)["']?\s*[:=(].*$)"_s),
            u"\\1: [masked]"_s},
        Rule{expression(uR"([^\s<>"'(,;]+(@|%40)[^\s<>"'),;]+)"_s), u"[address]"_s},
        Rule{expression(uR"(\?[^\s"')]+)"_s), u"?[query]"_s},
        // Four digits or more, with up to three marks between two of them.
        Rule{expression(uR"(\d(?:[^\p{L}\d]{0,3}+\d){3,}+)"_s), u"####"_s},
        Rule{expression(uR"([A-Za-z0-9+/_=#-]{40,})"_s), u"[data]"_s},
    };
    return all;
}

} // namespace

QString redacted(const QString& text) {
    // Cut before matching, so that a body of megabytes costs nothing; a cut can only make less readable.
    // The way over UTF-8 mends half characters, at which a pattern would give up.
    QString line = QString::fromUtf8(text.left(longest).toUtf8());
    for (const Rule& rule : rules()) {
        if (!rule.pattern.match(line).isValid())
            return u"[masked]"_s;
        line.replace(rule.pattern, rule.mask);
    }
    for (QChar& c : line) {
        if ((!c.isPrint() && !c.isSurrogate()) || c.isSpace())
            c = u' ';
    }
    return line;
}

} // namespace lineside
