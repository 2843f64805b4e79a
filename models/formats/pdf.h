#pragma once

#include <QByteArrayView>
#include <QFlags>

namespace lineside {

/// What may be wrong with a file that is to be a PDF; several can hold at once, and all of them only warn.
enum class PdfProblem {
    NoHeader = 1, ///< no %PDF- within the first 1,024 bytes
    NoEnd = 2,    ///< no %%EOF within the last 1,024 bytes, padding left out: the file may be cut
    Large = 4,    ///< the service may refuse a request of this size
};
Q_DECLARE_FLAGS(PdfProblems, PdfProblem)
Q_DECLARE_OPERATORS_FOR_FLAGS(PdfProblems)

/// From this many raw bytes on a PDF is called large: as base64, and with the rest of the request, it comes
/// near the 4 MiB that the service's framework accepts by default.
constexpr qsizetype LargePdfBytes = 2'900'000;

PdfProblems checkPdf(QByteArrayView bytes);

} // namespace lineside
