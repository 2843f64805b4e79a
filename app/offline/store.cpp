#include "app/offline/store.h"

#include "app/offline/filekeeper.h"
#include "app/offline/keychainkeeper.h"

#include <QLoggingCategory>

namespace lineside::offline {
namespace {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(log, "lineside.store")

std::unique_ptr<KeyKeeper> usualKeeper(const Place& place) {
    if (place.practice)
        return std::make_unique<FileKeeper>(place.file + u".key"_s);
    return std::make_unique<KeychainKeeper>();
}

} // namespace

Store::Store(QObject* parent) : Store(usualKeeper, PassphraseCost::moderate(), parent) {}

Store::Store(MakeKeeper makeKeeper, PassphraseCost cost, QObject* parent)
    : QObject(parent)
    , m_makeKeeper(std::move(makeKeeper))
    , m_cost(cost) {
    connect(&m_attempts, &StoreAttempts::draftMade, &m_drafts, &Drafts::changed);
    connect(&m_drafts, &Drafts::changed, &m_attempts, &StoreAttempts::endAgain);
    connect(&m_attempts, &Attempts::changed, &m_attempts, &StoreAttempts::endAgain);
    connect(&m_hours, &QTimer::timeout, this, &Store::forget);
}

Store::~Store() {
    const QSignalBlocker nobodyAsks(this);
    close();
}

/// A later open() or close() makes what was asked before pointless.
template <typename F>
auto Store::inRound(F then) {
    return [store = QPointer(this), round = m_round, then = std::move(then)](const auto&... results) {
        if (store && store->m_round == round)
            then(results...);
    };
}

void Store::open(const Place& place, Keys keys) {
    close();
    m_place = place;
    m_keys = keys;
    m_state = State::Opening;
    m_keeper = m_makeKeeper(place);
    m_worker = std::make_unique<Worker>();
    m_worker->post([worker = m_worker.get(), place,
                    then = inRound([this](const Result<VaultFound>& found) { take(found); })](Vault& vault) {
        worker->deliver([then, found = vault.open(place)] { then(found); });
    });
}

void Store::close() {
    shut(State::Closed);
}

void Store::shut(State state) {
    const bool wasOpen = m_state == State::Open;
    ++m_round;
    m_state = state;
    m_drafts.setWorker(nullptr);
    m_attempts.setWorker(nullptr);
    m_hours.stop();
    // Out of reach before it settles what waits: that may come back here.
    const std::unique_ptr<Worker> ending = std::move(m_worker);
    if (m_keeper)
        m_retired = std::move(m_keeper); // it may be the one that is calling
    if (ending && wasOpen) {
        emit m_drafts.changed();
        emit m_attempts.changed();
    }
}

void Store::take(const Result<VaultFound>& found) {
    if (!found) {
        lock(found.failure());
        return;
    }
    m_found = found.value();
    if (m_keys == Keys::PassphraseOnly) {
        m_keeperWorks = false;
        if (m_found.wrapped.isEmpty())
            lock(storageFailure(Reason::SignInFirst));
        else
            askForPassphrase(false);
        return;
    }
    m_keeper->read(m_found.storeId, inRound([this](const KeyKeeper::Answer& answer) { takeKey(answer); }));
}

void Store::takeKey(const KeyKeeper::Answer& answer) {
    using Outcome = KeyKeeper::Outcome;
    m_keeperWorks = answer.outcome != Outcome::Unavailable;
    if (answer.outcome == Outcome::Found)
        unlock(*answer.key);
    else if (!m_found.wrapped.isEmpty())
        askForPassphrase(false);
    else if (m_found.sealedRows)
        lock(storageFailure(m_keeperWorks ? Reason::KeyLost : Reason::KeyUnavailable, answer.detail));
    else if (m_keeperWorks)
        makeKey();
    else
        noKeeper(answer.detail);
}

void Store::makeKey() {
    const Key key = Key::random();
    m_keeper->write(m_found.storeId, key, inRound([this, key](bool kept) {
                        if (kept)
                            unlock(key);
                        else
                            noKeeper(u"the key was not kept"_s);
                    }));
}

/// Nothing is sealed yet. Practice has no passphrase: its key file can't be read or written.
void Store::noKeeper(const QString& detail) {
    m_keeperWorks = false;
    if (m_place.practice)
        lock(storageFailure(Reason::KeyUnavailable, detail));
    else
        askForPassphrase(true);
}

void Store::askForPassphrase(bool first) {
    m_first = first;
    m_state = State::PassphraseNeeded;
    emit passphraseNeeded(first);
}

void Store::setPassphrase(const QString& passphrase) {
    if (m_state != State::PassphraseNeeded || passphrase.isEmpty())
        return;
    m_state = State::Opening;
    const auto then = inRound([this](const Unlocked& end) { takeUnlocked(end); });
    m_worker->post([worker = m_worker.get(), then, passphrase, first = m_first, found = m_found,
                    cost = m_cost](Vault& vault) {
        const Unlocked end =
            first ? unlockedFirst(vault, passphrase, found, cost) : unlockedAgain(vault, passphrase, found);
        worker->deliver([then, end] { then(end); });
    });
}

void Store::declinePassphrase() {
    if (m_state == State::PassphraseNeeded)
        lock(storageFailure(Reason::PassphraseDeclined));
}

void Store::unlock(const Key& key) {
    m_worker->post([worker = m_worker.get(), key,
                    then = inRound([this](const Unlocked& end) { takeUnlocked(end); })](Vault& vault) {
        worker->deliver([then, end = unlockedWith(vault, key)] { then(end); });
    });
}

void Store::takeUnlocked(const Unlocked& end) {
    if (end.wrongPassphrase) {
        m_state = State::PassphraseNeeded;
        emit passphraseWrong();
        return;
    }
    if (end.failure) {
        // The keychain's key is another one; the one under the passphrase may be right.
        const bool otherKey = reasonOf(*end.failure) == Reason::OtherKey;
        if (otherKey && !end.byPassphrase && !m_found.wrapped.isEmpty())
            askForPassphrase(false);
        else
            lock(*end.failure);
        return;
    }
    // Asked for once: a keychain that works by now keeps it from here on.
    if (end.byPassphrase && m_keeperWorks)
        m_keeper->write(m_found.storeId, *end.key, [](bool) {});
    m_state = State::Open;
    m_hasPassphrase = end.byPassphrase || !m_found.wrapped.isEmpty();
    m_drafts.setWorker(m_worker.get());
    m_attempts.setWorker(m_worker.get());
    m_hours.start(std::chrono::hours(1));
    forget();
    announce(end);
}

void Store::announce(const Unlocked& end) {
    const int round = m_round;
    emit opened();
    if (m_round != round)
        return;
    emit m_drafts.changed();
    emit m_attempts.changed();
    if (end.unreadableDrafts + end.unreadableAttempts == 0 || m_round != round)
        return;
    qCWarning(log, "%d drafts and %d attempts can't be opened; they stay on disk", end.unreadableDrafts,
              end.unreadableAttempts);
    emit unreadable(end.unreadableDrafts, end.unreadableAttempts);
}

void Store::setSentDays(int days) {
    m_sentDays = days;
    forget();
}

/// What can't be forgotten now, for want of a disk, is at the next hour.
void Store::forget() {
    if (m_state == State::Open)
        m_worker->post([days = m_sentDays](Vault& vault) {
            const auto done = vault.forget(days, QDateTime::currentDateTimeUtc());
            if (!done)
                qCWarning(log).noquote() << "Old attempts stay for now:" << done.failure().code;
        });
}

void Store::lock(const Failure& why) {
    // Who holds it names another computer, a disk's trouble a folder: for the screen.
    qCWarning(log).noquote() << "The store is locked:" << why.code;
    m_failure = why;
    shut(State::Locked);
    emit locked(why);
}

} // namespace lineside::offline
