#include "app/program/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace lineside {
namespace {

using namespace Qt::StringLiterals;

QStringList folders() {
    return {u":/translations"_s, QCoreApplication::applicationDirPath() + u"/translations"_s};
}

/// "es-US" asks for "es".
QString ofSystem() {
    const QStringList known = languages(), wanted = QLocale().uiLanguages();
    for (const QString& tag : wanted) {
        const QString language = tag.section(u'-', 0, 0);
        if (known.contains(language))
            return language;
    }
    return u"en"_s;
}

bool load(const QString& file, const QString& folder) {
    auto* translator = new QTranslator(QCoreApplication::instance());
    return translator->load(file, folder) && QCoreApplication::installTranslator(translator);
}

} // namespace

QStringList languages() {
    QStringList found;
    for (const QString& folder : folders()) {
        const QStringList files = QDir(folder).entryList({u"lineside_*.qm"_s}, QDir::Files, QDir::Name);
        for (const QString& file : files)
            found.append(file.section(u'_', 1).section(u'.', 0, 0));
    }
    found.removeDuplicates();
    return found;
}

void useLanguage(const QString& wanted) {
    const QString language = wanted.isEmpty() ? ofSystem() : wanted;
    load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    const QString file = u"lineside_"_s + language;
    for (const QString& folder : folders()) {
        if (load(file, folder))
            return;
    }
}

} // namespace lineside
