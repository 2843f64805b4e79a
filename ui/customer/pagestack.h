#pragma once

#include "ui/customer/customercontext.h"
#include "ui/page/sections.h"

#include <QStackedWidget>

#include <array>
#include <memory>

namespace lineside {

class CustomerForms;
class ExtrasTable;
class RowsEditor;
class ServicesTable;
class SameAddressTick;

/// The pages of a customer: the forms, each in a scroll area, and the tables. A page is made when it is first
/// shown or asked for: most are not, and the first paint waits for none but its own.
class PageStack : public QStackedWidget, public Sections {
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
    Q_ENUM(Page)

    /// The record must outlive the stack.
    PageStack(RecordModel& record, const CustomerContext& context, QWidget* parent = nullptr);
    ~PageStack() override;

    [[nodiscard]] static QString title(Page page);
    QWidget* form(Page page);
    /// Makes what is not there yet.
    void complete() override;
    /// The page that a widget stands on; PageCount for none.
    [[nodiscard]] Page pageOf(const QWidget* widget) const;
    /// The page on which all of a group stands, by the table of groups; PageCount for none.
    [[nodiscard]] static Page pageOf(const schema::Group& group);
    [[nodiscard]] static Page pageOf(GroupId group) { return pageOf(schema::groupOf(group)); }
    /// Where the focus goes on a page that is opened.
    QWidget* firstField(Page page);

    [[nodiscard]] QWidget& body() override { return *this; }
    [[nodiscard]] int sectionCount() const override { return PageCount; }
    [[nodiscard]] QString sectionTitle(int page) const override { return title(Page(page)); }
    [[nodiscard]] int sectionWith(const QWidget* widget) const override;
    [[nodiscard]] int sectionWith(const schema::Group& group) const override;
    [[nodiscard]] int currentSection() const override { return currentIndex(); }
    void showSection(int page) override;
    [[nodiscard]] QWidget* firstFieldIn(int page) override { return firstField(Page(page)); }
    void showField(QWidget* field) override;
    void measure(bool stacked, bool narrow, int columnWidth) override;

    /// The tables of what is only read follow the record's baseline.
    void takeBaseline();
    /// Other choices from here on: a changed catalog.
    void setContext(const CustomerContext& context);
    /// What follows from the customer's class and what is there.
    void applyRules();

    RowsEditor* exemptions();
    RowsEditor* customFields();
    ServicesTable* services();
    ExtrasTable* extras();
    SameAddressTick* sameAddress();

Q_SIGNALS:
    /// The form's widgets are there and may be bound.
    void made(QWidget* form);

protected:
    void changeEvent(QEvent* event) override;

private:
    void put(Page page, QWidget* form);

    std::unique_ptr<CustomerForms> m_made;
    std::array<QWidget*, PageCount> m_forms{}; ///< null: not made yet
    bool m_stacked = false;
    bool m_narrow = false;
    int m_columnWidth = 0;
};

} // namespace lineside
