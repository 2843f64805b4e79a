// Makes a translation into a language that nobody speaks, to see what a real one would do to the windows:
// lineside_pseudo FROM.ts TO.ts
// "Save %1 rows" becomes "[Šààvéé %1 rööws]": a third longer, accented, in brackets. What isn't text stays:
// %1 and %n, the letter of a shortcut, tags, entities, patterns of file names.
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

QString stretched(QChar letter) {
    static const QHash<QChar, QString> letters{
        {u'a', u"àà"_s}, {u'e', u"éé"_s}, {u'i', u"îî"_s}, {u'o', u"öö"_s}, {u'u', u"üü"_s}, {u'A', u"ÀÀ"_s},
        {u'E', u"ÉÉ"_s}, {u'I', u"ÎÎ"_s}, {u'O', u"ÖÖ"_s}, {u'U', u"ÜÜ"_s}, {u'c', u"ç"_s},  {u'n', u"ñ"_s},
        {u's', u"š"_s},  {u'y', u"ý"_s},  {u'z', u"ž"_s},  {u'C', u"Ç"_s},  {u'N', u"Ñ"_s},  {u'S', u"Š"_s}};
    return letters.value(letter, QString(letter));
}

QString pseudo(const QString& text) {
    static const QRegularExpression kept(u"%L?(\\d+|n)|&\\w+;|&.|<[^<>]*>|\\(\\*[^)]*\\)"_s);
    QString made(u'[');
    for (qsizetype at = 0; at < text.size();) {
        const auto match = kept.match(text, at, QRegularExpression::NormalMatch,
                                      QRegularExpression::AnchorAtOffsetMatchOption);
        made += match.hasMatch() ? match.captured() : stretched(text.at(at));
        at += match.hasMatch() ? match.capturedLength() : 1;
    }
    return made + u']';
}

/// In place of the empty translation that stands there.
void writeTranslation(QXmlStreamWriter& to, const QString& source, bool counts) {
    to.writeStartElement(u"translation"_s);
    if (counts) {
        to.writeTextElement(u"numerusform"_s, pseudo(source));
        to.writeTextElement(u"numerusform"_s, pseudo(source));
    } else {
        to.writeCharacters(pseudo(source));
    }
    to.writeEndElement();
}

void copy(QXmlStreamReader& from, QXmlStreamWriter& to) {
    QString source;
    bool counts = false;
    while (!from.atEnd()) {
        from.readNext();
        if (from.isStartElement() && from.name() == "message"_L1)
            counts = from.attributes().value("numerus"_L1) == "yes"_L1;
        if (from.isStartElement() && from.name() == "source"_L1) {
            source = from.readElementText();
            to.writeTextElement(u"source"_s, source);
        } else if (from.isStartElement() && from.name() == "translation"_L1) {
            from.skipCurrentElement();
            writeTranslation(to, source, counts);
        } else if (!from.isDTD() && !from.hasError()) {
            to.writeCurrentToken(from);
        }
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3)
        return std::fprintf(stderr, "lineside_pseudo FROM.ts TO.ts\n"), 2;
    QFile in(QString::fromLocal8Bit(argv[1])), out(QString::fromLocal8Bit(argv[2]));
    if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly))
        return std::fprintf(stderr, "%s or %s can't be opened\n", argv[1], argv[2]), 1;
    QXmlStreamReader from(&in);
    QXmlStreamWriter to(&out);
    copy(from, to);
    if (from.hasError())
        return std::fprintf(stderr, "%s: %s\n", argv[1], qPrintable(from.errorString())), 1;
    return 0;
}
