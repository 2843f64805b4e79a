#include "app/flows/keeping.h"

namespace lineside::flows {

using namespace Qt::StringLiterals;

Failure storageFailure(const QString& detail) {
    Failure failure;
    failure.kind = Failure::Kind::Storage;
    failure.detail = detail;
    return failure;
}

QCoro::Task<Result<bool>> keep(Keeping keeping, Attempt attempt) {
    if (!keeping.isOpen())
        co_return storageFailure(u"The store of attempts is not open."_s);
    const auto answer = settled(keeping.attempts->put(attempt));
    const Result<bool> kept = co_await answer;
    if (kept && !kept.value())
        co_return storageFailure(u"The attempt was not kept."_s);
    co_return kept;
}

QCoro::Task<Result<Attempt>> keepEnd(Keeping keeping, Attempt ended, Attempt::State from) {
    if (!keeping.isOpen())
        co_return storageFailure(u"The store of attempts is not open."_s);
    const auto answer = settled(keeping.attempts->end(ended, from));
    const Result<Attempt> stands = co_await answer;
    co_return stands;
}

QCoro::Task<Result<QList<Attempt>>> keptAttempts(Keeping keeping, AttemptQuery query) {
    if (!keeping.isOpen())
        co_return storageFailure(u"The store of attempts is not open."_s);
    const auto answer = settled(keeping.attempts->find(query));
    const Result<QList<Attempt>> found = co_await answer;
    co_return found;
}

} // namespace lineside::flows
