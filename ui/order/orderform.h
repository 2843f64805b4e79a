#pragma once

#include "ui/order/ordercontext.h"
#include "ui/order/orderrules.h"
#include "ui/page/sections.h"

#include <QScrollArea>

class QVBoxLayout;

namespace lineside {

class AddressWidget;
class ProductsEditor;
class RowsEditor;

/// The form of a new customer and order, in the order of a call, in one scroll area.
class OrderForm : public QScrollArea, public Sections {
    Q_OBJECT

public:
    enum Section {
        Who,
        Service,
        Mail,
        Line,
        Billing,
        Lifeline,
        CustomFields,
        TaxExemptions,
        Sending,
        SectionCount
    };
    Q_ENUM(Section)

    explicit OrderForm(QWidget* parent = nullptr);

    [[nodiscard]] static QString title(Section section);
    [[nodiscard]] QWidget* section(Section section) const { return m_sections.at(section); }
    /// The section that a widget stands in; SectionCount for none.
    [[nodiscard]] Section sectionOf(const QWidget* widget) const;
    /// The section in which all of a group stands, by the table of groups; SectionCount for none.
    [[nodiscard]] static Section sectionOf(const schema::Group& group);
    [[nodiscard]] static Section sectionOf(GroupId group) { return sectionOf(schema::groupOf(group)); }
    /// The section that is being looked at.
    [[nodiscard]] int shown() const { return m_shown; }
    /// The focus came into a section.
    void look(Section section);
    [[nodiscard]] QWidget* firstField(Section section) const;

    [[nodiscard]] QWidget& body() override { return *this; }
    [[nodiscard]] int sectionCount() const override { return SectionCount; }
    [[nodiscard]] QString sectionTitle(int section) const override { return title(Section(section)); }
    [[nodiscard]] int sectionWith(const QWidget* widget) const override;
    [[nodiscard]] int sectionWith(const schema::Group& group) const override;
    [[nodiscard]] int currentSection() const override { return m_shown; }
    /// Scrolls there. Behind the sections come the extra parts.
    void showSection(int section) override;
    [[nodiscard]] QWidget* firstFieldIn(int section) override;
    [[nodiscard]] QWidget* listIn(int section) override;
    void showField(QWidget* field) override;
    void measure(bool stacked, bool narrow, int columnWidth) override;

    /// Parts below the sections, where there is no room for them beside; null: none. Not owned.
    void setExtra(QWidget* first, QWidget* second);

    /// After the binder is there.
    void bind(RecordModel& record, FormBinder& binder, const OrderContext& context);
    void setContext(const OrderContext& context);

    [[nodiscard]] GroupTick* port() const { return m_rules->port(); }
    [[nodiscard]] GroupTick* shipping() const { return m_rules->shipping(); }
    [[nodiscard]] GroupTick* lifeline() const { return m_rules->lifeline(); }
    [[nodiscard]] QList<GroupTick*> ticks() const { return {port(), shipping(), lifeline()}; }
    [[nodiscard]] ProductsEditor* products() const { return m_products; }
    [[nodiscard]] RowsEditor* customFields() const { return m_customFields; }
    [[nodiscard]] RowsEditor* exemptions() const { return m_exemptions; }
    /// Whether nothing of an order is typed.
    [[nodiscard]] bool isProspect() const { return m_rules->isProspect(); }

protected:
    bool focusNextPrevChild(bool next) override;

private:
    void build();
    void addSection(QWidget* section);
    void flowAll();
    void bindAddresses(RecordModel& record);
    void followScroll();

    OrderContext m_context;
    OrderRules* m_rules = nullptr; ///< from bind() on
    QWidget* m_body;
    QVBoxLayout* m_lines;
    QList<QWidget*> m_sections;
    QList<QWidget*> m_extra;
    AddressWidget* m_service = nullptr;
    AddressWidget* m_mailing = nullptr;
    AddressWidget* m_shipTo = nullptr;
    AddressWidget* m_portFrom = nullptr;
    QWidget* m_portSection = nullptr;
    ProductsEditor* m_products = nullptr;
    RowsEditor* m_customFields = nullptr;
    RowsEditor* m_exemptions = nullptr;
    int m_shown = 0;
    bool m_moving = false;
};

} // namespace lineside
