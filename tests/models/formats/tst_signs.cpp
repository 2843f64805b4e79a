#include "models/formats/signs.h"

#include <QTest>

#include <rapidcheck.h>

using namespace lineside;
using namespace Qt::StringLiterals;

/// Characters that have no sign: what people see of them, and what goes out.
class TestSigns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cases_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("marked");
        QTest::addColumn<QString>("spaced");
        QTest::newRow("none") << u"José\tx\r\ny 😀"_s << u"José\tx\r\ny 😀"_s << u"José\tx\r\ny 😀"_s;
        QTest::newRow("vertical tab") << u"3x.\vSent"_s << u"3x.\u240BSent"_s << u"3x. Sent"_s;
        QTest::newRow("null") << u"a"_s + QChar(0) + u'b' << u"a\u2400b"_s << u"a b"_s;
        QTest::newRow("delete") << u"a\x7F"_s << u"a\u2421"_s << u"a "_s;
        QTest::newRow("high control") << u"a\u0085b"_s << u"a\uFFFDb"_s << u"a b"_s;
        QTest::newRow("high half") << QString(QChar(0xD83D)) + u'b' << u"\uFFFDb"_s << u" b"_s;
        QTest::newRow("low half") << u"a"_s + QChar(0xDE00) << u"a\uFFFD"_s << u"a "_s;
        QTest::newRow("halves the wrong way")
            << QString(QChar(0xDE00)) + QChar(0xD83D) << u"\uFFFD\uFFFD"_s << u"  "_s;
        QTest::newRow("a half before a pair") << QString(QChar(0xD83D)) + u"😀"_s << u"\uFFFD😀"_s << u" 😀"_s;
        QTest::newRow("no characters")
            << QString(QChar(0xFFFE)) + QChar(0xFFFF) << u"\uFFFD\uFFFD"_s << u"  "_s;
    }
    void cases() {
        QFETCH(QString, text);
        QFETCH(QString, marked);
        QFETCH(QString, spaced);
        QCOMPARE(withMarks(text), marked);
        QCOMPARE(withSpaces(text), spaced);
        QCOMPARE(hasSignless(text), marked != text);
    }

    /// Nothing moves, and once is enough.
    void anyText() {
        QVERIFY(rc::check([] {
            const auto units = *rc::gen::container<std::vector<char16_t>>(rc::gen::oneOf(
                rc::gen::inRange<char16_t>(0, 0xA0), rc::gen::inRange<char16_t>(0xD7F0, 0xE010),
                rc::gen::inRange<char16_t>(0xFFF0, 0xFFFF)));
            const QString text(reinterpret_cast<const QChar*>(units.data()), qsizetype(units.size()));
            for (const QString& made : {withMarks(text), withSpaces(text)}) {
                RC_ASSERT(made.size() == text.size());
                RC_ASSERT(!hasSignless(made));
            }
            RC_ASSERT(withMarks(withMarks(text)) == withMarks(text));
            RC_ASSERT(hasSignless(text) == (withSpaces(text) != text));
        }));
    }

    void marksThatWereLeftAreSpaces() {
        QCOMPARE(withoutMarks(u"3y.\u240BSent"_s, u"3x.\vSent"), u"3y. Sent"_s);
        QCOMPARE(withoutMarks(u"a\u240Bb"_s, u"plain"), u"a\u240Bb"_s);
    }
};

QTEST_APPLESS_MAIN(TestSigns)
#include "tst_signs.moc"
