#pragma once

#include "models/wire/reader.h"
#include "models/wire/recordreader.h"

#include <array>
#include <vector>

namespace lineside::wire {

/// Finds its way from the envelope to the header, the data or the Fault of a reply. Told element by element.
class EnvelopeReader {
public:
    static constexpr std::size_t maxDepth = 64;
    static constexpr int maxElements = 20'000'000; ///< twenty times a reply of 100,000 services

    EnvelopeReader(Operation operation, const WireNames& names);

    void start(QStringView name, bool nil);
    void text(QStringView text);
    void end();
    /// Within the root.
    [[nodiscard]] bool isOpen() const { return !m_places.empty(); }
    /// Why the document is no reply, in words for support; null while it may be one.
    [[nodiscard]] const char* problem() const {
        return m_problem ? m_problem : m_record.overflowed() ? "too many unknown elements" : nullptr;
    }
    /// What the whole document says. Malformed is told without a position.
    [[nodiscard]] Answer take();

private:
    enum class Place : quint8 {
        Envelope,
        Body,
        Response,
        Result,
        Header,
        Data,
        Fault,
        FaultCode, ///< SOAP 1.2: its Value is a child
        FaultReason,
        Text, ///< of one of the fields below
        Skipped
    };
    enum Field : quint8 {
        Success,
        Message,
        SessionKey,
        Impersonated,
        ErrorCode,
        ErrorDescription,
        FaultCodeText,
        FaultReasonText,
        FieldCount
    };

    [[nodiscard]] Place below(QStringView name);
    [[nodiscard]] Place field(Field field);
    [[nodiscard]] Place headerField(QStringView name);
    [[nodiscard]] Place faultField(QStringView name);
    [[nodiscard]] Header header() const;
    [[nodiscard]] std::optional<Failure> failure(const Header& header) const;

    QString m_response;
    QString m_result;
    RecordReader m_record;
    std::vector<Place> m_places;
    std::array<QString, FieldCount> m_fields;
    std::array<bool, FieldCount> m_known{};
    Field m_field = Success;
    int m_elements = 0;
    bool m_hasResult = false;
    bool m_hasHeader = false;
    bool m_hasFault = false;
    const char* m_problem = nullptr;
};

} // namespace lineside::wire
