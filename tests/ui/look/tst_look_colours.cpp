#include "ui/look/tokens.h"

#include <QTest>

using namespace lineside::look;

class TestLookColours : public QObject {
    Q_OBJECT

private slots:
    void textIsReadable_data();
    void textIsReadable();
    void linesAreVisible();
    void contrastIsWcags();
    void disabledRolesAreTheirOwn();
    void tokensFollowThePalette();
    void foreignPaletteKeepsItsColours();
};

namespace {

const QList<Token> SURFACES{Token::Page,     Token::Window,       Token::Field,
                            Token::Selected, Token::TintPractice, Token::TintWarning};

/// A translucent colour on an opaque one.
QColor over(const QColor& top, const QColor& below) {
    const auto mix = [&top](float a, float b) { return a * top.alphaF() + b * (1 - top.alphaF()); };
    return QColor::fromRgbF(mix(top.redF(), below.redF()), mix(top.greenF(), below.greenF()),
                            mix(top.blueF(), below.blueF()));
}

} // namespace

void TestLookColours::textIsReadable_data() {
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<Token>("ink");
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        for (const auto ink :
             {Token::Text, Token::Second, Token::Accent, Token::Refuse, Token::Warn, Token::Good})
            QTest::addRow("%d-%d", int(scheme), int(ink)) << scheme << ink;
    }
}

void TestLookColours::textIsReadable() {
    QFETCH(Scheme, scheme);
    QFETCH(Token, ink);
    for (const Token surface : SURFACES) {
        const QColor below = color(surface, scheme);
        QVERIFY2(contrast(color(ink, scheme), below) >= 4.5, qPrintable(below.name()));
        const QColor hovered = over(color(Token::Hover, scheme), below);
        if (ink == Token::Text)
            QVERIFY2(contrast(color(ink, scheme), hovered) >= 4.5, qPrintable(hovered.name()));
    }
}

void TestLookColours::linesAreVisible() {
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        for (const auto surface : {Token::Page, Token::Window, Token::Field}) {
            QVERIFY(contrast(color(Token::ControlLine, scheme), color(surface, scheme)) >= 3.0);
            QVERIFY(contrast(color(Token::Accent, scheme), color(surface, scheme)) >= 3.0);
        }
        QVERIFY(contrast(color(Token::OnFill, scheme), color(Token::Fill, scheme)) >= 4.5);
        QVERIFY(contrast(color(Token::Text, scheme),
                         over(color(Token::Pressed, scheme), color(Token::Window, scheme))) >= 4.5);
    }
}

void TestLookColours::contrastIsWcags() {
    QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 10), 210);
    QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
    QCOMPARE(qRound(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
}

void TestLookColours::disabledRolesAreTheirOwn() {
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        const QPalette made = palette(scheme);
        for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
            QCOMPARE(made.color(QPalette::Disabled, role), color(Token::Disabled, scheme));
            QCOMPARE(made.color(QPalette::Active, role), color(Token::Text, scheme));
            QCOMPARE(made.color(QPalette::Inactive, role), color(Token::Text, scheme));
        }
        QCOMPARE(made.color(QPalette::Disabled, QPalette::Light), color(Token::Window, scheme));
    }
}

void TestLookColours::tokensFollowThePalette() {
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        const QPalette made = palette(scheme);
        QCOMPARE(schemeOf(made), scheme);
        for (int i = 0; i <= int(Token::TintWarning); ++i)
            QCOMPARE(color(Token(i), made), color(Token(i), scheme));
    }
}

void TestLookColours::foreignPaletteKeepsItsColours() {
    QPalette foreign;
    foreign.setColor(QPalette::Window, Qt::black);
    foreign.setColor(QPalette::WindowText, Qt::white);
    foreign.setColor(QPalette::Link, Qt::yellow);
    QCOMPARE(color(Token::Accent, foreign), QColor(Qt::yellow));
    QCOMPARE(color(Token::Refuse, foreign), color(Token::Refuse, Scheme::Dark));
}

QTEST_GUILESS_MAIN(TestLookColours)
#include "tst_look_colours.moc"
