#include "models/formats/pdf.h"

#include <algorithm>

namespace lineside {

namespace {

constexpr qsizetype SearchedBytes = 1024;

/// Without what disks, faxes and mail gateways fill up the last block with.
QByteArrayView withoutPadding(QByteArrayView bytes) {
    const auto isPadding = [](char c) {
        return c == '\0' || c == ' ' || c == '\r' || c == '\n' || c == '\t' || c == '\x1A';
    };
    while (!bytes.isEmpty() && isPadding(bytes.back()))
        bytes.chop(1);
    return bytes;
}

} // namespace

PdfProblems checkPdf(QByteArrayView bytes) {
    PdfProblems out;
    const qsizetype searched = std::min(bytes.size(), SearchedBytes);
    if (bytes.first(searched).indexOf("%PDF-") < 0)
        out |= PdfProblem::NoHeader;
    const QByteArrayView written = withoutPadding(bytes);
    if (written.last(std::min(written.size(), SearchedBytes)).lastIndexOf("%%EOF") < 0)
        out |= PdfProblem::NoEnd;
    if (bytes.size() >= LargePdfBytes)
        out |= PdfProblem::Large;
    return out;
}

} // namespace lineside
