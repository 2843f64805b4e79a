// Writes pictures of the program's rooms into a folder for each, to be judged by eye:
// lineside_gallery [--language xx] [--zoom PERCENT] [ROOM...] FOLDER. Without a room, of all. In the
// pseudo-language xx it fails where a picture shows a text that is not translated.
#include "tests/gallery/gallery.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>
#include <map>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

const std::map<QString, void (*)(const gallery::Gallery&)> rooms{
    {u"look"_s, gallery::shootLook},     {u"window"_s, gallery::shootWindow},
    {u"order"_s, gallery::shootOrder},   {u"ordersend"_s, gallery::shootOrderSend},
    {u"quote"_s, gallery::shootQuote},   {u"customer"_s, gallery::shootCustomer},
    {u"drafts"_s, gallery::shootDrafts}, {u"duplicates"_s, gallery::shootDuplicates},
};

int usage() {
    QString names;
    for (const auto& [name, shoot] : rooms)
        names += u' ' + name;
    std::fprintf(stderr, "lineside_gallery [--language xx] [--zoom PERCENT] [ROOM...] FOLDER\nRooms:%s\n",
                 qPrintable(names));
    return 2;
}

} // namespace

int main(int argc, char** argv) {
    for (int i = 1; i + 1 < argc; ++i) {
        if (qstrcmp(argv[i], "--language") == 0)
            qputenv("LINESIDE_TEXTS", argv[i + 1]); // read when the application is made
    }
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"language"_s, {}, u"xx"_s}, {u"zoom"_s, {}, u"PERCENT"_s}});
    if (!parser.parse(QApplication::arguments()) || parser.positionalArguments().isEmpty())
        return usage();
    QStringList wanted = parser.positionalArguments(), plain;
    const QDir folder(wanted.takeLast());
    for (const QString& name : wanted) {
        if (!rooms.contains(name))
            return usage();
    }
    gallery::Taking taking;
    if (parser.isSet(u"zoom"_s))
        taking.zoom = parser.value(u"zoom"_s).toInt();
    if (parser.isSet(u"language"_s))
        taking.plain = &plain;
    QFont base = QApplication::font();
    base.setPixelSize(13);
    QApplication::setFont(base);
    look::Look look(app);
    for (const auto& [name, shoot] : rooms) {
        if (wanted.isEmpty() || wanted.contains(name))
            shoot(gallery::Gallery(look, QDir(folder.filePath(name)), taking));
    }
    for (const QString& text : plain)
        std::fprintf(stderr, "not translated: %s\n", qPrintable(text));
    return plain.isEmpty() ? 0 : 1;
}
