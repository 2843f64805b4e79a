#pragma once

#include <QWidget>

#include <memory>

class QLineEdit;
class QVBoxLayout;

namespace Ui {
class AddressWidget;
}

namespace lineside {

/// One address, for any form: its fields name their elements relative to the property `elementPrefix`.
class AddressWidget : public QWidget {
    Q_OBJECT

public:
    explicit AddressWidget(QWidget* parent = nullptr);
    ~AddressWidget() override;

    [[nodiscard]] QLineEdit* zip() const;
    [[nodiscard]] QLineEdit* address1() const;
    /// For a page of two columns: its rows flow side by side. `nameless`: the names stand elsewhere. Before
    /// it is bound; an address that is new has no ID.
    void flow(bool nameless);
    /// Two names share a row: of two that can't be edited, one that is not there is left out.
    void showNames(bool middle, bool suffix);
    /// Which names the customer's class has.
    void showClass(bool person, bool company);

private:
    std::unique_ptr<Ui::AddressWidget> m_ui;
};

} // namespace lineside
