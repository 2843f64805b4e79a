#pragma once

#include "ui/quote/quotesheet.h"

class QPagedPaintDevice;
class QWidget;

namespace lineside {

/// Writes the sheet on US Letter: one clean page, more with "Page 2 of 3" when the lines need them. Returns
/// the pages, 0 when the device can't be painted on.
int paintSheet(QPagedPaintDevice& device, const QuoteSheet& sheet);
/// The sheet as a PDF document.
QByteArray sheetPdf(const QuoteSheet& sheet);
/// Opens the system's dialog of printers above the widget, and prints when the agent says so.
void printSheet(QWidget* parent, const QuoteSheet& sheet);

} // namespace lineside
