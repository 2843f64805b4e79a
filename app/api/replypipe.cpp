#include "app/api/replypipe.h"

namespace lineside::api {
namespace {

/// Pieces of one step: some milliseconds of parsing, then others have their turn.
constexpr int piecesPerStep = 4;

} // namespace

ReplyPipe::ReplyPipe(const Setup& setup, QObject* owner, Done done)
    : m_setup(setup)
    , m_done(std::move(done))
    , m_owner(owner)
    , m_inflater(setup.coding)
    , m_reader(setup.operation, setup.names) {}

void ReplyPipe::push(QByteArray bytes) {
    std::unique_lock lock(m_mutex);
    m_queue.push_back(std::move(bytes));
    wake(lock);
}

void ReplyPipe::end() {
    std::unique_lock lock(m_mutex);
    m_ended = true;
    wake(lock);
}

void ReplyPipe::detach() {
    const std::scoped_lock lock(m_mutex);
    m_owner = nullptr;
    m_queue.clear();
}

void ReplyPipe::wake(std::unique_lock<std::mutex>& lock) {
    if (m_running || !m_owner)
        return;
    m_running = true;
    lock.unlock();
    m_setup.pool->start([self = shared_from_this()] { self->step(); });
}

void ReplyPipe::step() {
    QByteArray piece;
    for (int pieces = 0; pieces < piecesPerStep && !m_finished;) {
        switch (m_inflater.pull(piece)) {
        case Inflater::Step::Piece:
            work(piece);
            ++pieces;
            break;
        case Inflater::Step::Bad:
            finish(Parsed::Problem::Compression);
            break;
        case Inflater::Step::NeedsInput:
            if (!takeInput())
                return;
            break;
        }
    }
    if (!m_finished)
        m_setup.pool->start([self = shared_from_this()] { self->step(); });
}

/// Gives the inflater the next bytes; false when the step has to end.
bool ReplyPipe::takeInput() {
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_queue.empty()) {
            m_inflater.push(std::move(m_queue.front()));
            m_queue.pop_front();
            return true;
        }
        if (!m_ended || !m_owner) {
            m_running = false;
            return false;
        }
    }
    finish(m_inflater.isComplete() ? Parsed::Problem::None : Parsed::Problem::Compression);
    return false;
}

void ReplyPipe::work(QByteArrayView piece) {
    m_size += piece.size();
    if (m_size > m_setup.limit)
        return finish(Parsed::Problem::TooLarge);
    if (m_setup.keepBytes)
        m_kept.append(piece.data(), piece.size());
    m_reader.feed(piece);
    if (m_reader.failed())
        finish(Parsed::Problem::None);
}

/// The step that finishes is the last: m_running stays set.
void ReplyPipe::finish(Parsed::Problem problem) {
    m_finished = true;
    auto parsed = std::make_shared<Parsed>();
    parsed->problem = problem;
    parsed->answer = m_reader.finish();
    const auto& failure = parsed->answer.failure;
    if (problem == Parsed::Problem::None && failure && failure->kind == Failure::Kind::Malformed)
        parsed->problem = Parsed::Problem::Document;
    if (failure && failure->kind == Failure::Kind::TooLarge)
        parsed->problem = Parsed::Problem::TooLarge;
    parsed->bytes = std::move(m_kept);
    const std::scoped_lock lock(m_mutex);
    if (m_owner)
        QMetaObject::invokeMethod(
            m_owner, [self = shared_from_this(), parsed] { self->m_done(std::move(*parsed)); },
            Qt::QueuedConnection);
}

} // namespace lineside::api
