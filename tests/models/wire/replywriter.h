#pragma once

#include "models/record/record.h"
#include "models/wire/listitems.h"

#include <QXmlStreamWriter>

namespace lineside::test {

/// Writes replies as a service does, from any record: the other side of the reader.
class ReplyWriter {
public:
    explicit ReplyWriter(Operation operation) : m_operation(operation), m_xml(&m_bytes) {}

    QByteArray write(const Record& record) {
        const QString name = schema::name(m_operation);
        m_xml.writeStartDocument();
        m_xml.writeNamespace(soap, QStringLiteral("soap"));
        m_xml.writeNamespace(xsi, QStringLiteral("xsi"));
        m_xml.writeStartElement(soap, QStringLiteral("Envelope"));
        m_xml.writeStartElement(soap, QStringLiteral("Body"));
        m_xml.writeStartElement(name + QStringLiteral("Response"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://api.myh2o.com/v20"));
        m_xml.writeStartElement(name + QStringLiteral("Result"));
        m_xml.writeStartElement(QStringLiteral("Header"));
        m_xml.writeTextElement(QStringLiteral("Success"), QStringLiteral("true"));
        m_xml.writeEndElement();
        for (const Element& element : schema::tables(m_operation).reply)
            writeElement(record, element);
        goTo({});
        for (const Record::Extra& extra : record.extras()) {
            writeValue(extra.path, extra.value);
            goTo({});
        }
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    inline static const QString soap = QStringLiteral("http://schemas.xmlsoap.org/soap/envelope/");
    inline static const QString xsi = QStringLiteral("http://www.w3.org/2001/XMLSchema-instance");

    static QString latin(std::string_view text) {
        return QString::fromLatin1(text.data(), qsizetype(text.size()));
    }

    void writeElement(const Record& record, const Element& element) {
        const auto group = schema::groupOf(element);
        if (!group) {
            const QString wire =
                element.wirePath.empty() ? schema::path(schema::id(element)) : latin(element.wirePath);
            writeValue(wire, record.value(schema::id(element)));
        } else if (record.hasRows(*group) &&
                   schema::members(schema::tables(m_operation).reply, *group).first() == &element) {
            writeRows(record.rows(*group), element, *group);
        }
    }

    void writeRows(const Rows& rows, const Element& first, GroupId group) {
        QStringList wrapper = group.text().split(u'/');
        const bool named = first.shape == Shape::InRow || wire::endsInItem(group.path());
        const QString item = named ? wrapper.takeLast() : latin(wire::itemName(first));
        goTo(wrapper);
        for (int row = 0; row < rows.count(); ++row) {
            const QStringList inItem = wrapper + QStringList(item);
            goTo(wrapper);
            if (rows.columns() != QStringList(QString()))
                goTo(inItem);
            for (int column = 0; column < rows.columns().size(); ++column) {
                const QString& name = rows.columns().at(column);
                writeValue((name.isEmpty() ? inItem : inItem + QStringList(name)).join(u'/'),
                           rows.value(row, column));
            }
        }
        goTo(wrapper.mid(0, wrapper.size() - 1));
    }

    void writeValue(const QString& path, const Value& value) {
        if (value.state() == State::Absent)
            return;
        QStringList parents = path.split(u'/');
        const QString name = parents.takeLast();
        goTo(parents);
        m_xml.writeStartElement(name);
        if (value.state() == State::Null)
            m_xml.writeAttribute(xsi, QStringLiteral("nil"), QStringLiteral("true"));
        if (!value.text().isEmpty())
            m_xml.writeCharacters(value.text());
        m_xml.writeEndElement();
    }

    /// Closes and opens until just these parents are open.
    void goTo(const QStringList& parents) {
        qsizetype common = 0;
        while (common < qMin(parents.size(), m_open.size()) && parents.at(common) == m_open.at(common))
            ++common;
        for (; m_open.size() > common; m_open.removeLast())
            m_xml.writeEndElement();
        for (; common < parents.size(); ++common) {
            m_xml.writeStartElement(parents.at(common));
            m_open.append(parents.at(common));
        }
    }

    Operation m_operation;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    QStringList m_open;
};

} // namespace lineside::test
