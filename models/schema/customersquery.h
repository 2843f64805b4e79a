#pragma once

#include "models/schema/blocks.h"

namespace lineside::schema {

/// Customers_Query: what is asked and what the reply holds, in the order of the service's page.
inline constexpr auto customersQueryRequest = std::array{
    integer("CustomerID", conditional, NOOP("Customer ID")),
    text("TN", conditional, NOOP("Phone number")).as(Format::Tn),
    text("Inventory/Identifier", conditional, NOOP("Device or SIM")).as(Format::Device),
    choice("Inventory/Type", optional, "Mobile_Device|SIM_Card", NOOP("Kind of device")),
};

inline constexpr auto customersQueryReply = concat(
    std::array{
        integer("Customer/ID", out, NOOP("Customer ID")),
        text("Customer/AcctNum", out, NOOP("Account number")),
        integer("Customer/AgentID", out, NOOP("Agent")).from(Source::Agents),
        integer("Customer/AgentNumber", out, NOOP("Agent number")),
        integer("Customer/BillProfileID", out, NOOP("Bill profile"))
            .from(Source::BillProfiles)
            .page("Customer/BIllProfileID"),
        choice("Customer/CustomerClass", out, "Residential|Business", NOOP("Class")),
        choice("Customer/BillMethod", out, "PRINT_ONLY|EMAIL_ONLY|BOTH|NONE", NOOP("Bill method")),
        boolean("Customer/IsParentAccount", out, NOOP("Parent account")),
        integer("Customer/ParentAccountID", out, NOOP("Parent customer ID")),
        date("Customer/ContractStart", out, NOOP("Contract start")),
        date("Customer/ContractEnd", out, NOOP("Contract end")),
        text("Customer/SecurityPIN", out, NOOP("Security PIN")).as(Format::Pin).secret(),
        text("Customer/Language", out, NOOP("Language")).from(Source::Languages),
    },
    fullAddress("Customer/PhysicalAddress", out, out, out),
    fullAddress("Customer/MailingAddress", out, out, out), billing(out),
    std::array{
        date("Customer/DOB", out, NOOP("Date of birth")).secret(),
        text("Customer/DL", out, NOOP("Driver's license")).secret(),
        text("Customer/SSN", out, NOOP("SSN or tax ID")).as(Format::Ssn).secret(),
        text("Customer/Email", out, NOOP("Email")).as(Format::Email),
        boolean("Customer/IsAutoDebit", out, NOOP("Auto-debit")),
        integer("Customer/AutoPaymentAccountID", out, NOOP("Payment account ID")),
        integer("Customer/AutoDebitDay", out, NOOP("Day of the month")).as(Format::Day),
        integer("Customer/Lifeline/LifelineTypeID", out, NOOP("Lifeline type"))
            .from(Source::LifelineTypes)
            .page("Customer/LifeLine/LifelineTypeID"),
        pdf("Customer/Lifeline/SelfCertificationPDF", out, NOOP("Self-certification"))
            .page("Customer/LifeLine/SelfCertificationPDF"),
        boolean("Customer/Lifeline/TemporaryAddress", out, NOOP("Temporary address"))
            .page("Customer/LifeLine/TemporaryAddress"),
        boolean("Customer/Lifeline/SeparateEconomicUnit", out, NOOP("Separate economic unit"))
            .page("Customer/LifeLine/SeparateEconomicUnit"),
        boolean("Customer/Lifeline/Tribal", out, NOOP("Tribal lands")).page("Customer/LifeLine/Tribal"),
        integer("Customer/Lifeline/ProofTypeID", out, NOOP("Proof type"))
            .from(Source::ProofTypes)
            .page("Customer/LifeLine/ProofTypeID"),
        text("Customer/Lifeline/ProofIdentifyingInformation", out, NOOP("Proof identifier"))
            .secret()
            .page("Customer/LifeLine/ProofIdentifyingInformation"),
        text("Customer/Lifeline/ProofNotes", out, NOOP("Proof notes")).page("Customer/LifeLine/ProofNotes"),
        choice("Customer/Lifeline/Status", out, "NOT_SET|NEEDS_FORM|NEEDS_REVIEW|APPROVED|REJECTED",
               NOOP("Lifeline status"))
            .page("Customer/LifeLine/Status"),
        boolean("Customer/Lifeline/MultipleHouseholds", out, NOOP("Several households"))
            .page("Customer/LifeLine/MultipleHouseholds"),
        pdf("Customer/Lifeline/ProofDocumentationPDF", out, NOOP("Proof document"))
            .page("Customer/LifeLine/ProofDocumentationPDF"),
        integer("Customer/Lifeline/HouseholdCount", out, NOOP("In household"))
            .as(Format::AtLeastOne)
            .page("Customer/LifeLine/HouseholdCount"),
        decimal("Customer/Lifeline/AnnualIncome", out, NOOP("Yearly income"))
            .secret()
            .page("Customer/LifeLine/AnnualIncome"),
        date("Customer/Lifeline/CertificationDate", out, NOOP("Certified on"))
            .page("Customer/LifeLine/CertificationDate"),
        date("Customer/Lifeline/OriginalCertificationDate", out, NOOP("First certified on"))
            .page("Customer/LifeLine/OriginalCertificationDate"),
        choice("Customer/Lifeline/TPIVStatus", out, "", NOOP("TPIV status"))
            .from(Source::TpivStatuses)
            .page("Customer/LifeLine/TPIVStatus"),
        choice("Customer/TaxExemptions", out, "", NOOP("Tax exemptions")).list().from(Source::TaxExemptions),
        serviceItems("Customer/Services", out, NOOP("Services")),
        choice("Customer/Status", out, "OPEN|PENDING|CLOSED|PROSPECT", NOOP("Status")),
    });

} // namespace lineside::schema
