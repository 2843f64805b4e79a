#pragma once

#include "models/schema/blocks.h"

namespace lineside::schema {

/// Customers_Update: what may be sent, in the order of writing, and the rule set that makes a customer
/// Lifeline.
inline constexpr auto customersUpdateRequest = concat(
    std::array{
        integer("Customer/ID", required),
        text("Customer/AcctNum", optional),
        integer("Customer/AgentID", optional).from(Source::Agents),
        text("Customer/AgentNumber", optional),
        integer("Customer/BillProfileID", optional).from(Source::BillProfiles),
        text("Customer/SecurityPIN", optional).as(Format::Pin).secret(),
        boolean("Customer/IsParentAccount", conditional),
        integer("Customer/ParentAccountID", conditional),
        date("Customer/ContractStart", optional),
        date("Customer/ContractEnd", optional),
        text("Customer/Language", optional).from(Source::Languages),
    },
    shortAddress("Customer/PhysicalAddress", ignored, optional),
    shortAddress("Customer/MailingAddress", ignored, optional), billing(optional),
    std::array{
        date("Customer/DOB", optional).secret(),
        text("Customer/DL", optional).secret(),
        text("Customer/SSN", optional).as(Format::Ssn).secret(),
        text("Customer/Source", optional, QT_TRANSLATE_NOOP("schema", "Source")),
        choice("Customer/BillMethod", optional, "PRINT_ONLY|EMAIL_ONLY|BOTH|NONE"),
        text("Customer/Email", optional).as(Format::Email),
        integer("Customer/Lifeline/LifelineTypeID", optional).from(Source::LifelineTypes),
        pdf("Customer/Lifeline/SelfCertificationPDF", optional),
        boolean("Customer/Lifeline/TemporaryAddress", optional),
        boolean("Customer/Lifeline/SeparateEconomicUnit", optional),
        boolean("Customer/Lifeline/Tribal", optional),
        integer("Customer/Lifeline/ProofTypeID", optional).from(Source::ProofTypes),
        text("Customer/Lifeline/ProofIdentifyingInformation", optional).secret(),
        text("Customer/Lifeline/ProofNotes", optional).as(Format::Lines),
        choice("Customer/Lifeline/Status", optional, "NOT_SET|NEEDS_FORM|NEEDS_REVIEW|APPROVED|REJECTED"),
        boolean("Customer/Lifeline/MultipleHouseholds", optional),
        pdf("Customer/Lifeline/ProofDocumentationPDF", optional),
        integer("Customer/Lifeline/HouseholdCount", optional).as(Format::AtLeastOne),
        decimal("Customer/Lifeline/AnnualIncome", optional).secret(),
        date("Customer/Lifeline/CertificationDate", optional),
        date("Customer/Lifeline/OriginalCertificationDate", optional),
        choice("Customer/Lifeline/TPIVStatus", optional, "").from(Source::TpivStatuses),
        choice("Customer/Lifeline/Program", optional, "NON_LIFELINE|ETC_LIFELINE|NON_ETC_LIFELINE",
               QT_TRANSLATE_NOOP("schema", "Program")),
        integer("Customer/Fields/Field/FieldID", conditional, QT_TRANSLATE_NOOP("schema", "Field ID"))
            .row()
            .from(Source::CustomFields),
        text("Customer/Fields/Field/Label", conditional, QT_TRANSLATE_NOOP("schema", "Field")).row(),
        text("Customer/Fields/Field/Value", required, QT_TRANSLATE_NOOP("schema", "Value")).row(),
        choice("Customer/TaxExemptions", optional, "").list().from(Source::TaxExemptions),
        boolean("Customer/IsAutoDebit", optional),
        integer("Customer/AutoPaymentAccountID", conditional),
        integer("Customer/AutoDebitDay", optional).as(Format::Day),
    });

/// What the service demands together when a customer becomes Lifeline (page, "To Lifeline").
inline constexpr auto toLifelineRequest = std::array{
    integer("Customer/ID", required),
    date("Customer/DOB", required).secret(),
    text("Customer/SSN", required).as(Format::Ssn).secret(),
    integer("Customer/Lifeline/LifelineTypeID", required).from(Source::LifelineTypes),
    choice("Customer/Lifeline/Program", required, "ETC_LIFELINE|NON_ETC_LIFELINE"),
};

} // namespace lineside::schema
