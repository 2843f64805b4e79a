#pragma once

#include "models/ports/quotestory.h"
#include "ui/quote/quotewords.h"

#include <QStringList>

class QMimeData;

namespace lineside {

/// A quote with everything that a reader away from the screen needs.
struct QuoteSheet {
    QString title;       ///< "Quote for Marcus Bell"
    QStringList address; ///< lines; the ZIP alone when no more is known
    QString package;     ///< "Talk and 5 GB, 118"; empty without one
    QString validity;    ///< what the figures are and until when they hold
    QList<QuoteRow> rows;
};

/// The figures must be fresh.
QuoteSheet quoteSheet(const QuoteStory& story);
/// Name proposed for a file, with its ending: only letters, digits, spaces and hyphens.
QString sheetFileName(const QuoteSheet& sheet, const QDate& day);

/// Aligned with spaces, for a note or a message.
QString sheetText(const QuoteSheet& sheet);
QString sheetHtml(const QuoteSheet& sheet);
/// Both, for the clipboard. The caller owns it.
QMimeData* sheetMime(const QuoteSheet& sheet);

} // namespace lineside
