#include "models/formats/codepoints.h"
#include "models/formats/shown.h"

#include <QTest>

#include <rapidcheck.h>

using namespace lineside;
using namespace Qt::StringLiterals;

class TestShown : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lines_data() {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("line");
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("plain") << u"Rosa Delgado"_s << u"Rosa Delgado"_s;
        QTest::newRow("a padded column") << u"Rosa                \t"_s << u"Rosa"_s;
        QTest::newRow("padded inside") << u"Rosa        Delgado"_s << u"Rosa Delgado"_s;
        QTest::newRow("line ends") << u"\nCalled.\r\n\r\nSent form.\n"_s << u"Called. \u23CE Sent form."_s;
        QTest::newRow("a control") << u"Called 3x.\u000BSent"_s << u"Called 3x.\uFFFDSent"_s;
        QTest::newRow("half a pair") << u"a"_s + QChar(0xD83D) + u"b"_s << u"a\uFFFDb"_s;
        QTest::newRow("turned round") << u"\u202EatraM\u202C Ruiz"_s << u"atraM Ruiz"_s;
        QTest::newRow("from the right")
            << u"\u0645\u062D\u0645\u062F 12"_s << u"\u2068\u0645\u062D\u0645\u062F 12\u2069"_s;
        QTest::newRow("nothing shown") << u"Ro\u200Bsa\uFEFF"_s << u"Rosa"_s;
        QTest::newRow("composed") << u"Jose\u0301"_s << u"Jos\u00E9"_s;
        QTest::newRow("marks upon marks")
            << u"a"_s + QString(200, QChar(0x0332)) + u"b"_s << u"a"_s + QString(4, QChar(0x0332)) + u"b"_s;
        QTest::newRow("no tag is read") << u"<img src=x>"_s << u"<img src=x>"_s;
    }

    void lines() {
        QFETCH(const QString, value);
        QTEST(shownLine(value), "line");
    }

    void cutByCharacters() {
        QCOMPARE(shownLine(u"abcdef", 4), u"abcd\u2026"_s);
        QCOMPARE(shownLine(u"abcd", 4), u"abcd"_s);
        QCOMPARE(shownLine(u"\U0001F525\U0001F525\U0001F525", 2),
                 u"\U0001F525\U0001F525\u2026"_s); // no half of a pair
        QCOMPARE(shownLine(QString(63 * 1024 * 1024, u'x')).size(), MostShown + 1);
        QCOMPARE(shownLine(QString(200'000, QChar(0x0332))).size(), 4);
        QCOMPARE(shownLine(QString(200'000, u'\n')), QString());
    }

    void anyTextIsOneShortLine() {
        QVERIFY(rc::check([] {
            QString value;
            for (const char16_t c :
                 *rc::gen::container<std::vector<char16_t>>(rc::gen::arbitrary<char16_t>()))
                value.append(QChar(c));
            const QString line = shownLine(value, 20);
            RC_ASSERT(line.size() <= 20 * (2 + 4) + 3);
            for (qsizetype at = 0; at < line.size();) {
                const char32_t c = codepoint::take(line, at);
                RC_ASSERT(!codepoint::isControl(c) && !codepoint::isLineEnd(c));
                RC_ASSERT(!codepoint::isInvisible(c) || codepoint::isJoiner(c) || c == 0x2068 || c == 0x2069);
            }
        }));
    }
};

QTEST_APPLESS_MAIN(TestShown)
#include "tst_shown.moc"
