#include "models/formats/codepoints.h"
#include "models/formats/typed.h"

#include <QTest>

#include <rapidcheck.h>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

/// Mostly what matters: letters, marks, joiners, what shows nothing, controls, halves, ends of lines.
QString anyText() {
    static const QList<char32_t> pool{
        U'a',   U' ',   U'2',   U',',   U'\n',  U'\r',   U'\v',   U'\t',   0x0,     0x85,     0xA0,   0xAD,
        0x301,  0x303,  0x32F,  0x344,  0x627,  0x628,   0x64E,   0x6CC,   0x915,   0x93C,    0x94D,  0xD28,
        0xD4D,  0x200B, 0x200C, 0x200D, 0x200E, 0x202E,  0x2028,  0x2060,  0x2212,  0x2764,   0x3000, 0xFE0F,
        0xFEFF, 0xFF12, 0xD800, 0xDC00, 0xFFFE, 0x1F525, 0x1F469, 0xE0041, 0x1D173, 0x10FFFF, 0x212B, 0xAC00};
    QString text;
    for (const int i : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(pool.size())))) {
        if (QChar::isSurrogate(pool[i]))
            text.append(QChar(char16_t(pool[i])));
        else
            codepoint::append(text, pool[i]);
    }
    return text;
}

bool isClean(const QString& text, bool lines) {
    for (qsizetype at = 0; at < text.size();) {
        const char32_t c = codepoint::take(text, at);
        if (lines && (c == U'\n' || c == U'\r' || codepoint::isSpace(c)))
            continue;
        if (codepoint::isControl(c) || codepoint::isLineEnd(c) || (codepoint::isSpace(c) && c != U' '))
            return false;
        if (codepoint::isInvisible(c) && !codepoint::isJoiner(c))
            return false;
    }
    return text == text.trimmed() && text == text.normalized(QString::NormalizationForm_C);
}

/// Puts characters that show nothing everywhere into a text.
QString decorated(const QString& text) {
    static const QList<char32_t> marks{0x200B, 0x200C, 0x200D, 0x200E,  0x200F, 0x202A,
                                       0x202D, 0x202E, 0x2066, 0x2069,  0x2060, 0xFEFF,
                                       0xAD,   0xFE0F, 0x34F,  0xE0100, 0x180E, 0x3164};
    QString out;
    for (const QChar c : text + u' ') {
        for (const int i : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(marks.size()))))
            codepoint::append(out, marks[i]);
        out.append(c);
    }
    return out;
}

} // namespace

