#include "models/formats/passphrase.h"

#include "models/formats/chars.h"

#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

// A rule of its own, and no library: zxcvbn brings 1.5 MB of English word lists, and no C++ port of it is in
// Debian 12; cracklib is there for Linux alone and wants its dictionary installed. What has to be kept out is
// what is tried before any guess costs a second (Argon2id): that is little, and a list and five patterns.
namespace lineside {
namespace {

/// A passphrase worth less than this many free characters is guessed.
constexpr int FewestPieces = 6;
constexpr qsizetype FewestDigits = 14; ///< of one that has nothing else

/// What leads every list of passwords that were lost (the NCSC's of 2019, RockYou), in small letters, and the
/// words of this program.
constexpr std::array Common{
    u"password", u"passwort",  u"passphrase", u"passw",     u"letmein",       u"welcome",  u"iloveyou",
    u"monkey",   u"dragon",    u"sunshine",   u"princess",  u"football",      u"baseball", u"superman",
    u"batman",   u"master",    u"shadow",     u"michael",   u"jordan",        u"jennifer", u"charlie",
    u"ashley",   u"liverpool", u"chelsea",    u"arsenal",   u"freedom",       u"whatever", u"trustno",
    u"trust",    u"starwars",  u"computer",   u"internet",  u"samsung",       u"google",   u"hello",
    u"secret",   u"access",    u"login",      u"admin",     u"administrator", u"root",     u"guest",
    u"default",  u"changeme",  u"change",     u"temp",      u"test",          u"user",     u"summer",
    u"winter",   u"spring",    u"autumn",     u"january",   u"february",      u"march",    u"april",
    u"june",     u"july",      u"august",     u"september", u"october",       u"november", u"december",
    u"monday",   u"friday",    u"sunday",     u"flower",    u"hunter",        u"killer",   u"cookie",
    u"cheese",   u"pokemon",   u"naruto",     u"soccer",    u"hockey",        u"tigger",   u"buster",
    u"ginger",   u"pepper",    u"george",     u"thomas",    u"daniel",        u"andrew",   u"jessica",
    u"nicole",   u"lovely",    u"love",       u"angel",     u"money",         u"please",   u"company",
    u"office",   u"customer",  u"service",    u"lineside",  u"draft",         u"telecom",  u"phone",
    u"agent",    u"keychain",  u"zaq",        u"xsw",       u"qaz",           u"wsx",      u"edc",
    u"1q2w3e4r", u"q1w2e3r4",  u"1qaz",       u"2wsx",      u"mypass",        u"my",       u"the"};

/// Neighbours on keyboards, in the alphabet and among the figures, either way.
constexpr std::array Rows{u"abcdefghijklmnopqrstuvwxyz",
                          u"01234567890",
                          u"qwertyuiop",
                          u"asdfghjkl",
                          u"zxcvbnm",
                          u"qwertzuiopü",
                          u"asdfghjklöä",
                          u"yxcvbnm",
                          u"azertyuiop",
                          u"qsdfghjklm",
                          u"wxcvbn",
                          u"!@#$%^&*()",
                          u"!\"§$%&/()="};

QChar plain(QChar c) {
    static const QString figures = u"0134578@$!|"_s;
    static const QString letters = u"oieastbasil"_s;
    const qsizetype at = figures.indexOf(c);
    return at < 0 ? c : letters.at(at);
}

/// Letters that figures stand for: "p4ssw0rd".
QString withoutFigures(const QString& text) {
    QString out = text;
    std::transform(out.begin(), out.end(), out.begin(), plain);
    return out;
}

/// How much of the text from there on is a well-known word.
qsizetype commonAt(QStringView text, QStringView letters) {
    qsizetype most = 0;
    for (const char16_t* word : Common) {
        const QStringView known(word);
        if (known.size() > most && (text.startsWith(known) || letters.startsWith(known)))
            most = known.size();
    }
    return most;
}

bool areNeighbours(QChar a, QChar b, int way) {
    return std::any_of(Rows.begin(), Rows.end(), [=](const char16_t* row) {
        const QStringView keys(row);
        const qsizetype at = keys.indexOf(a);
        return at >= 0 && at + way >= 0 && at + way < keys.size() && keys[at + way] == b;
    });
}

/// How much is one row of neighbours, or one character again and again; less than three is neither.
qsizetype rowAt(QStringView text) {
    qsizetype most = 0;
    for (const int way : {1, -1, 0}) {
        qsizetype end = 1;
        while (end < text.size() &&
               (way == 0 ? text[end] == text[0] : areNeighbours(text[end - 1], text[end], way)))
            ++end;
        most = std::max(most, end);
    }
    return most >= 3 || (most == 2 && text[0] == text[1]) ? most : 0;
}

/// A year of a life: 1900 to 2099.
qsizetype yearAt(QStringView text) {
    const QStringView year = text.left(4);
    return year.size() == 4 && allDigits(year) && (year.startsWith(u"19") || year.startsWith(u"20")) ? 4 : 0;
}

/// How much says what stood just before it once more: "horse" of "horsehorse".
qsizetype againAt(QStringView text, qsizetype at) {
    for (qsizetype size = std::min(at, text.size() - at); size >= 2; --size) {
        if (text.sliced(at, size) == text.sliced(at - size, size))
            return size;
    }
    return 0;
}

/// Pieces that somebody who guesses has to find: a known one counts as a character does.
int pieces(const QString& text) {
    const QString letters = withoutFigures(text);
    int count = 0;
    for (qsizetype at = 0; at < text.size();) {
        const QStringView rest = QStringView(text).sliced(at);
        const qsizetype again = againAt(text, at);
        const qsizetype known =
            std::max({commonAt(rest, QStringView(letters).sliced(at)), rowAt(rest), yearAt(rest), again});
        count += again > 0 && again == known ? 0 : 1;
        at += std::max(known, qsizetype(1));
    }
    return count;
}

} // namespace

bool isGuessable(QStringView passphrase) {
    const QString text = passphrase.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    if (allDigits(withoutSeparators(text)) && text.size() < FewestDigits)
        return true;
    return pieces(text) < FewestPieces;
}

} // namespace lineside
