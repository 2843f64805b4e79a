#pragma once

#include <QByteArray>

#include <optional>

namespace lineside {

/// How the page of an order looked, beside what was typed: kept with its draft.
struct OrderView {
    bool ships = false, ports = false, lifeline = false; ///< ticks, also of parts that are still empty
    int section = 0;                                     ///< in view
    QByteArray check;                                    ///< what the check beside the form keeps

    [[nodiscard]] QByteArray write() const;
    /// Nothing for bytes of another version, which are left alone: what was typed is what counts.
    static std::optional<OrderView> read(const QByteArray& kept);
};

} // namespace lineside
