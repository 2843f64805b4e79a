#pragma once

#include <QString>

#include <utility>

namespace lineside::practice {

/// Thrown where a request can't be read: answered by HTTP 500 with a SOAP Fault.
struct SoapFault {
    QString text;
    bool client = true; ///< whose fault it is: the sender's, or the service's own
};

/// Thrown where the service says no: answered by a Header with Success false. Nothing was done.
struct Refusal {
    QString code;
    QString description;
};

/// Codes of refusals, in Error_Code. S2005 is what the real service sends when it does not take a signature,
/// be it credentials or a session: which of them was refused says the call. The others are this service's
/// own.
namespace code {
inline constexpr auto signature = u"S2005";
inline constexpr auto noSignature = u"S1002";
inline constexpr auto permission = u"S3001";
inline constexpr auto notFound = u"C1001";
inline constexpr auto lookUpBy = u"C1002";
inline constexpr auto missing = u"V1001";
inline constexpr auto prohibited = u"V1002";
inline constexpr auto together = u"V1003";
inline constexpr auto value = u"V1004";
inline constexpr auto unknownId = u"V1005";
inline constexpr auto hierarchy = u"V1006";
inline constexpr auto account = u"V1007";
inline constexpr auto lifeline = u"V1008";
inline constexpr auto inUse = u"V1009";
} // namespace code

[[noreturn]] inline void refuse(const char16_t* code, QString description) {
    throw Refusal{QString::fromUtf16(code), std::move(description)};
}

} // namespace lineside::practice
