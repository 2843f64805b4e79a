#include "app/practice/soap/xmlout.h"

namespace lineside::practice {

void XmlOut::open(QStringView name) {
    m_open.append(name.toUtf8());
    m_bytes += '<' + m_open.last() + '>';
}

void XmlOut::close() {
    m_bytes += "</" + m_open.takeLast() + '>';
}

void XmlOut::leaf(QStringView name, QStringView text) {
    const QByteArray tag = name.toUtf8();
    if (text.isEmpty()) {
        m_bytes += '<' + tag + " />";
        return;
    }
    m_bytes += '<' + tag + '>';
    escaped(text);
    m_bytes += "</" + tag + '>';
}

void XmlOut::enter(const QStringList& groups) {
    qsizetype same = 0;
    while (same < groups.size() && m_base + same < m_open.size() &&
           m_open.at(m_base + same) == groups.at(same).toUtf8())
        ++same;
    while (m_open.size() > m_base + same)
        close();
    for (; same < groups.size(); ++same)
        open(groups.at(same));
}

void XmlOut::escaped(QStringView text) {
    for (const char c : text.toUtf8()) {
        if (c == '<')
            m_bytes += "&lt;";
        else if (c == '>')
            m_bytes += "&gt;";
        else if (c == '&')
            m_bytes += "&amp;";
        else if (c == '\r')
            m_bytes += "&#xD;";
        else
            m_bytes += c;
    }
}

} // namespace lineside::practice
