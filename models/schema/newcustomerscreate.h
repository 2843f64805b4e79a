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
        integer("Customer/ParentCustomerID", conditional, NOOP("Parent customer ID")),
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
        text("Customer/Lifeline/ProofNotes", optional),
        boolean("Customer/Lifeline/MultipleHouseholds", optional),
        integer("Customer/Lifeline/HouseholdCount", optional).as(Format::AtLeastOne),
        integer("Customer/Lifeline/AnnualIncome", optional).secret(),
        text("Customer/Lifeline/CGM_Reservation", optional, NOOP("Duplicate database token")),
        boolean("Customer/Lifeline/NLADEnrolled", optional, NOOP("Enrolled in NLAD")),
        text("Customer/Lifeline/StatusNote", optional, NOOP("Status note")),
        choice("Customer/Lifeline/TPIVStatus", optional, "").from(Source::TpivStatuses),
        integer("Customer/Fields/Field/FieldID", conditional).row().from(Source::CustomFields),
        text("Customer/Fields/Field/Label", conditional).row(),
        text("Customer/Fields/Field/Value", required).row(),
        choice("Customer/TaxExemptions", optional, "").list().from(Source::TaxExemptions),
    },
    fullAddress("Customer/MailingAddress", prohibited, conditional, required),
    fullAddress("Customer/PhysicalAddress", prohibited, conditional, required), billing(optional),
    std::array{
        integer("Order/CarrierID", conditional, NOOP("Provider")).from(Source::Carriers),
        text("Order/CarrierCode", conditional, NOOP("Provider code")).from(Source::CarrierCodes),
        integer("Order/CarrierAccountID", optional, NOOP("Provider account")).from(Source::CarrierAccounts),
        integer("Order/PackageID", required, NOOP("Package")).from(Source::Packages),
        text("Order/Description", optional, NOOP("Description")),
        text("Order/PBXMake", optional, NOOP("PBX make")),
        text("Order/PBXModel", optional, NOOP("PBX model")),
    },
    fullAddress("Order/ShippingAddress", prohibited, conditional, required),
    std::array{
        text("Order/WirelessPort/MDN", conditional, NOOP("Number to port")).as(Format::Tn),
        text("Order/WirelessPort/AccountNumber", conditional, NOOP("Account there")).secret(),
        text("Order/WirelessPort/AuthorizedSigner", conditional, NOOP("Authorized signer")),
        text("Order/WirelessPort/PINPassword", conditional, NOOP("PIN or password there")).secret(),
        text("Order/WirelessPort/Remark", optional, NOOP("Remark")),
    },
    portAddress("Order/WirelessPort/Address"),
    std::array{
        choice("Order/WirelessPort/ExternalProvider", conditional, "", NOOP("New provider"))
            .from(Source::CarrierCodes),
        text("Order/WirelessESN", optional, NOOP("Device or SIM")).as(Format::Device),
        text("Order/WirelessICCID", optional, NOOP("SIM of the device")).as(Format::Iccid),
        integer("Order/AdditionalProducts/Product/ProductID", required, NOOP("Product"))
            .row()
            .from(Source::Products),
        decimal("Order/AdditionalProducts/Product/Rate", optional, NOOP("Rate")).row(),
        integer("Order/AdditionalProducts/Product/Quantity", optional, NOOP("Quantity"))
            .row()
            .as(Format::AtLeastOne),
        text("Order/AdditionalProducts/Product/Description", optional, NOOP("Description")).row(),
        integer("Order/LineTypeID", optional, NOOP("Line type")).from(Source::LineTypes),
        integer("Order/ProcessID", optional, NOOP("Process")).from(Source::Processes),
        text("Order/ReconnectTN", optional, NOOP("Number to reconnect")).as(Format::Tn),
        boolean("SendOrders", optional, NOOP("Send the order at once")),
    });

inline constexpr auto newCustomersCreateReply = std::array{
    integer("Customer_ID", out, NOOP("Customer ID")),
    integer("Orders/Order", out, NOOP("Orders")).list(),
    integer("Lines/Line", out, NOOP("Lines")).list(),
    integer("Products/Product/ProductID", out, NOOP("Product")).row(),
    integer("Products/Product/ProductGroupID", out, NOOP("Product group")).row(),
    boolean("Products/Product/LeadProductFlag", out, NOOP("Lead product")).row(),
    choice("BillMethod", out, "PRINT_ONLY|EMAIL_ONLY|BOTH|NONE", NOOP("Bill method")),
    choice("Status", out, "", NOOP("Status")).page("-"),
};

} // namespace lineside::schema
