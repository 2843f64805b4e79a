// Writes pictures of the program's rooms into a folder for each, to be judged by eye:
// lineside_gallery [ROOM...] FOLDER. Without a room, of all.
#include "tests/gallery/gallery.h"

#include <QApplication>

#include <cstdio>
#include <map>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

const std::map<QString, void (*)(const gallery::Gallery&)> rooms{
    {u"look"_s, gallery::shootLook},   {u"window"_s, gallery::shootWindow},
    {u"order"_s, gallery::shootOrder}, {u"ordersend"_s, gallery::shootOrderSend},
    {u"quote"_s, gallery::shootQuote}, {u"customer"_s, gallery::shootCustomer},
};

int usage() {
    QString names;
    for (const auto& [name, shoot] : rooms)
        names += u' ' + name;
    std::fprintf(stderr, "lineside_gallery [ROOM...] FOLDER\nRooms:%s\n", qPrintable(names));
    return 2;
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QStringList wanted = app.arguments().mid(1);
    if (wanted.isEmpty())
        return usage();
    const QDir folder(wanted.takeLast());
    for (const QString& name : wanted) {
        if (!rooms.contains(name))
            return usage();
    }
    QFont base = QApplication::font();
    base.setPixelSize(13);
    QApplication::setFont(base);
    look::Look look(app);
    for (const auto& [name, shoot] : rooms) {
        if (wanted.isEmpty() || wanted.contains(name))
            shoot(gallery::Gallery(look, QDir(folder.filePath(name))));
    }
    return 0;
}
