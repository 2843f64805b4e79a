#include "app/program/practiceseat.h"

#include "app/program/installation.h"
#include "models/ports/whensettled.h"
#include "ui/customer/customerpage.h"
#include "ui/window/mainwindow.h"

namespace lineside {
namespace {

using namespace Qt::StringLiterals;

/// Customers that are always among the examples; the home page offers them.
const QStringList exampleIds{u"1004"_s, u"1003"_s, u"1002"_s, u"1042"_s, u"1001"_s};

} // namespace

bool PracticeSeat::start() {
    if (m_service)
        return true;
    m_service = std::make_unique<PracticeService>(PracticeOptions());
    if (m_service->start())
        return true;
    m_trouble = m_service->trouble();
    m_service.reset();
    return false;
}

std::optional<QUrl> PracticeSeat::address() const {
    return m_service ? std::optional(m_service->url()) : std::nullopt;
}

Credentials PracticeSeat::credentials() {
    return {.username = u"practice"_s, .password = u"practice"_s, .client = u"PRACTICE"_s};
}

void PracticeSeat::suggestExamples(Desk& desk, const Installation& installation, MainWindow* window) const {
    for (const QString& id : exampleIds) {
        whenSettled(desk.lookUp({Guess::Kind::CustomerId, id}, {}), window,
                    [this, &installation, window](const Result<Record>& result) {
                        if (result && isOn())
                            window->suggest(customerLine(result.value(), installation.customer()));
                    });
    }
}

} // namespace lineside
