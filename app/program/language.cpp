#include "app/program/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

namespace lineside {
namespace {

using namespace Qt::StringLiterals;

QStringList folders() {
    return {u":/translations"_s, QCoreApplication::applicationDirPath() + u"/translations"_s};
}

/// "pt-BR" asks for "pt_BR", then for "pt".
QString ofSystem() {
    const QStringList known = languages(), wanted = QLocale().uiLanguages();
    for (QString tag : wanted) {
        tag.replace(u'-', u'_');
        for (const QString& language : {tag, tag.section(u'_', 0, 0)}) {
            if (known.contains(language))
                return language;
        }
    }
    return u"en"_s;
}

bool load(const QString& file, const QString& folder) {
    auto* translator = new QTranslator(QCoreApplication::instance());
    return translator->load(file, folder) && QCoreApplication::installTranslator(translator);
}

bool loadOwn(const QString& language) {
    const QStringList all = folders();
    return std::any_of(all.cbegin(), all.cend(),
                       [&](const QString& folder) { return load(u"lineside_"_s + language, folder); });
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

bool useLanguage(const QString& wanted) {
    const QString language = wanted.isEmpty() ? ofSystem() : wanted;
    load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // What a translation lacks is English in its right number.
    const bool english = loadOwn(u"en"_s);
    return english && (language == "en"_L1 || loadOwn(language));
}

} // namespace lineside
