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

QString anyOf(const QString& words) {
    return u"(?:"_s + QString(words).replace(u' ', u'|') + u')';
}

/// What sentences about a secret are made of, when they don't hold it.
const QString& ordinary() {
    static const QString words = anyOf(
        u"is was were are be been has had have not no never none missing needed required refused rejected "
        "accepted taken wrong incorrect invalid expired ended gone lost empty unknown unreadable set unset "
        "changed kept cleared hidden masked typed asked given read written sent found checked stored fields? "
        "box page dialog prompt rules? characters? digits errors? failed for of in on at by to from with "
        "without and or but the an? this that these its their it they again twice once yet too than before "
        "after last first new old any all each one two three customers? agents? user service keychain "
        "element "
        "sessions? drafts? request reply answer line column ms s days minutes must may can can't will does "
        "doesn't did didn't passwords? passphrases? pin ssn token key \\d{1,3}"_s);
    return words;
}

/// Words that stand before a secret, alone or as a part of a longer word; the short ones only behind "_".
const QString& named() {
    static const QString words =
        u"(?:\\w*(?:password|passwd|passphrase|pwd|session[ _-]?key|impersonation[ _-]?key|authorization|"
        "cookie|token|dob|date of birth|birth ?date|licen[cs]e)\\w*|(?:\\w*_)?(?:pin|pw|dl))"_s;
    return words;
}

/// In this order: each takes what it knows before a later one could split it.
const std::array<Rule, 12>& rules() {
    static const std::array<Rule, 12> all{
        // A text that begins within an element, then any markup: what follows may be cut anywhere.
        Rule{expression(uR"(^[^<]*</[\p{L}_].*$)"_s), u"[markup]"_s},
        Rule{expression(uR"((<|&lt;|%3C)/?[!?\p{L}_].*$)"_s), u"[markup]"_s},
        Rule{expression(uR"(\b(%1|\w*ssn\w*)["']?\s*[:=(].*$)"_s.arg(named())), u"\\1: [masked]"_s},
        // Without a colon, unless what follows is a sentence of ordinary words to its end. (An SSN has
        // digits.)
        Rule{expression(uR"(\b(%1)["']?\s++(?:[-–—>|/]++\s*+)?(?!(?:%2\b[\s,]*+)*+(?:[.;!?](?:\s|$)|$)).*$)"_s
                            .arg(named(), ordinary())),
             u"\\1: [masked]"_s},
        Rule{expression(uR"([^\s<>"'(,;]+(@|%40)[^\s<>"'),;]+)"_s), u"[address]"_s},
        Rule{expression(uR"(\?[^\s"')]+)"_s), u"?[query]"_s},
        // Four digits or more, whatever marks stand between two of them; or in one word, whatever else does.
        Rule{expression(uR"(\d(?:[^\p{L}\d]*+\d){3,}+)"_s), u"####"_s},
        Rule{expression(uR"(\b(?=(?:\w*?\d){4})\w+)"_s), u"[data]"_s},
        Rule{expression(uR"([A-Za-z0-9+/_=#-]{40,})"_s), u"[data]"_s},
        // Keys of letters: no word of one case is that long, or has five consonants in a row at half of it;
        // and names in mixed case have no small letter alone between two capitals twice.
        Rule{expression(uR"(\b(?-i:[a-z0-9]{21,}|[A-Z0-9]{21,})\b)"_s), u"[data]"_s},
        Rule{expression(uR"(\b(?=\w*[bcdfghjklmnpqrstvwxz]{5})(?-i:[a-z0-9]{12,}|[A-Z0-9]{12,})\b)"_s),
             u"[data]"_s},
        Rule{expression(uR"(\b(?-i:(?=(?:[A-Za-z0-9]*?[A-Z][a-z0-9](?=[A-Z])){2})[A-Za-z0-9]{12,})\b)"_s),
             u"[data]"_s},
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
