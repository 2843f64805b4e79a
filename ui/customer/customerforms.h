#pragma once

#include "ui/customer/pagestack.h"

namespace lineside {

class AddressWidget;

/// How the forms of a customer's pages are made, and what of them follows the record beside their fields:
/// lists, read-only tables, the names that go with the customer's class. Owned by the stack, which owns the
/// forms too.
class CustomerForms {
public:
    /// The record must outlive it.
    CustomerForms(RecordModel& record, CustomerContext context);

    QWidget* make(PageStack::Page page);
    /// Where the focus goes in a form that was made.
    [[nodiscard]] QWidget* firstField(PageStack::Page page, const QWidget* form) const;
    void setContext(const CustomerContext& context);
    /// The tables of what is only read follow the record's baseline.
    void takeBaseline();
    void applyRules();

    // Null until the page is made.
    [[nodiscard]] RowsEditor* exemptions() const { return m_exemptions; }
    [[nodiscard]] RowsEditor* customFields() const { return m_customFields; }
    [[nodiscard]] ServicesTable* services() const { return m_services; }
    [[nodiscard]] ExtrasTable* extras() const { return m_extras; }
    [[nodiscard]] SameAddressTick* sameAddress() const { return m_same; }

private:
    QWidget* makeAddresses();
    QWidget* makeExemptions();
    QWidget* makeCustomFields();
    QWidget* makeServices();
    QWidget* makeOther();
    void showExtras();
    [[nodiscard]] bool isThere(const QString& prefix, std::initializer_list<QStringView> names) const;

    RecordModel& m_record;
    CustomerContext m_context;
    AddressWidget* m_service = nullptr;
    AddressWidget* m_mailing = nullptr;
    SameAddressTick* m_same = nullptr;
    RowsEditor* m_exemptions = nullptr;
    RowsEditor* m_customFields = nullptr;
    ServicesTable* m_services = nullptr;
    ExtrasTable* m_extras = nullptr;
};

} // namespace lineside
