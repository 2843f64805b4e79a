#pragma once

#include "models/catalog/sitecatalog.h"
#include "models/formats/decimal.h"
#include "models/record/record.h"
#include "models/record/request.h"

#include <QList>

#include <optional>

namespace lineside::order {

/// One line of a quote.
struct QuoteLine {
    enum class Category : quint8 { Monthly, OneTime };
    QString description;
    Decimal amount; ///< dollars; a credit is negative
    Category category = Category::Monthly;
    bool tax = false;
};

/// What an order costs: lines, and the service's own sums.
struct Quote {
    struct Sum {
        Decimal total, revenue, taxes;
    };
    QList<QuoteLine> lines; ///< charges and credits, then taxes, in the order of the reply
    Sum monthly, oneTime;
    Decimal total;
    bool estimate = false;  ///< from the catalog, without taxes
    QStringList unreadable; ///< paths of amounts that are no number
    /// Sums that differ from their lines, by exact decimals; paths of the reply ("Subtotal_Monthly").
    [[nodiscard]] QStringList differences() const;
};

/// The question, or nothing while package or product, or ZIP, is missing. A whole address goes along, without
/// names; else the ZIP alone.
std::optional<Request> quoteQuery(const Record& order);
Quote readQuote(const Record& reply);
/// From the catalog's own rates, without taxes; nothing when a rate is not known.
std::optional<Quote> estimate(const Record& order, const SiteCatalog& catalog);

} // namespace lineside::order
