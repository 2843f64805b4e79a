#pragma once

#include <QFile>
#include <QString>

#include <mutex>

namespace lineside::practice {

/// One line a call, in a file: time, operation, status, milliseconds, bytes in and out. Nothing else is ever
/// put there, as requests and replies hold personal data.
class CallLog {
public:
    struct Line {
        QString operation;
        int status = 0;
        qint64 milliseconds = 0;
        qsizetype bytesIn = 0;
        qsizetype bytesOut = 0;
    };

    explicit CallLog(const QString& path); ///< an empty path: no log
    void add(const Line& line);

private:
    std::mutex m_mutex;
    QFile m_file;
};

} // namespace lineside::practice
