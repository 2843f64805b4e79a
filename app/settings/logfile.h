#pragma once

#include <QFile>

namespace lineside {

/// A log file that never grows over its limit: when it is full it becomes NAME.1, the one before NAME.2, and
/// the oldest goes. Only the user can read it. A disk that takes nothing loses lines, never the program.
class LogFile {
public:
    struct Limits {
        qint64 bytes = 1024 * 1024; ///< of one file
        int olderFiles = 2;
    };

    explicit LogFile(const QString& path) : LogFile(path, Limits()) {}
    LogFile(const QString& path, Limits limits);

    /// Writes one line and its end; a line longer than the limit is cut.
    void write(const QByteArray& line);
    [[nodiscard]] QString path() const { return m_file.fileName(); }

private:
    bool open();
    void rotate();
    [[nodiscard]] QString older(int number) const;

    QFile m_file;
    Limits m_limits;
};

} // namespace lineside
