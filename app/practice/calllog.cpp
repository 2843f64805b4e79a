#include "app/practice/calllog.h"

#include <QDateTime>

namespace lineside::practice {

using namespace Qt::StringLiterals;

CallLog::CallLog(const QString& path) : m_file(path) {
    if (!path.isEmpty() && !m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        qWarning("The log can't be written.");
}

void CallLog::add(const Line& line) {
    if (!m_file.isOpen())
        return;
    const QString text = u"%1 %2 status=%3 ms=%4 in=%5 out=%6\n"_s.arg(
        QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs),
        line.operation.isEmpty() ? u"-"_s : line.operation, QString::number(line.status),
        QString::number(line.milliseconds), QString::number(line.bytesIn), QString::number(line.bytesOut));
    const std::lock_guard lock(m_mutex);
    m_file.write(text.toUtf8());
    m_file.flush();
}

} // namespace lineside::practice
