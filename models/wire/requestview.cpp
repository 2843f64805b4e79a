#include "models/wire/requestview.h"

#include <QSet>
#include <QXmlStreamReader>

namespace lineside::wire {
namespace {

using namespace Qt::StringLiterals;

QString latin(std::string_view text) {
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

/// Paths below Request whose texts are hidden, in lower case.
QSet<QString> hiddenPaths(Operation operation, const WireNames& names, const Hidden& what) {
    QSet<QString> hidden;
    for (const Element& element : schema::tables(operation).request) {
        const ElementId id = schema::id(element);
        const bool hides = element.type == Type::Base64 || what.also.contains(id) ||
                           (what.sensitive && schema::sensitive(id));
        if (!hides)
            continue;
        for (const QString& path :
             {schema::path(id), latin(element.wirePath), latin(element.pagePath), names.wirePath(element)})
            hidden.insert(path.toLower());
    }
    hidden.remove(QString());
    return hidden;
}

class Layout {
public:
    Layout(const WireNames& names, const QString& mask, const Hidden& hidden)
        : m_names(names)
        , m_mask(mask)
        , m_what(hidden) {}

    QString lay(QByteArrayView envelope) {
        QXmlStreamReader xml(envelope.toByteArray());
        while (!xml.atEnd() && !m_done) {
            switch (xml.readNext()) {
            case QXmlStreamReader::StartElement:
                start(xml);
                break;
            case QXmlStreamReader::Characters:
                m_text += xml.text();
                break;
            case QXmlStreamReader::EndElement:
                end(xml);
                break;
            default:
                break;
            }
        }
        return m_done ? m_lines.join(u'\n') : QString();
    }

private:
    void start(const QXmlStreamReader& xml) {
        m_text.clear();
        m_startOffset = xml.characterOffset();
        const QString name = xml.name().toString();
        if (!m_path.isEmpty()) {
            m_lines.append(indent() + u'<' + name + u'>');
        } else if (const auto operation = schema::operation(name)) {
            m_hidden = hiddenPaths(*operation, m_names, m_what);
            m_lines.append(u'<' + name);
            m_lines.append("  xmlns=\""_L1 + xml.namespaceUri().toString() + "\">"_L1);
        } else {
            return;
        }
        m_path.append(name);
        m_isLeaf = true;
    }

    void end(const QXmlStreamReader& xml) {
        if (m_path.isEmpty())
            return;
        const bool hidden = isHidden();
        const QString name = m_path.takeLast();
        if (!m_isLeaf)
            m_lines.append(indent() + "</"_L1 + name + u'>');
        else if (xml.characterOffset() == m_startOffset) // no end tag of its own, so `<X/>`
            m_lines.last().insert(m_lines.last().size() - 1, u'/');
        else
            m_lines.last() +=
                (hidden && !m_text.isEmpty() ? m_mask : m_text.toHtmlEscaped()) + "</"_L1 + name + u'>';
        m_isLeaf = false;
        m_done = m_path.isEmpty();
    }

    [[nodiscard]] QString indent() const { return QString(2 * m_path.size(), u' '); }

    [[nodiscard]] bool isHidden() const {
        const QString group = m_path.value(2);
        return group == "Session"_L1 || group == "Credentials"_L1 ||
               m_hidden.contains(m_path.mid(2).join(u'/').toLower());
    }

    const WireNames& m_names;
    const QString& m_mask;
    const Hidden& m_what;
    QStringList m_lines;
    QStringList m_path; ///< from the operation on
    QSet<QString> m_hidden;
    QString m_text;
    qint64 m_startOffset = 0;
    bool m_isLeaf = false;
    bool m_done = false;
};

} // namespace

QString prettyPrint(QByteArrayView envelope, const WireNames& names, const QString& mask,
                    const Hidden& hidden) {
    return Layout(names, mask, hidden).lay(envelope);
}

} // namespace lineside::wire
