#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <optional>

namespace lineside {

/// What a table says of a ZIP code.
struct ZipPlace {
    QString city;
    QString state;  ///< two letters
    QString county; ///< "Leon"; may be empty
    friend bool operator==(const ZipPlace&, const ZipPlace&) = default;
};

/// A table of ZIP codes (format: resources/data/README.md) that is searched where it lies: nothing is read
/// before it is asked for. It lacks some ZIPs, so it can offer but proves nothing.
class ZipTable {
public:
    ZipTable() = default;
    /// Lines sorted by ZIP. Lines of another form are found by nobody.
    explicit ZipTable(QByteArray lines) : m_lines(std::move(lines)) {}

    /// The place of five digits.
    [[nodiscard]] std::optional<ZipPlace> find(QStringView zip) const;

private:
    QByteArray m_lines;
};

} // namespace lineside
