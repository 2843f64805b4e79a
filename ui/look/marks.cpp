#include "ui/look/iconengine.h"
#include "ui/look/icons.h"

#include <QCoreApplication>
#include <QPainter>

namespace lineside::look {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Mark)
};

struct MarkFacts {
    QLatin1StringView file;
    Token ink;
    const char* word;
};

MarkFacts factsOf(Mark mark) {
    switch (mark) {
    case Mark::Changed:
        return {"changed"_L1, Token::Accent, QT_TRANSLATE_NOOP("Mark", "Changed")};
    case Mark::Cleared:
        return {"cleared"_L1, Token::Accent, QT_TRANSLATE_NOOP("Mark", "Will be emptied")};
    case Mark::Set:
        return {"set"_L1, Token::Accent, QT_TRANSLATE_NOOP("Mark", "Newly set")};
    case Mark::WholeList:
        return {"list"_L1, Token::Accent, QT_TRANSLATE_NOOP("Mark", "Whole list")};
    case Mark::Refuse:
        return {"refuse"_L1, Token::Refuse, QT_TRANSLATE_NOOP("Mark", "Has to be mended")};
    case Mark::Refused:
        return {"refuse"_L1, Token::Refuse, QT_TRANSLATE_NOOP("Mark", "Refused")};
    case Mark::Warn:
        return {"warn"_L1, Token::Warn, QT_TRANSLATE_NOOP("Mark", "Worth a look")};
    case Mark::Reminder:
        return {"warn"_L1, Token::Warn, QT_TRANSLATE_NOOP("Mark", "Reminder")};
    case Mark::Uncertain:
        return {"uncertain"_L1, Token::Warn, QT_TRANSLATE_NOOP("Mark", "Uncertain")};
    case Mark::Conflict:
        return {"conflict"_L1, Token::Warn, QT_TRANSLATE_NOOP("Mark", "Changed on both sides")};
    case Mark::Draft:
        return {"draft"_L1, Token::Second, QT_TRANSLATE_NOOP("Mark", "Draft")};
    case Mark::Waiting:
        return {"waiting"_L1, Token::Second, QT_TRANSLATE_NOOP("Mark", "Waiting")};
    case Mark::Sending:
        return {"sending"_L1, Token::Accent, QT_TRANSLATE_NOOP("Mark", "Sending")};
    case Mark::Sent:
        return {"sent"_L1, Token::Good, QT_TRANSLATE_NOOP("Mark", "Sent")};
    case Mark::Missing:
        return {"missing"_L1, Token::Second, QT_TRANSLATE_NOOP("Mark", "Missing")};
    case Mark::Complete:
        return {"sent"_L1, Token::Good, QT_TRANSLATE_NOOP("Mark", "Complete")};
    case Mark::ChangedTab:
        return {"dot"_L1, Token::Accent, QT_TRANSLATE_NOOP("Mark", "Changed")};
    }
    return {"dot"_L1, Token::Accent, ""};
}

QString pathOf(Mark mark) {
    return u":/icons/marks/"_s + factsOf(mark).file + u".svg"_s;
}

} // namespace

QIcon mark(Mark mark) {
    return QIcon(new IconEngine(pathOf(mark), markToken(mark)));
}

QString markText(Mark mark) {
    return Texts::tr(factsOf(mark).word);
}

Token markToken(Mark mark) {
    return factsOf(mark).ink;
}

void paintMark(QPainter* painter, const QRect& rect, Mark mark, const QPalette& palette) {
    IconEngine::paintSvg(painter, rect, pathOf(mark), color(markToken(mark), palette));
}

} // namespace lineside::look
