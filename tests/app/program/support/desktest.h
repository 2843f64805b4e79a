#pragma once

#include "tests/app/program/support/workplace.h"

#include <QTest>

namespace lineside::test {

/// A test of the whole program at one desk: each begins with a new computer.
class DeskTest : public QObject {
protected:
    void begin() {
        m_desk = std::make_unique<Workplace>();
        m_desk->start();
        QVERIFY(QTest::qWaitForWindowExposed(&m_desk->window()));
    }
    /// Somebody has signed in, and their drafts are open.
    void beginSignedIn() {
        begin();
        QVERIFY(m_desk->signIn());
    }
    void end() { m_desk.reset(); }
    MainWindow& window() { return m_desk->window(); }

    const QString rosa = QStringLiteral("1001");
    const QString email = QStringLiteral("rosa@new.example");
    std::unique_ptr<Workplace> m_desk;
};

} // namespace lineside::test
