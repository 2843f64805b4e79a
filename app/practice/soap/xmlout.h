#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace lineside::practice {

/// Elements into bytes, in the order in which they come; opens and closes the groups on the way.
class XmlOut {
public:
    void open(QStringView name);
    void close();
    /// `<name>text</name>`, or `<name />` for an empty text as .NET writes it.
    void leaf(QStringView name, QStringView text);
    void raw(const QByteArray& bytes) { m_bytes += bytes; }
    /// Closes and opens groups until exactly these are open below the level where `base` was set.
    void enter(const QStringList& groups);
    /// The groups open now don't count for enter().
    void setBase() { m_base = m_open.size(); }
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

private:
    void escaped(QStringView text);

    QByteArray m_bytes;
    QList<QByteArray> m_open;
    qsizetype m_base = 0;
};

} // namespace lineside::practice
