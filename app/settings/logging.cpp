#include "app/settings/logging.h"

#include "app/settings/redaction.h"

#include <QDateTime>
#include <QMutex>
#include <QStandardPaths>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace lineside::logging {
namespace {

struct Log {
    QMutex mutex;
    LogFile file;
};

/// Never deleted: messages come until the last static object is gone.
Log* theLog = nullptr;
/// A message about writing a message would never end.
thread_local bool writing = false;

QLatin1StringView word(QtMsgType type) {
    switch (type) {
    case QtDebugMsg:
        return "debug"_L1;
    case QtInfoMsg:
        return "info"_L1;
    case QtWarningMsg:
        return "warning"_L1;
    case QtCriticalMsg:
        return "critical"_L1;
    case QtFatalMsg:
        return "fatal"_L1;
    }
    return "message"_L1;
}

QByteArray lineOf(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    const auto category = QLatin1StringView(context.category ? context.category : "default");
    return u"%1 %2 %3: %4"_s.arg(time, QString(word(type)), QString(category), redacted(text)).toUtf8();
}

void handle(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (writing)
        return;
    writing = true;
    const QByteArray line = lineOf(type, context, text);
    {
        const QMutexLocker lock(&theLog->mutex);
        theLog->file.write(line);
        std::fprintf(stderr, "%s\n", line.constData());
        std::fflush(stderr);
    }
    writing = false;
}

} // namespace

QString defaultPath() {
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/lineside.log"_s;
}

bool install(const QString& path, LogFile::Limits limits) {
    if (theLog)
        return false;
    theLog = new Log{{}, LogFile(path, limits)};
    qInstallMessageHandler(handle);
    return true;
}

} // namespace lineside::logging
