#pragma once

#include "ui/customer/customercontext.h"

#include <QStackedWidget>

class QCheckBox;

namespace lineside {

class AddressWidget;
class ExtrasTable;
class RowsEditor;
class ServicesTable;
class SameAddressTick;

/// The pages of a customer: the forms, each in a scroll area, and the tables.
class PageStack : public QStackedWidget {
    Q_OBJECT

public:
    enum Page {
        Account,
        Addresses,
        Billing,
        Identity,
        Lifeline,
        AutoDebit,
        TaxExemptions,
        CustomFields,
        Services,
        Other,
        PageCount
    };

    explicit PageStack(QWidget* parent = nullptr);

    [[nodiscard]] static QString title(Page page);
    [[nodiscard]] QWidget* form(Page page) const { return m_forms.at(page); }
    /// The page that a widget stands on; PageCount for none.
    [[nodiscard]] Page pageOf(const QWidget* widget) const;
    /// The page of a repeated group.
    [[nodiscard]] static Page pageOf(GroupId group);
    /// Where the focus goes on a page that is opened.
    [[nodiscard]] QWidget* firstField(Page page) const;

    /// Sizes of everything; `stacked`: one column.
    void measure(bool stacked, bool narrow, int columnWidth);
    /// After the binder is there.
    void bind(RecordModel& record, const CustomerContext& context);
    /// What follows from the customer's class and what is there.
    void applyRules(const RecordModel& record);

    [[nodiscard]] RowsEditor* exemptions() const { return m_exemptions; }
    [[nodiscard]] RowsEditor* customFields() const { return m_customFields; }
    [[nodiscard]] ServicesTable* services() const { return m_services; }
    [[nodiscard]] ExtrasTable* extras() const { return m_extras; }
    [[nodiscard]] SameAddressTick* sameAddress() const { return m_same; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void add(QWidget* form, bool scrolls);
    void addForms();
    void addTables();

    QList<QWidget*> m_forms;
    AddressWidget* m_service = nullptr;
    AddressWidget* m_mailing = nullptr;
    QCheckBox* m_sameBox = nullptr;
    SameAddressTick* m_same = nullptr;
    RowsEditor* m_exemptions = nullptr;
    RowsEditor* m_customFields = nullptr;
    ServicesTable* m_services = nullptr;
    ExtrasTable* m_extras = nullptr;
    bool m_stacked = false;
    bool m_narrow = false;
    int m_columnWidth = 0;
};

} // namespace lineside
