#pragma once

#include "models/schema/blocks.h"

namespace lineside::schema {

/// Customers_Query: what is asked and what the reply holds, in the order of the service's page.
inline constexpr auto customersQueryRequest = std::array{
    integer("CustomerID", conditional, QT_TRANSLATE_NOOP("schema", "Customer ID")),
    text("TN", conditional, QT_TRANSLATE_NOOP("schema", "Phone number")).as(Format::Tn),
    text("Inventory/Identifier", conditional, QT_TRANSLATE_NOOP("schema", "Device or SIM"))
        .as(Format::Device),
    choice("Inventory/Type", optional, "Mobile_Device|SIM_Card",
           QT_TRANSLATE_NOOP("schema", "Kind of device")),
};

inline constexpr auto customersQueryReply = concat(
    std::array{
        integer("Customer/ID", out, QT_TRANSLATE_NOOP("schema", "Customer ID")),
        text("Customer/AcctNum", out, QT_TRANSLATE_NOOP("schema", "Account number")),
        integer("Customer/AgentID", out, QT_TRANSLATE_NOOP("schema", "Agent")).from(Source::Agents),
        integer("Customer/AgentNumber", out, QT_TRANSLATE_NOOP("schema", "Agent number")),
        integer("Customer/BillProfileID", out, QT_TRANSLATE_NOOP("schema", "Bill profile"))
            .from(Source::BillProfiles)
            .page("Customer/BIllProfileID"),
        choice("Customer/CustomerClass", out, "Residential|Business", QT_TRANSLATE_NOOP("schema", "Class")),
        choice("Customer/BillMethod", out, "PRINT_ONLY|EMAIL_ONLY|BOTH|NONE",
               QT_TRANSLATE_NOOP("schema", "Bill method")),
        boolean("Customer/IsParentAccount", out, QT_TRANSLATE_NOOP("schema", "Parent account")),
        integer("Customer/ParentAccountID", out, QT_TRANSLATE_NOOP("schema", "Parent customer ID")),
        date("Customer/ContractStart", out, QT_TRANSLATE_NOOP("schema", "Contract start")),
        date("Customer/ContractEnd", out, QT_TRANSLATE_NOOP("schema", "Contract end")),
        text("Customer/SecurityPIN", out, QT_TRANSLATE_NOOP("schema", "Security PIN"))
            .as(Format::Pin)
            .secret(),
        text("Customer/Language", out, QT_TRANSLATE_NOOP("schema", "Language")).from(Source::Languages),
    },
    fullAddress("Customer/PhysicalAddress", out, out, out),
    fullAddress("Customer/MailingAddress", out, out, out), billing(out),
    std::array{
        date("Customer/DOB", out, QT_TRANSLATE_NOOP("schema", "Date of birth")).secret(),
        text("Customer/DL", out, QT_TRANSLATE_NOOP("schema", "Driver's license")).secret(),
        text("Customer/SSN", out, QT_TRANSLATE_NOOP("schema", "SSN or tax ID")).as(Format::Ssn).secret(),
        text("Customer/Email", out, QT_TRANSLATE_NOOP("schema", "Email")).as(Format::Email),
        boolean("Customer/IsAutoDebit", out, QT_TRANSLATE_NOOP("schema", "Auto-debit")),
        integer("Customer/AutoPaymentAccountID", out, QT_TRANSLATE_NOOP("schema", "Payment account ID")),
        integer("Customer/AutoDebitDay", out, QT_TRANSLATE_NOOP("schema", "Day of the month"))
            .as(Format::Day),
        integer("Customer/Lifeline/LifelineTypeID", out, QT_TRANSLATE_NOOP("schema", "Lifeline type"))
            .from(Source::LifelineTypes)
            .page("Customer/LifeLine/LifelineTypeID"),
        pdf("Customer/Lifeline/SelfCertificationPDF", out, QT_TRANSLATE_NOOP("schema", "Self-certification"))
            .page("Customer/LifeLine/SelfCertificationPDF"),
        boolean("Customer/Lifeline/TemporaryAddress", out, QT_TRANSLATE_NOOP("schema", "Temporary address"))
            .page("Customer/LifeLine/TemporaryAddress"),
        boolean("Customer/Lifeline/SeparateEconomicUnit", out,
                QT_TRANSLATE_NOOP("schema", "Separate economic unit"))
            .page("Customer/LifeLine/SeparateEconomicUnit"),
        boolean("Customer/Lifeline/Tribal", out, QT_TRANSLATE_NOOP("schema", "Tribal lands"))
            .page("Customer/LifeLine/Tribal"),
        integer("Customer/Lifeline/ProofTypeID", out, QT_TRANSLATE_NOOP("schema", "Proof type"))
            .from(Source::ProofTypes)
            .page("Customer/LifeLine/ProofTypeID"),
        text("Customer/Lifeline/ProofIdentifyingInformation", out,
             QT_TRANSLATE_NOOP("schema", "Proof identifier"))
            .secret()
            .page("Customer/LifeLine/ProofIdentifyingInformation"),
        text("Customer/Lifeline/ProofNotes", out, QT_TRANSLATE_NOOP("schema", "Proof notes"))
            .page("Customer/LifeLine/ProofNotes")
            .as(Format::Lines),
        choice("Customer/Lifeline/Status", out, "NOT_SET|NEEDS_FORM|NEEDS_REVIEW|APPROVED|REJECTED",
               QT_TRANSLATE_NOOP("schema", "Lifeline status"))
            .page("Customer/LifeLine/Status"),
        boolean("Customer/Lifeline/MultipleHouseholds", out,
                QT_TRANSLATE_NOOP("schema", "Several households"))
            .page("Customer/LifeLine/MultipleHouseholds"),
        pdf("Customer/Lifeline/ProofDocumentationPDF", out, QT_TRANSLATE_NOOP("schema", "Proof document"))
            .page("Customer/LifeLine/ProofDocumentationPDF"),
        integer("Customer/Lifeline/HouseholdCount", out, QT_TRANSLATE_NOOP("schema", "In household"))
            .as(Format::AtLeastOne)
            .page("Customer/LifeLine/HouseholdCount"),
        decimal("Customer/Lifeline/AnnualIncome", out, QT_TRANSLATE_NOOP("schema", "Yearly income"))
            .secret()
            .page("Customer/LifeLine/AnnualIncome"),
        date("Customer/Lifeline/CertificationDate", out, QT_TRANSLATE_NOOP("schema", "Certified on"))
            .page("Customer/LifeLine/CertificationDate"),
        date("Customer/Lifeline/OriginalCertificationDate", out,
             QT_TRANSLATE_NOOP("schema", "First certified on"))
            .page("Customer/LifeLine/OriginalCertificationDate"),
        choice("Customer/Lifeline/TPIVStatus", out, "", QT_TRANSLATE_NOOP("schema", "TPIV status"))
            .from(Source::TpivStatuses)
            .page("Customer/LifeLine/TPIVStatus"),
        choice("Customer/TaxExemptions", out, "", QT_TRANSLATE_NOOP("schema", "Tax exemptions"))
            .list()
            .from(Source::TaxExemptions),
        serviceItems("Customer/Services", out, QT_TRANSLATE_NOOP("schema", "Services")),
        choice("Customer/Status", out, "OPEN|PENDING|CLOSED|PROSPECT", QT_TRANSLATE_NOOP("schema", "Status")),
    });

} // namespace lineside::schema
