#pragma once

#include "app/program/program.h"
#include "tests/tour/touroptions.h"

namespace lineside {
class OrderPage;
}

namespace lineside::tour {

/// The second half of an agent's day: a caller who may be a customer already, a quote with taxes, packages
/// compared, an order reviewed and, where that was asked for, sent.
class OrderTour {
public:
    /// `known`: a customer of the service, whom the first caller turns out to be.
    OrderTour(Program& program, const Options& options, Record known,
              std::function<void(const QString& name)> shoot);
    void run();

private:
    void newOrder();
    void duplicate();
    void goOn();
    void quote();
    void comparePackages();
    void finishForm();
    void reviewAndSend();
    void leave();
    [[nodiscard]] OrderPage* page() const;
    [[nodiscard]] QWidget* field(ElementId id) const;
    void write(ElementId id, const QString& text);

    Program& m_program;
    const Options& m_options;
    Record m_known;
    std::function<void(const QString&)> m_shoot;
    QPointer<OrderPage> m_page;
};

} // namespace lineside::tour
