#include "app/settings/logging.h"

#include "app/settings/redaction.h"

#include <QDateTime>
#include <QLoggingCategory>
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

/// Warnings and worse. Below them Qt's parts tell what is typed, shown and sent, once QT_LOGGING_RULES or a
/// qtlogging.ini asks them to.
constexpr bool isLogged(QtMsgType type) {
    return type != QtDebugMsg && type != QtInfoMsg;
}

/// The same before a message is made, so that nobody slows the program down with them. What a category does
/// with warnings is its own: it takes the place of Qt's filter, which reads rules of the environment.
void enable(QLoggingCategory* category) {
    for (const QtMsgType type : {QtDebugMsg, QtInfoMsg})
        category->setEnabled(type, isLogged(type));
}

void handle(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (writing || !isLogged(type))
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
    QLoggingCategory::installFilter(enable);
    return true;
}

} // namespace lineside::logging
