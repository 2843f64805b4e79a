#include "app/program/selfcheck.h"

#include "app/offline/vault.h"
#include "app/practice/service.h"
#include "models/catalog/sitecatalog.h"
#include "ui/look/icons.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSslSocket>
#include <QTemporaryDir>

#include <cstdio>

namespace lineside {
namespace {

using namespace Qt::StringLiterals;

bool iconsDraw() {
    const QImage image = look::icon(look::Icon::Search).pixmap(32, 32).toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 0)
                return true;
        }
    }
    return false;
}

bool catalogReads() {
    QFile sample(u":/catalog/sample.json"_s);
    return sample.open(QIODevice::ReadOnly) && SiteCatalog::parse(sample.readAll()).catalog.has_value();
}

/// Through the real disk: SQLite, its journal, and libsodium.
bool storeSeals() {
    const QTemporaryDir folder;
    offline::Vault vault;
    if (!vault.open({folder.filePath(u"check.db"_s), true}) || vault.unlock(offline::Key::random()))
        return false;
    const DraftContent draft{.title = u"check"_s};
    if (!vault.saveDraft(Drafts::newId(), draft))
        return false;
    const auto drafts = vault.drafts();
    return drafts && drafts.value().size() == 1 && drafts.value().first().content == draft;
}

bool practiceStarts() {
    PracticeOptions options;
    options.customers = 10;
    PracticeService practice(options);
    return practice.start();
}

} // namespace

QString programVersion() {
    return QStringLiteral(LINESIDE_VERSION);
}

int selfCheck() {
    struct Check {
        const char* name;
        bool good;
    };
    const Check checks[] = {{"SQLite driver", QSqlDatabase::isDriverAvailable(u"QSQLITE"_s)},
                            {"SVG icons", iconsDraw()},
                            {"TLS", QSslSocket::supportsSsl()},
                            {"sample catalog", catalogReads()},
                            {"sealed store", storeSeals()},
                            {"practice service", practiceStarts()}};
    bool good = true;
    for (const Check& check : checks) {
        std::printf("%-18s %s\n", check.name, check.good ? "good" : "MISSING");
        good = good && check.good;
    }
    return good ? 0 : 1;
}

} // namespace lineside
