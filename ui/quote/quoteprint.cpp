#include "ui/quote/quoteprint.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(quote)
};

using Kind = QuoteRow::Kind;

constexpr double marginPoints = 60;
constexpr double pointsPerInch = 72;

/// A line of the sheet, measured.
struct Part {
    QString words;
    QString amount;
    QFont font;
    double above = 0; ///< points
    bool rule = false;
    bool keepsNext = false; ///< never the last of a page: a caption, a line before its total
    double height = 0;      ///< with `above`, device units
};

QFont sheetFont(double points, QFont::Weight weight = QFont::Normal) {
    QFont font = QGuiApplication::font();
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

Part partOf(const QuoteRow& row) {
    switch (row.kind) {
    case Kind::Caption:
        return {row.words, {}, sheetFont(9, QFont::DemiBold), 14, false, true};
    case Kind::Total:
        return {row.words, row.amount, sheetFont(10, QFont::DemiBold), 4, true};
    case Kind::Bill:
        return {row.words, row.amount, sheetFont(15, QFont::DemiBold), 16, true};
    case Kind::Note:
        return {row.words, {}, sheetFont(9), 3};
    case Kind::Line:
        break;
    }
    return {row.words, row.amount, sheetFont(10), 4};
}

QList<Part> partsOf(const QuoteSheet& sheet) {
    QList<Part> parts{{sheet.title, {}, sheetFont(18, QFont::DemiBold)}};
    for (const QString& line : sheet.address)
        parts.append({line, {}, sheetFont(10), parts.size() == 1 ? 8.0 : 2.0});
    if (!sheet.package.isEmpty())
        parts.append({sheet.package, {}, sheetFont(10, QFont::DemiBold), 10});
    for (const QuoteRow& row : sheet.rows)
        parts.append(partOf(row));
    for (qsizetype i = 1; i < parts.size(); ++i)
        parts[i - 1].keepsNext = parts[i - 1].keepsNext || parts[i].rule;
    parts.append({sheet.validity, {}, sheetFont(9), 18});
    parts[parts.size() - 2].keepsNext = true;
    return parts;
}

class Press {
public:
    Press(QPagedPaintDevice& device, const QuoteSheet& sheet)
        : m_device(device)
        , m_sheet(sheet)
        , m_parts(partsOf(sheet)) {}

    int run() {
        QPageLayout layout = m_device.pageLayout();
        layout.setUnits(QPageLayout::Point);
        layout.setMargins(QMarginsF(marginPoints, marginPoints, marginPoints, marginPoints));
        m_device.setPageLayout(layout);
        if (!m_painter.begin(&m_device))
            return 0;
        m_width = m_painter.viewport().width();
        measure();
        const QList<QList<const Part*>> pages = split();
        for (qsizetype page = 0; page < pages.size(); ++page) {
            if (page > 0 && !m_device.newPage())
                return 0;
            paint(pages[page], int(page) + 1, int(pages.size()));
        }
        m_painter.end();
        return int(pages.size());
    }

private:
    [[nodiscard]] double units(double points) const {
        return points * m_painter.device()->logicalDpiY() / pointsPerInch;
    }
    [[nodiscard]] QFontMetricsF metrics(const QFont& font) const { return {font, m_painter.device()}; }
    [[nodiscard]] double wordsWidth(const Part& part) const {
        return part.amount.isEmpty()
                   ? m_width
                   : m_width - metrics(part.font).horizontalAdvance(part.amount) - units(24);
    }

    void measure() {
        for (Part& part : m_parts) {
            const QFontMetricsF size = metrics(part.font);
            const double text =
                size.boundingRect(QRectF(0, 0, wordsWidth(part), 1e6), int(Qt::TextWordWrap), part.words)
                    .height();
            part.height = units(part.above) + std::max(text, size.height());
        }
    }

    /// Room for the number of the page stays free below.
    [[nodiscard]] double bottom() const { return m_painter.viewport().height() - units(24); }
    [[nodiscard]] double top(qsizetype page) const { return page == 0 ? 0 : units(28); }

    [[nodiscard]] QList<QList<const Part*>> split() const {
        QList<QList<const Part*>> pages{{}};
        double used = 0;
        for (qsizetype i = 0; i < m_parts.size();) {
            qsizetype last = i; // what must stay together
            double height = m_parts[i].height;
            while (m_parts[last].keepsNext && last + 1 < m_parts.size())
                height += m_parts[++last].height;
            if (!pages.constLast().isEmpty() && used + height > bottom()) {
                pages.append(QList<const Part*>());
                used = top(pages.size() - 1);
            }
            for (; i <= last; ++i) {
                pages.last().append(&m_parts[i]);
                used += m_parts[i].height;
            }
        }
        return pages;
    }

    void paint(const QList<const Part*>& parts, int page, int pages) {
        if (page > 1) {
            m_painter.setFont(sheetFont(9));
            m_painter.drawText(QPointF(0, metrics(m_painter.font()).ascent()), m_sheet.title);
        }
        double y = top(page - 1);
        for (const Part* part : parts)
            y = paint(*part, y);
        if (pages == 1)
            return;
        m_painter.setFont(sheetFont(9));
        const QString number = Texts::tr("Page %1 of %2").arg(page).arg(pages);
        m_painter.drawText(QRectF(0, bottom(), m_width, m_painter.viewport().height() - bottom()),
                           int(Qt::AlignRight | Qt::AlignBottom), number);
    }

    double paint(const Part& part, double y) {
        const double above = units(part.above);
        if (part.rule)
            m_painter.fillRect(QRectF(0, y + above / 2, m_width, units(0.5)), QColor(0x83, 0x8B, 0x97));
        m_painter.setFont(part.font);
        const QRectF words(0, y + above, wordsWidth(part), part.height - above);
        m_painter.drawText(words, int(Qt::AlignLeft | Qt::TextWordWrap), part.words);
        m_painter.drawText(QRectF(0, y + above, m_width, part.height - above), int(Qt::AlignRight),
                           part.amount);
        return y + part.height;
    }

    QPagedPaintDevice& m_device;
    const QuoteSheet& m_sheet;
    QList<Part> m_parts;
    QPainter m_painter;
    double m_width = 0;
};

} // namespace

int paintSheet(QPagedPaintDevice& device, const QuoteSheet& sheet) {
    return Press(device, sheet).run();
}

QByteArray sheetPdf(const QuoteSheet& sheet) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::Letter));
        writer.setResolution(600);
        writer.setTitle(sheet.title);
        writer.setCreator(u"Lineside"_s);
        if (paintSheet(writer, sheet) == 0)
            return {};
    }
    return buffer.data();
}

void printSheet(QWidget* parent, const QuoteSheet& sheet) {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::Letter));
    printer->setDocName(Texts::tr("Quote"));
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setObjectName(u"printDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(QAbstractPrintDialog::PrintToFile);
    QObject::connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), dialog,
                     [sheet](QPrinter* chosen) { paintSheet(*chosen, sheet); });
    // The dialog paints to its printer until it has gone.
    QObject::connect(dialog, &QObject::destroyed, qApp, [printer] {});
    dialog->open();
}

} // namespace lineside
