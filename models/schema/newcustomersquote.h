#pragma once

#include "models/schema/blocks.h"

namespace lineside::schema {

/// NewCustomers_Quote: what an order costs.
inline constexpr auto newCustomersQuoteRequest = concat(
    std::array{
        text("ZIP", conditional).as(Format::Zip),
        integer("PackageID", conditional, QT_TRANSLATE_NOOP("schema", "Package")).from(Source::Packages),
        integer("AdditionalProducts/Product/ProductID", required, QT_TRANSLATE_NOOP("schema", "Product"))
            .row()
            .from(Source::Products),
        decimal("AdditionalProducts/Product/Rate", optional, QT_TRANSLATE_NOOP("schema", "Rate")).row(),
        integer("AdditionalProducts/Product/Quantity", optional, QT_TRANSLATE_NOOP("schema", "Quantity"))
            .row()
            .as(Format::AtLeastOne),
        text("AdditionalProducts/Product/Description", optional, QT_TRANSLATE_NOOP("schema", "Description"))
            .row(),
    },
    shortAddress("Address", prohibited, required));

inline constexpr auto newCustomersQuoteReply = std::array{
    decimal("Subtotal_OneTime", out, QT_TRANSLATE_NOOP("schema", "One-time subtotal")),
    decimal("Subtotal_OneTime_Revenue", out, QT_TRANSLATE_NOOP("schema", "One-time charges")),
    decimal("Subtotal_OneTime_Taxes", out, QT_TRANSLATE_NOOP("schema", "One-time taxes")),
    decimal("Subtotal_Monthly", out, QT_TRANSLATE_NOOP("schema", "Monthly subtotal")),
    decimal("Subtotal_Monthly_Revenue", out, QT_TRANSLATE_NOOP("schema", "Monthly charges")),
    decimal("Subtotal_Monthly_Taxes", out, QT_TRANSLATE_NOOP("schema", "Monthly taxes")),
    decimal("Total", out, QT_TRANSLATE_NOOP("schema", "Total")),
    text("Details_Charges/Detail/Description", out, QT_TRANSLATE_NOOP("schema", "Charge"))
        .row()
        .page("Details_Taxes/Detail/Description"),
    decimal("Details_Charges/Detail/Amount", out, QT_TRANSLATE_NOOP("schema", "Amount"))
        .row()
        .page("Details_Taxes/Detail/Amount"),
    choice("Details_Charges/Detail/Category", out, "OneTime|Monthly", QT_TRANSLATE_NOOP("schema", "Category"))
        .row()
        .page("Details_Taxes/Detail/Category"),
    text("Details_Taxes/Detail/Description", out, QT_TRANSLATE_NOOP("schema", "Tax")).row(),
    decimal("Details_Taxes/Detail/Amount", out, QT_TRANSLATE_NOOP("schema", "Amount")).row(),
    choice("Details_Taxes/Detail/Category", out, "OneTime|Monthly", QT_TRANSLATE_NOOP("schema", "Category"))
        .row(),
};

} // namespace lineside::schema
