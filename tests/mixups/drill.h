#pragma once

#include "tests/mixups/contraryservice.h"
#include "tests/mixups/scriptedpage.h"
#include "tests/mixups/workplace.h"

namespace lineside::test {

/// What the ledger, and what was shown, say of the drill.
struct Mixups {
    int calls = 0;
    int toAnother = 0;    ///< changes that reached another customer than they were meant for
    int twice = 0;        ///< changes and customers made beyond the first
    int underAnother = 0; ///< a customer shown as another, or asked for or changed in another agent's name
};

/// Two agents at one desk who look up, edit, review, send and order by way of a contrary service. Each change
/// carries a mark of its own, by which it is found in the ledger.
class MixupDrill {
public:
    explicit MixupDrill(quint64 seed);
    Mixups run(int calls);

private:
    struct Known {
        int id = 0;
        QString tn; ///< empty: none to ask by
    };
    struct Meant {
        int customer = 0; ///< 0: a new one
        QByteArray agent;
    };
    void learnCustomers();
    void oneCall();
    const Known& anyCustomer();
    std::unique_ptr<ScriptedPage> lookUp(const Known& known);
    [[nodiscard]] std::optional<Record> ask(const Guess& guess);
    void edit(ScriptedPage& page);
    void keepAndTakeUp(std::unique_ptr<ScriptedPage>& page, const Known& known);
    void send(ScriptedPage& page);
    void leaveRunning(std::unique_ptr<ScriptedPage> page);
    void order();
    [[nodiscard]] bool isDecided(const QString& draftId);
    void lookAfter(const QString& attemptId);
    void changeAgent();
    void look(int customer, const Record& shown);
    void hear(const Heard& heard);
    void forgetEnded();
    void countLedger();
    bool chance(int percent) { return int(m_random.bounded(100)) < percent; }

    QRandomGenerator m_random;
    std::unique_ptr<PracticeService> m_practice;
    std::unique_ptr<ContraryService> m_contrary;
    std::shared_ptr<QDateTime> m_now = std::make_shared<QDateTime>(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC);
    std::unique_ptr<Workplace> m_workplace;
    QList<Known> m_customers;
    QHash<QString, Meant> m_meant; ///< by mark
    std::vector<std::unique_ptr<ScriptedPage>> m_left;
    Mixups m_mixups;
    int m_number = 0;
    int m_unserved = 0, m_ordered = 0, m_changes = 0;
};

} // namespace lineside::test
