#include "app/offline/trouble.h"

#include <QSqlError>

#include <array>

namespace lineside::offline {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array codes = {"closed",
                              "in-use",
                              "newer",
                              "other-kind",
                              "not-a-store",
                              "disk",
                              "full",
                              "key-lost",
                              "key-unavailable",
                              "other-key",
                              "declined",
                              "passphrase-damaged",
                              "too-little-memory",
                              "sign-in-first"};

/// https://www.sqlite.org/rescode.html; the primary code is the lowest byte.
Reason reasonOf(int sqlite) {
    switch (sqlite & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return Reason::InUse;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return Reason::NotAStore;
    case 13: // SQLITE_FULL
        return Reason::Full;
    default:
        return Reason::Disk;
    }
}

} // namespace

Failure storageFailure(Reason reason, const QString& detail) {
    return {.kind = Failure::Kind::Storage,
            .code = QString::fromLatin1(codes.at(size_t(reason))),
            .detail = detail};
}

Failure storageFailure(const QSqlError& error) {
    const QString code = error.nativeErrorCode();
    return storageFailure(reasonOf(code.toInt()), u"SQLite %1: %2"_s.arg(code, error.databaseText()));
}

Reason reasonOf(const Failure& failure) {
    for (size_t i = 0; i < codes.size(); ++i) {
        if (failure.code == QLatin1StringView(codes[i]))
            return Reason(i);
    }
    return Reason::Disk;
}

} // namespace lineside::offline
