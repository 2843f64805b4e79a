#pragma once

#include "app/offline/keykeeper.h"
#include "app/offline/storeports.h"
#include "app/offline/trouble.h"
#include "app/offline/unlocking.h"

#include <QTimer>

namespace lineside::offline {

/// The sealed store of one person at a time. Owned by the composition root; everything here belongs to the
/// thread of the windows, the disk has a thread of its own.
///
/// open() ends with one of the signals opened(), locked() or passphraseNeeded(). A locked store has kept all
/// it holds: its ports answer with a Failure until it is opened again. One process at a time has a store
/// open; the second is locked with Reason::InUse. Closing, as destroying, first writes what waits.
class Store : public QObject {
    Q_OBJECT

public:
    enum class State : quint8 { Closed, Opening, PassphraseNeeded, Open, Locked };
    /// Which keys may open it: without a sign-in that the service took, the keychain is not asked for who
    /// signed out here.
    enum class Keys : quint8 { Any, PassphraseOnly };
    using MakeKeeper = std::function<std::unique_ptr<KeyKeeper>(const Place&)>;

    /// Keys in the system's keychain; practice's in a file beside its store.
    explicit Store(QObject* parent = nullptr);
    /// Keys elsewhere, and another cost of passphrases.
    Store(MakeKeeper makeKeeper, PassphraseCost cost, QObject* parent = nullptr);
    ~Store() override;

    /// Closes what was open before. Call it again to try a locked store once more.
    void open(const Place& place, Keys keys = Keys::Any);
    /// Its key is wiped when this returns.
    void close();
    [[nodiscard]] State state() const { return m_state; }
    /// Why it is locked: reasonOf() tells the cases apart.
    [[nodiscard]] const Failure& failure() const { return m_failure; }
    /// Of an open store: whether a passphrase opens it.
    [[nodiscard]] bool hasPassphrase() const { return m_hasPassphrase; }

    /// After passphraseNeeded(): takes about a second, then opened(), passphraseWrong() or locked().
    void setPassphrase(const QString& passphrase);
    /// Locked with Reason::PassphraseDeclined: the agent works without drafts and sends no create.
    void declinePassphrase();

    /// How many days accepted and refused attempts keep their personal data. Held to when the store opens,
    /// each hour from then on, and when the number changes.
    void setSentDays(int days);

    [[nodiscard]] Drafts& drafts() { return m_drafts; }
    [[nodiscard]] Attempts& attempts() { return m_attempts; }

signals:
    void opened();
    void locked(const lineside::Failure& why);
    /// The first time it is chosen, later it has to be the same.
    void passphraseNeeded(bool first);
    /// Asked again; nothing was lost.
    void passphraseWrong();
    /// Payloads that can't be opened: damaged on disk. They stay there and are not shown.
    void unreadable(int drafts, int attempts);

private:
    void take(const Result<VaultFound>& found);
    void takeKey(const KeyKeeper::Answer& answer);
    void makeKey();
    void noKeeper(const QString& detail);
    void askForPassphrase(bool first);
    void unlock(const Key& key);
    void takeUnlocked(const Unlocked& end);
    void announce(const Unlocked& end);
    void lock(const Failure& why);
    void shut(State state);
    void forget();
    template <typename F>
    auto inRound(F then);

    MakeKeeper m_makeKeeper;
    PassphraseCost m_cost;
    State m_state = State::Closed;
    Failure m_failure;
    Place m_place;
    Keys m_keys = Keys::Any;
    bool m_hasPassphrase = false;
    VaultFound m_found;
    bool m_keeperWorks = false;
    bool m_first = false;
    int m_round = 0;
    int m_sentDays = 30;
    QTimer m_hours;
    StoreDrafts m_drafts;
    StoreAttempts m_attempts;
    std::unique_ptr<KeyKeeper> m_keeper;
    std::unique_ptr<KeyKeeper> m_retired;
    std::unique_ptr<Worker> m_worker;
};

} // namespace lineside::offline
