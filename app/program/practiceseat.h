#pragma once

#include "app/practice/service.h"
#include "models/person/credentials.h"

#include <memory>

namespace lineside {

class Desk;
class Installation;
class MainWindow;

/// The practice service inside the program: started and ended with practice mode, with its sign-in and the
/// customers that it offers to begin with.
class PracticeSeat {
public:
    /// False when it can't start; trouble() says why. Once started, nothing more.
    bool start();
    void stop() { m_service.reset(); }

    [[nodiscard]] bool isOn() const { return m_service != nullptr; }
    /// Null outside practice.
    [[nodiscard]] const PracticeService* service() const { return m_service.get(); }
    [[nodiscard]] std::optional<QUrl> address() const;
    [[nodiscard]] QString trouble() const { return m_trouble; }
    [[nodiscard]] static Credentials credentials();

    /// Puts the examples on the window's home page as they are looked up. All outlive the window.
    void suggestExamples(Desk& desk, const Installation& installation, MainWindow* window) const;

private:
    std::unique_ptr<PracticeService> m_service;
    QString m_trouble;
};

} // namespace lineside
