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
    enum class Category : quint8 { Monthly, OneTime, Other };
    QString description;
    Decimal amount; ///< dollars; a credit is negative
    Category category = Category::Monthly;
    bool tax = false;
    QString unread; ///< the amount as it came when it is no number; `amount` is 0 then
    friend bool operator==(const QuoteLine&, const QuoteLine&) = default;
};

/// What an order costs: lines, and the service's own sums.
struct Quote {
    /// Each as the service said it; nothing when it said none.
    struct Sum {
        std::optional<Decimal> total, revenue, taxes;
        friend bool operator==(const Sum&, const Sum&) = default;
    };
    /// A sum of the service that its lines don't add up to, by exact decimals.
    struct Difference {
        QString path;                 ///< of the reply, "Subtotal_Monthly"
        std::optional<Decimal> lines; ///< nothing: too large to be added
        Decimal service;
        friend bool operator==(const Difference&, const Difference&) = default;
    };

    QList<QuoteLine> lines; ///< charges and credits, then taxes, in the order of the reply
    Sum monthly, oneTime;
    std::optional<Decimal> total;
    bool estimate = false;  ///< from the catalog, without taxes
    QStringList unreadable; ///< paths of amounts that are no number

    [[nodiscard]] QList<Difference> differences() const;
    /// What the lines of a category add up to; nothing when that does not fit a decimal.
    [[nodiscard]] std::optional<Decimal> sumOf(QuoteLine::Category category) const;
    [[nodiscard]] std::optional<Decimal> sumOfAll() const;
    friend bool operator==(const Quote&, const Quote&) = default;
};

/// The question, or nothing while package or product, or ZIP, is missing or a product can't be read. A whole
/// address (first line, city, state, ZIP) goes along, without names; else the ZIP alone.
std::optional<Request> quoteQuery(const Record& order);
/// The ZIP that a quote of this order is for; empty while there is none.
QString quoteZip(const Record& order);
Quote readQuote(const Record& reply);
/// From the catalog's own rates and the order's, without taxes; nothing when a rate or a product's kind is
/// not known, or nothing is ordered.
std::optional<Quote> estimate(const Record& order, const SiteCatalog& catalog);

} // namespace lineside::order
