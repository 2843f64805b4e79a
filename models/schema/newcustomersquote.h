#pragma once

#include "models/schema/blocks.h"

namespace lineside::schema {

/// NewCustomers_Quote: what an order costs.
inline constexpr auto newCustomersQuoteRequest = concat(
    std::array{
        text("ZIP", conditional).as(Format::Zip),
        integer("PackageID", conditional, NOOP("Package")).from(Source::Packages),
        integer("AdditionalProducts/Product/ProductID", required, NOOP("Product"))
            .row()
            .from(Source::Products),
        decimal("AdditionalProducts/Product/Rate", optional, NOOP("Rate")).row(),
        integer("AdditionalProducts/Product/Quantity", optional, NOOP("Quantity"))
            .row()
            .as(Format::AtLeastOne),
        text("AdditionalProducts/Product/Description", optional, NOOP("Description")).row(),
    },
    shortAddress("Address", prohibited, required));

inline constexpr auto newCustomersQuoteReply = std::array{
    decimal("Subtotal_OneTime", out, NOOP("One-time subtotal")),
    decimal("Subtotal_OneTime_Revenue", out, NOOP("One-time charges")),
    decimal("Subtotal_OneTime_Taxes", out, NOOP("One-time taxes")),
    decimal("Subtotal_Monthly", out, NOOP("Monthly subtotal")),
    decimal("Subtotal_Monthly_Revenue", out, NOOP("Monthly charges")),
    decimal("Subtotal_Monthly_Taxes", out, NOOP("Monthly taxes")),
    decimal("Total", out, NOOP("Total")),
    text("Details_Charges/Detail/Description", out, NOOP("Charge"))
        .row()
        .page("Details_Taxes/Detail/Description"),
    decimal("Details_Charges/Detail/Amount", out, NOOP("Amount")).row().page("Details_Taxes/Detail/Amount"),
    choice("Details_Charges/Detail/Category", out, "OneTime|Monthly", NOOP("Category"))
        .row()
        .page("Details_Taxes/Detail/Category"),
    text("Details_Taxes/Detail/Description", out, NOOP("Tax")).row(),
    decimal("Details_Taxes/Detail/Amount", out, NOOP("Amount")).row(),
    choice("Details_Taxes/Detail/Category", out, "OneTime|Monthly", NOOP("Category")).row(),
};

} // namespace lineside::schema
