#include "models/formats/passphrase.h"

#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

class TestPassphraseRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void guessed_data() {
        QTest::addColumn<QString>("text");
        for (const QString& text :
             {u"12345678"_s,        u"password1"_s,          u"aaaaaaaa"_s,     u"qwertyui"_s,
              u"Password123!"_s,    u"P4ssw0rd2024"_s,       u"87654321"_s,     u"asdfghjk"_s,
              u"abcdefgh"_s,        u"hgfedcba"_s,           u"qwertzuiop"_s,   u"1q2w3e4r"_s,
              u"zaq12wsx"_s,        u"11223344"_s,           u"abcabcabc"_s,    u"abababab"_s,
              u"horsehorse"_s,      u"letmein2023"_s,        u"iloveyou!"_s,    u"Lineside1"_s,
              u"lineside drafts"_s, u"Summer2025!"_s,        u"welcome1"_s,     u"06141961"_s,
              u"1961-06-14"_s,      u"850 555 0101"_s,       u"qwe123rty"_s,    u"        "_s,
              u"!!!!!!!!!!!!"_s,    u"\uFF11\uFF12345678"_s, u"aaaabbbbcccc"_s, u"Passwort2024"_s,
              u"asdf1234"_s,        u"!@#$%^&*"_s,           u"admin12345"_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void guessed() {
        QFETCH(QString, text);
        QVERIFY(isGuessable(text));
    }

    void taken_data() {
        QTest::addColumn<QString>("text");
        for (const QString& text :
             {u"short but longer"_s, u"a passphrase of the tour"_s, u"correct horse battery staple"_s,
              u"blue kettle 12 rain"_s, u"Grüße aus Ulm an der Donau"_s, u"kq7#vz!w"_s, u"über den Wolken"_s,
              u"31415926535897932384"_s, u"my password is a long river"_s,
              u"\u6B63\u78BA\u99AC\u96FB\u6C60\u91DD\u6C34\u706B"_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void taken() {
        QFETCH(QString, text);
        QVERIFY(!isGuessable(text));
    }
};

QTEST_APPLESS_MAIN(TestPassphraseRule)
#include "tst_passphrase.moc"
