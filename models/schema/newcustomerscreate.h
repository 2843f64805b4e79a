#pragma once

#include "models/schema/blocks.h"

namespace lineside::schema {

/// NewCustomers_Create: a new customer, with an order or as a prospect.
inline constexpr auto newCustomersCreateRequest = concat(
    std::array{
        text("Customer/AcctNum", optional),
        integer("Customer/AgentID", conditional).from(Source::Agents),
        text("Customer/AgentNumber", conditional),
        integer("Customer/BillProfileID", optional).from(Source::BillProfiles).page("Customer/BIllProfileID"),
        choice("Customer/BillMethod", optional, "PRINT_ONLY|EMAIL_ONLY|BOTH|NONE"),
        text("Customer/SecurityPIN", optional).as(Format::Pin).secret(),
        text("Customer/Language", optional).from(Source::Languages),
        date("Customer/DOB", optional).secret(),
        text("Customer/DL", optional).secret(),
        text("Customer/SSN", optional).as(Format::Ssn).secret(),
        text("Customer/Source", optional),
        text("Customer/Email", optional).as(Format::Email),
        choice("Customer/CustomerClass", optional, "Residential|Business"),
        boolean("Customer/IsParentAccount", conditional),
        integer("Customer/ParentCustomerID", conditional, QT_TRANSLATE_NOOP("schema", "Parent customer ID")),
        date("Customer/ContractStart", optional),
        date("Customer/ContractEnd", optional).page("Customer/ContactEnd"),
        choice("Customer/Lifeline/Status", optional, "NEEDS_REVIEW|APPROVED|REJECTED|NEEDS_FORM"),
        integer("Customer/Lifeline/LifelineTypeID", conditional).from(Source::LifelineTypes),
        pdf("Customer/Lifeline/SelfCertificationPDF", optional),
        boolean("Customer/Lifeline/TemporaryAddress", conditional),
        boolean("Customer/Lifeline/SeparateEconomicUnit", conditional),
        boolean("Customer/Lifeline/Tribal", optional),
        date("Customer/Lifeline/CertificationDate", conditional),
        date("Customer/Lifeline/OriginalCertificationDate", optional),
        integer("Customer/Lifeline/ProofTypeID", optional).from(Source::ProofTypes),
        text("Customer/Lifeline/ProofIdentifyingInformation", optional).secret(),
        text("Customer/Lifeline/ProofNotes", optional).as(Format::Lines),
        boolean("Customer/Lifeline/MultipleHouseholds", optional),
        integer("Customer/Lifeline/HouseholdCount", optional).as(Format::AtLeastOne),
        integer("Customer/Lifeline/AnnualIncome", optional).secret(),
        text("Customer/Lifeline/CGM_Reservation", optional,
             QT_TRANSLATE_NOOP("schema", "Duplicate database token")),
        boolean("Customer/Lifeline/NLADEnrolled", optional, QT_TRANSLATE_NOOP("schema", "Enrolled in NLAD")),
        text("Customer/Lifeline/StatusNote", optional, QT_TRANSLATE_NOOP("schema", "Status note")),
        choice("Customer/Lifeline/TPIVStatus", optional, "").from(Source::TpivStatuses),
        integer("Customer/Fields/Field/FieldID", conditional).row().from(Source::CustomFields),
        text("Customer/Fields/Field/Label", conditional).row(),
        text("Customer/Fields/Field/Value", required).row(),
        choice("Customer/TaxExemptions", optional, "").list().from(Source::TaxExemptions),
    },
    fullAddress("Customer/MailingAddress", prohibited, conditional, required),
    fullAddress("Customer/PhysicalAddress", prohibited, conditional, required), billing(optional),
    std::array{
        integer("Order/CarrierID", conditional, QT_TRANSLATE_NOOP("schema", "Provider"))
            .from(Source::Carriers),
        text("Order/CarrierCode", conditional, QT_TRANSLATE_NOOP("schema", "Provider code"))
            .from(Source::CarrierCodes),
        integer("Order/CarrierAccountID", optional, QT_TRANSLATE_NOOP("schema", "Provider account"))
            .from(Source::CarrierAccounts),
        integer("Order/PackageID", required, QT_TRANSLATE_NOOP("schema", "Package")).from(Source::Packages),
        text("Order/Description", optional, QT_TRANSLATE_NOOP("schema", "Description")),
        text("Order/PBXMake", optional, QT_TRANSLATE_NOOP("schema", "PBX make")),
        text("Order/PBXModel", optional, QT_TRANSLATE_NOOP("schema", "PBX model")),
    },
    fullAddress("Order/ShippingAddress", prohibited, conditional, required),
    std::array{
        text("Order/WirelessPort/MDN", conditional, QT_TRANSLATE_NOOP("schema", "Number to port"))
            .as(Format::Tn),
        text("Order/WirelessPort/AccountNumber", conditional, QT_TRANSLATE_NOOP("schema", "Account there"))
            .secret(),
        text("Order/WirelessPort/AuthorizedSigner", conditional,
             QT_TRANSLATE_NOOP("schema", "Authorized signer")),
        text("Order/WirelessPort/PINPassword", conditional,
             QT_TRANSLATE_NOOP("schema", "PIN or password there"))
            .secret(),
        text("Order/WirelessPort/Remark", optional, QT_TRANSLATE_NOOP("schema", "Remark")),
    },
    portAddress("Order/WirelessPort/Address"),
    std::array{
        choice("Order/WirelessPort/ExternalProvider", conditional, "",
               QT_TRANSLATE_NOOP("schema", "New provider"))
            .from(Source::CarrierCodes),
        text("Order/WirelessESN", optional, QT_TRANSLATE_NOOP("schema", "Device or SIM")).as(Format::Device),
        text("Order/WirelessICCID", optional, QT_TRANSLATE_NOOP("schema", "SIM of the device"))
            .as(Format::Iccid),
        integer("Order/AdditionalProducts/Product/ProductID", required,
                QT_TRANSLATE_NOOP("schema", "Product"))
            .row()
            .from(Source::Products),
        decimal("Order/AdditionalProducts/Product/Rate", optional, QT_TRANSLATE_NOOP("schema", "Rate")).row(),
        integer("Order/AdditionalProducts/Product/Quantity", optional,
                QT_TRANSLATE_NOOP("schema", "Quantity"))
            .row()
            .as(Format::AtLeastOne),
        text("Order/AdditionalProducts/Product/Description", optional,
             QT_TRANSLATE_NOOP("schema", "Description"))
            .row(),
        integer("Order/LineTypeID", optional, QT_TRANSLATE_NOOP("schema", "Line type"))
            .from(Source::LineTypes),
        integer("Order/ProcessID", optional, QT_TRANSLATE_NOOP("schema", "Process")).from(Source::Processes),
        text("Order/ReconnectTN", optional, QT_TRANSLATE_NOOP("schema", "Number to reconnect"))
            .as(Format::Tn),
        boolean("SendOrders", optional, QT_TRANSLATE_NOOP("schema", "Send the order at once")),
    });

inline constexpr auto newCustomersCreateReply = std::array{
    integer("Customer_ID", out, QT_TRANSLATE_NOOP("schema", "Customer ID")),
    integer("Orders/Order", out, QT_TRANSLATE_NOOP("schema", "Orders")).list(),
    integer("Lines/Line", out, QT_TRANSLATE_NOOP("schema", "Lines")).list(),
    integer("Products/Product/ProductID", out, QT_TRANSLATE_NOOP("schema", "Product")).row(),
    integer("Products/Product/ProductGroupID", out, QT_TRANSLATE_NOOP("schema", "Product group")).row(),
    boolean("Products/Product/LeadProductFlag", out, QT_TRANSLATE_NOOP("schema", "Lead product")).row(),
    choice("BillMethod", out, "PRINT_ONLY|EMAIL_ONLY|BOTH|NONE", QT_TRANSLATE_NOOP("schema", "Bill method")),
    choice("Status", out, "", QT_TRANSLATE_NOOP("schema", "Status")).page("-"),
};

} // namespace lineside::schema