class TestCleaning : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lines_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("clean");
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("plain") << u"4 Elm Ct"_s << u"4 Elm Ct"_s;
        QTest::newRow("white space of all kinds at the ends")
            << u"\u00A0\t4 Elm Ct\u3000\r\n"_s << u"4 Elm Ct"_s;
        QTest::newRow("white space of all kinds inside") << u"4\u00A0Elm\u2009Ct"_s << u"4 Elm Ct"_s;
        QTest::newRow("a control parts words") << u"4 Elm Ct\u000BApt 2"_s << u"4 Elm Ct Apt 2"_s;
        QTest::newRow("but once") << u"4 Elm Ct\u000B\u0001 Apt 2"_s << u"4 Elm Ct Apt 2"_s;
        QTest::newRow("three lines") << u"4 Elm Ct\r\nApt 2\nPensacola"_s << u"4 Elm Ct, Apt 2, Pensacola"_s;
        QTest::newRow("lines that end with a comma") << u"4 Elm Ct,\n\n Apt 2 \r"_s << u"4 Elm Ct, Apt 2"_s;
        QTest::newRow("line ends of all kinds") << u"a\u2028b\u2029c\u0085d"_s << u"a, b, c, d"_s;
        QTest::newRow("composed") << u"Jose\u0301 Pen\u0303a"_s << u"Jos\u00E9 Pe\u00F1a"_s;
        QTest::newRow("parted by a mark of direction, composed") << u"Jose\u200E\u0301"_s << u"Jos\u00E9"_s;
        QTest::newRow("nothing shown inside a name") << u"Mar\u200Bta"_s << u"Marta"_s;
        QTest::newRow("a byte order mark") << u"\uFEFFMarta"_s << u"Marta"_s;
        QTest::newRow("turned round") << u"\u202EatraM\u202C"_s << u"atraM"_s;
        QTest::newRow("a joiner between Latin letters") << u"Mar\u200Dta"_s << u"Marta"_s;
        QTest::newRow("a non-joiner that Persian needs")
            << u"\u0645\u06CC\u200C\u062E"_s << u"\u0645\u06CC\u200C\u062E"_s;
        QTest::newRow("behind a vowel mark too")
            << u"\u0645\u064E\u200C\u062E"_s << u"\u0645\u064E\u200C\u062E"_s;
        QTest::newRow("two are one") << u"\u0645\u200C\u200C\u062E"_s << u"\u0645\u200C\u062E"_s;
        QTest::newRow("at an end it joins nothing") << u"\u0645\u200C"_s << u"\u0645"_s;
        QTest::newRow("a chillu of Malayalam ends a word")
            << u"\u0D28\u0D4D\u200D"_s << u"\u0D28\u0D4D\u200D"_s;
        QTest::newRow("a picture of two") << u"\u2764\uFE0F\u200D\U0001F525"_s << u"\u2764\u200D\U0001F525"_s;
        QTest::newRow("half a pair") << u"a"_s + QChar(0xD83D) + u"b"_s << u"a b"_s;
        QTest::newRow("a noncharacter") << u"a\uFFFEb"_s << u"a b"_s;
        QTest::newRow("hidden tags") << u"Marta\U000E0041\U000E007F"_s << u"Marta"_s;
        QTest::newRow("full-width letters are letters") << u"\uFF2D\uFF41"_s << u"\uFF2D\uFF41"_s;
        QTest::newRow("a whole plane apart") << u"\U0002000B Ruiz"_s << u"\U0002000B Ruiz"_s;
    }

    void lines() {
        QFETCH(const QString, typed);
        QTEST(cleanLine(typed), "clean");
    }

    void memos_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("clean");
        QTest::newRow("line ends") << u"a\r\nb\rc\u2028d"_s << u"a\nb\nc\nd"_s;
        QTest::newRow("all as the service wrote them") << u"a\r\nb\r\n"_s << u"a\r\nb"_s;
        QTest::newRow("empty lines stay inside") << u"\n a\n\n  b \n\n"_s << u"a\n\n  b"_s;
        QTest::newRow("a control") << u"a\u0018b"_s << u"a b"_s;
        QTest::newRow("spaces of all kinds stay") << u"a\tb\u00A0c"_s << u"a\tb\u00A0c"_s;
    }

    void memos() {
        QFETCH(const QString, typed);
        QTEST(cleanLines(typed), "clean");
    }

    void figures_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("clean");
        QTest::newRow("a TN between marks of direction")
            << u"\u202A(850) 555-0101\u202C"_s << u"(850) 555-0101"_s;
        QTest::newRow("an SSN") << u"\u202D457-55-5463\u202C"_s << u"457-55-5463"_s;
        QTest::newRow("a ZIP") << u"32502\u200B"_s << u"32502"_s;
        QTest::newRow("full width") << u"\uFF13\uFF12\uFF15\uFF10\uFF12"_s << u"32502"_s;
        QTest::newRow("Arabic-Indic and Persian digits") << u"\u0663\u06F2"_s << u"32"_s;
        QTest::newRow("minus") << u"\u221225.00"_s << u"-25.00"_s;
        QTest::newRow("dashes") << u"457\u201055\u20135463"_s << u"457-55-5463"_s;
        QTest::newRow("slashes") << u"1\u20442\u22151960"_s << u"1/2/1960"_s;
        QTest::newRow("a cell") << u"25.00\n"_s << u"25.00"_s;
        QTest::newRow("money") << u"$1,234.50\u00A0"_s << u"$1,234.50"_s;
        QTest::newRow("full-width money") << u"\uFF041,234\uFF0E50"_s << u"$1,234.50"_s;
        QTest::newRow("two cells") << u"25.00\n30.00"_s << u"25.00, 30.00"_s;
        QTest::newRow("digits of another plane") << u"\U0001D7D1\U0001D7DA"_s << u"32"_s;
    }

    void figures() {
        QFETCH(const QString, typed);
        QTEST(cleanFigures(typed), "clean");
    }

    void emails_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("clean");
        QTest::newRow("plain") << u"marta@example.com"_s << u"marta@example.com"_s;
        QTest::newRow("a link") << u"mailto:marta@example.com"_s << u"marta@example.com"_s;
        QTest::newRow("with a subject") << u"MAILTO:marta@example.com?subject=Hi"_s << u"marta@example.com"_s;
        QTest::newRow("in brackets") << u" <marta@example.com>\u200B"_s << u"marta@example.com"_s;
        QTest::newRow("twice") << u"<mailto:<marta@example.com>>"_s << u"marta@example.com"_s;
        QTest::newRow("a name before it is judged, not cut")
            << u"Marta <m@example.com>"_s << u"Marta <m@example.com>"_s;
    }

    void emails() {
        QFETCH(const QString, typed);
        QTEST(cleanEmail(typed), "clean");
    }

    void severalLines() {
        QVERIFY(!hasSeveralLines(u"25.00\r\n"));
        QVERIFY(!hasSeveralLines(u"\n\u200Ba\n"));
        QVERIFY(hasSeveralLines(u"a\rb"));
    }

    void cleaningTwiceIsCleaningOnce() {
        QVERIFY(rc::check([] {
            const QString text = anyText();
            const QString line = cleanLine(text), memo = cleanLines(text), figures = cleanFigures(text);
            RC_ASSERT(cleanLine(line) == line);
            RC_ASSERT(cleanLines(memo) == memo);
            RC_ASSERT(cleanFigures(figures) == figures);
            const QString email = cleanEmail(text);
            RC_ASSERT(cleanEmail(email) == email);
        }));
    }

    void whatIsCleanShowsAllThatItHolds() {
        QVERIFY(rc::check([] {
            const QString text = anyText();
            RC_ASSERT(isClean(cleanLine(text), false));
            RC_ASSERT(isClean(cleanLines(text), true));
        }));
    }

    void aNumberSurvivesAnyDecoration() {
        QVERIFY(rc::check([] {
            const QString number =
                *rc::gen::elementOf(std::vector{u"(850) 555-0101"_s, u"457-55-5463"_s, u"-1,234.50"_s,
                                                u"352099001761481"_s, u"1/2/1960"_s, u"32502"_s});
            RC_ASSERT(cleanFigures(decorated(number)) == number);
        }));
    }
};

QTEST_APPLESS_MAIN(TestCleaning)
#include "tst_cleaning.moc"
