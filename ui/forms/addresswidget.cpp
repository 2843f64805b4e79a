#include "ui/forms/addresswidget.h"

#include "ui/forms/fieldflow.h"
#include "ui/forms/formrows.h"
#include "ui_addresswidget.h"

namespace lineside {

using namespace Qt::StringLiterals;

AddressWidget::AddressWidget(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::AddressWidget>()) {
    m_ui->setupUi(this);
    m_ui->zip4Field->setPlaceholderText(tr("+4"));
    m_ui->zip4Field->setAccessibleName(tr("ZIP+4"));
}

AddressWidget::~AddressWidget() = default;

QLineEdit* AddressWidget::zip() const {
    return m_ui->zipField;
}

QLineEdit* AddressWidget::address1() const {
    return m_ui->address1Field;
}

void AddressWidget::flow(bool nameless) {
    QList<QWidget*> gone{m_ui->idField};
    if (nameless)
        gone += {m_ui->firstNameField, m_ui->lastNameField, m_ui->middleNameField, m_ui->companyNameField};
    for (QWidget* field : std::as_const(gone)) {
        int row = -1;
        QFormLayout::ItemRole role = QFormLayout::FieldRole;
        QLayout* inner = field == m_ui->middleNameField ? m_ui->middleNameRow : nullptr;
        inner ? m_ui->addressForm->getLayoutPosition(inner, &row, &role)
              : m_ui->addressForm->getWidgetPosition(field, &row, &role);
        m_ui->addressForm->removeRow(row);
    }
    for (QWidget* field : {m_ui->address1Field, m_ui->zipField})
        field->setProperty("startsLine", true);
    m_ui->countryField->setPlaceholderText(u"USA"_s); // what the service takes where nothing is said
    auto* flow = new FieldFlow(this);
    m_ui->lines->addWidget(flow);
    flow->take(m_ui->addressForm);
}

void AddressWidget::showNames(bool middle, bool suffix) {
    m_ui->middleNameField->setVisible(middle || !suffix);
    m_ui->suffixField->setVisible(suffix);
}

void AddressWidget::showClass(bool person, bool company) {
    setRowVisible(m_ui->firstNameField, person);
    setRowVisible(m_ui->lastNameField, person);
    setRowVisible(m_ui->middleNameField, person);
    setRowVisible(m_ui->companyNameField, company);
}

} // namespace lineside
