#pragma once

#include "app/offline/store.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QHash>
#include <QTemporaryDir>

namespace lineside::test {

/// A keychain in memory that can be out of order, or lose what it kept.
struct KeychainState {
    bool works = true;
    bool keeps = true;
    QHash<QString, offline::Key> keys;
};

class MemoryKeeper : public offline::KeyKeeper {
    Q_OBJECT

public:
    explicit MemoryKeeper(std::shared_ptr<KeychainState> state) : m_state(std::move(state)) {}
    void read(const QString& storeId, std::function<void(const Answer&)> done) override;
    void write(const QString& storeId, const offline::Key& key, std::function<void(bool kept)> done) override;

private:
    std::shared_ptr<KeychainState> m_state;
};

/// The cheapest passphrase there is, for tests that don't measure it.
offline::PassphraseCost cheap();
std::unique_ptr<offline::Store> makeStore(const std::shared_ptr<KeychainState>& keychain);
/// Opens it and waits for one of the three ends.
bool opens(offline::Store& store, const offline::Place& place);
offline::Reason whyLocked(const offline::Store& store);

/// A draft full of personal data.
DraftContent personalDraft();
Attempt personalAttempt(Attempt::State state);
/// Words of the two above that must never be on disk.
QStringList personalWords();
/// Which of the words are in any file of the folder, in UTF-8 or UTF-16.
QStringList wordsOnDisk(const QString& folder, const QStringList& words, qint64* searched = nullptr);

/// The answer of a future, waited for in the event loop.
template <typename T>
Result<T> waited(const QFuture<Result<T>>& future, int ms = 10000) {
    QDeadlineTimer deadline(ms);
    while (!future.isFinished() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    return future.isFinished() && future.resultCount() > 0 ? future.result() : Result<T>(Failure{});
}

/// One statement through the connection of the one vault that this thread has open: what nobody else can see
/// or set. The first value that it selects.
QVariant inside(const QString& statement);
/// One statement on a store that nobody has open. What it selects, row by row.
QList<QVariantList> sql(const QString& file, const QString& statement, const QVariantList& values = {});

} // namespace lineside::test
