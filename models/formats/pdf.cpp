#include "models/formats/pdf.h"

#include <algorithm>

namespace lineside {

namespace {

constexpr qsizetype SearchedBytes = 1024;

} // namespace

PdfProblems checkPdf(QByteArrayView bytes) {
    PdfProblems out;
    const qsizetype searched = std::min(bytes.size(), SearchedBytes);
    if (bytes.first(searched).indexOf("%PDF-") < 0)
        out |= PdfProblem::NoHeader;
    if (bytes.last(searched).lastIndexOf("%%EOF") < 0)
        out |= PdfProblem::NoEnd;
    if (bytes.size() >= LargePdfBytes)
        out |= PdfProblem::Large;
    return out;
}

} // namespace lineside
