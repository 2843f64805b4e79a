#include "models/wire/envelopereader.h"

namespace lineside::wire {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestText = qsizetype(64) * 1024; // of a message; its end is left out

bool isTrue(const QString& text) {
    return text == u'1' || text.compare("true"_L1, Qt::CaseInsensitive) == 0;
}

bool isFalse(const QString& text) {
    return text == u'0' || text.compare("false"_L1, Qt::CaseInsensitive) == 0;
}

Failure malformed(const char* detail) {
    Failure failure;
    failure.kind = Failure::Kind::Malformed;
    failure.detail = QString::fromLatin1(detail);
    return failure;
}

} // namespace

EnvelopeReader::EnvelopeReader(Operation operation, const WireNames& names)
    : m_response(schema::name(operation) + "Response"_L1)
    , m_result(schema::name(operation) + "Result"_L1)
    , m_record(operation, names) {
    m_places.reserve(maxDepth);
}

void EnvelopeReader::start(QStringView name, bool nil) {
    if (m_places.size() >= maxDepth)
        m_problem = "nested too deep";
    else if (++m_elements > maxElements)
        m_problem = "too many elements";
    if (m_problem)
        return;
    const bool inData = !m_places.empty() && m_places.back() == Place::Data;
    const Place place = inData ? Place::Data : below(name);
    if (place == Place::Data)
        m_record.start(name, nil);
    m_places.push_back(place);
}

EnvelopeReader::Place EnvelopeReader::below(QStringView name) {
    if (m_places.empty()) {
        if (!sameName(name, u"Envelope"))
            m_problem = "the root is no SOAP envelope";
        return Place::Envelope;
    }
    switch (m_places.back()) {
    case Place::Data:
        return Place::Data;
    case Place::Envelope:
        return sameName(name, u"Body") ? Place::Body : Place::Skipped;
    case Place::Body:
        if (sameName(name, u"Fault")) {
            m_hasFault = true;
            return Place::Fault;
        }
        return sameName(name, m_response) ? Place::Response : Place::Skipped;
    case Place::Response:
        if (m_hasResult || !sameName(name, m_result))
            return Place::Skipped;
        m_hasResult = true;
        return Place::Result;
    case Place::Result:
        if (!m_hasHeader && sameName(name, u"Header")) {
            m_hasHeader = true;
            return Place::Header;
        }
        // The echo of a request holds personal data that nobody asked for.
        return sameName(name, u"Debug") ? Place::Skipped : Place::Data;
    case Place::Header:
        return headerField(name);
    case Place::Fault:
    case Place::FaultCode:
    case Place::FaultReason:
        return faultField(name);
    case Place::Text:
    case Place::Skipped:
        break;
    }
    return Place::Skipped;
}

/// Of a field that comes twice the first holds: a Fault's reason may come in several languages.
EnvelopeReader::Place EnvelopeReader::field(Field field) {
    if (m_known[field])
        return Place::Skipped;
    m_known[field] = true;
    m_field = field;
    return Place::Text;
}

EnvelopeReader::Place EnvelopeReader::headerField(QStringView name) {
    static const std::array<QStringView, 6> names{u"Success",      u"Message",    u"SessionKey",
                                                  u"Impersonated", u"Error_Code", u"Error_Description"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (sameName(name, names[i]))
            return field(Field(i));
    }
    return Place::Skipped;
}

EnvelopeReader::Place EnvelopeReader::faultField(QStringView name) {
    switch (m_places.back()) {
    case Place::FaultCode:
        return sameName(name, u"Value") ? field(FaultCodeText) : Place::Skipped;
    case Place::FaultReason:
        return sameName(name, u"Text") ? field(FaultReasonText) : Place::Skipped;
    default:
        break;
    }
    if (sameName(name, u"faultcode"))
        return field(FaultCodeText);
    if (sameName(name, u"faultstring"))
        return field(FaultReasonText);
    if (sameName(name, u"Code"))
        return Place::FaultCode;
    return sameName(name, u"Reason") ? Place::FaultReason : Place::Skipped;
}

void EnvelopeReader::text(QStringView text) {
    if (m_places.empty())
        return;
    if (m_places.back() == Place::Data)
        m_record.text(text);
    else if (m_places.back() == Place::Text)
        m_fields[m_field].append(text.left(longestText - m_fields[m_field].size()));
}

void EnvelopeReader::end() {
    if (m_places.back() == Place::Data)
        m_record.end();
    m_places.pop_back();
}

Header EnvelopeReader::header() const {
    Header header;
    header.success = isTrue(m_fields[Success].trimmed());
    header.message = m_fields[Message];
    header.sessionKey = m_fields[SessionKey].trimmed();
    header.impersonated = isTrue(m_fields[Impersonated].trimmed());
    header.errorCode = m_fields[ErrorCode].trimmed();
    header.errorDescription = m_fields[ErrorDescription];
    return header;
}

std::optional<Failure> EnvelopeReader::failure(const Header& header) const {
    Failure failure;
    if (m_hasFault) {
        failure.kind = Failure::Kind::Fault;
        failure.code = m_fields[FaultCodeText].trimmed();
        failure.text = m_fields[FaultReasonText].trimmed();
        return failure;
    }
    if (!m_hasResult)
        return malformed("no result of the operation");
    if (!m_hasHeader)
        return malformed("no Header in the result");
    if (header.success)
        return std::nullopt;
    if (!isFalse(m_fields[Success].trimmed()))
        return malformed("the Header tells neither success nor failure");
    QStringList words{header.errorDescription.trimmed(), header.message.trimmed()};
    words.removeAll(QString());
    words.removeDuplicates();
    failure.kind = Failure::Kind::Refused;
    failure.code = header.errorCode;
    failure.text = words.join(u'\n');
    return failure;
}

Answer EnvelopeReader::take() {
    Answer answer;
    answer.header = header();
    answer.record = m_record.take();
    answer.failure = failure(answer.header);
    return answer;
}

} // namespace lineside::wire
