#include "models/formats/ziptable.h"

#include "models/formats/zip.h"

#include <algorithm>
#include <string_view>

namespace lineside {

namespace {

constexpr std::size_t zipLength = 5;

std::optional<ZipPlace> placeOf(std::string_view line) {
    const QList<QByteArray> cells = QByteArray(line.data(), qsizetype(line.size())).split('\t');
    if (cells.size() < 4 || cells.at(1).isEmpty() || cells.at(2).size() != 2)
        return {};
    return ZipPlace{QString::fromUtf8(cells.at(1)), QString::fromUtf8(cells.at(2)),
                    QString::fromUtf8(cells.at(3)).trimmed()};
}

} // namespace

/// Halves the bytes, always at the beginning of a line.
std::optional<ZipPlace> ZipTable::find(QStringView zip) const {
    if (!isZip(zip))
        return {};
    const QByteArray wanted = zip.toLatin1();
    const std::string_view key(wanted.constData(), zipLength);
    const std::string_view all(m_lines.constData(), std::size_t(m_lines.size()));
    std::size_t low = 0, high = all.size();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        const std::size_t before = middle > low ? all.rfind('\n', middle - 1) : std::string_view::npos;
        const std::size_t begin = before == std::string_view::npos || before < low ? low : before + 1;
        const std::size_t end = std::min(all.find('\n', begin), all.size());
        const std::string_view line = all.substr(begin, end - begin);
        const int order = line.substr(0, zipLength).compare(key);
        if (order == 0)
            return placeOf(line);
        if (order < 0)
            low = std::min(end + 1, all.size());
        else
            high = begin;
    }
    return {};
}

} // namespace lineside
