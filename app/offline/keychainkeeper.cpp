#include "app/offline/keychainkeeper.h"

#include <qt6keychain/keychain.h>

namespace lineside::offline {
namespace {

using namespace Qt::StringLiterals;

const QString service = u"Lineside"_s;

template <typename J>
J* jobFor(const QString& storeId, KeyKeeper* owner) {
    auto* job = new J(service, owner);
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(u"store "_s + storeId);
    return job;
}

KeyKeeper::Answer answerOf(const QKeychain::ReadPasswordJob& job) {
    using Outcome = KeyKeeper::Outcome;
    if (job.error() == QKeychain::EntryNotFound)
        return {Outcome::Absent, {}, {}};
    if (job.error() != QKeychain::NoError)
        return {Outcome::Unavailable, {}, u"keychain error %1"_s.arg(int(job.error()))};
    QByteArray bytes = job.binaryData();
    auto key = Key::fromBytes(bytes);
    wipe(bytes);
    return {key ? Outcome::Found : Outcome::Unavailable, key, key ? QString() : u"not a key"_s};
}

} // namespace

void KeychainKeeper::read(const QString& storeId, std::function<void(const Answer&)> done) {
    auto* job = jobFor<QKeychain::ReadPasswordJob>(storeId, this);
    connect(job, &QKeychain::Job::finished, this,
            [job, done = std::move(done)](QKeychain::Job*) { done(answerOf(*job)); });
    job->start();
}

void KeychainKeeper::write(const QString& storeId, const Key& key, std::function<void(bool kept)> done) {
    auto* job = jobFor<QKeychain::WritePasswordJob>(storeId, this);
    job->setBinaryData(key.bytes());
    connect(job, &QKeychain::Job::finished, this,
            [this, storeId, key, job, done = std::move(done)](QKeychain::Job*) {
                if (job->error() != QKeychain::NoError) {
                    done(false);
                    return;
                }
                read(storeId, [key, done](const Answer& answer) { done(answer.key && *answer.key == key); });
            });
    job->start();
}

} // namespace lineside::offline
