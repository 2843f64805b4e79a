#include "app/settings/logfile.h"

#include <QDir>
#include <QFileInfo>

namespace lineside {

LogFile::LogFile(const QString& path, Limits limits) : m_file(path), m_limits(limits) {}

QString LogFile::older(int number) const {
    return m_file.fileName() + u'.' + QString::number(number);
}

bool LogFile::open() {
    if (m_file.isOpen())
        return true;
    // Opening a pipe would wait for somebody who reads it.
    if (const QFileInfo info(m_file); info.exists() && !info.isFile())
        return false;
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    return m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered,
                       QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

void LogFile::rotate() {
    m_file.close();
    QFile::remove(m_limits.olderFiles > 0 ? older(m_limits.olderFiles) : m_file.fileName());
    for (int number = m_limits.olderFiles - 1; number >= 1; --number)
        QFile::rename(older(number), older(number + 1));
    if (m_limits.olderFiles > 0)
        QFile::rename(m_file.fileName(), older(1));
    // When nothing could be moved the limit still holds.
    if (open() && m_file.size() > 0)
        m_file.resize(0);
}

void LogFile::write(const QByteArray& line) {
    if (!open())
        return;
    const QByteArray bytes = line.left(m_limits.bytes - 1) + '\n';
    if (m_file.size() > 0 && m_file.size() + bytes.size() > m_limits.bytes)
        rotate();
    m_file.write(bytes);
}

} // namespace lineside
