#pragma once

#include "app/api/inflater.h"
#include "models/wire/reader.h"

#include <QObject>
#include <QThreadPool>

#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace lineside::api {

/// What the bytes of a reply came to.
struct Parsed {
    enum class Problem : quint8 {
        None,
        TooLarge,    ///< the limit of the settings was passed; the rest was not looked at
        Compression, ///< not the coding that the head named, or cut short in it
        Document     ///< no complete, well-formed reply: answer.failure is Malformed
    };
    Problem problem = Problem::None;
    wire::Answer answer;
    QByteArray bytes; ///< the document, when it was asked to be kept
};

/// Inflates and parses one reply as it arrives, in short steps on a thread pool: a large reply holds up
/// neither the window nor other calls. Owned by its Post and by the step that runs.
class ReplyPipe : public std::enable_shared_from_this<ReplyPipe> {
public:
    struct Setup {
        Operation operation;
        Inflater::Coding coding = Inflater::Coding::Identity;
        qint64 limit = 0; ///< bytes of the document
        bool keepBytes = false;
        WireNames names{};
        QThreadPool* pool = nullptr; ///< must outlive the pipe's steps
    };
    using Done = std::function<void(Parsed)>;

    /// `done` is called once, on the thread of `owner`: when all has been parsed, or as soon as it is certain
    /// that there is no use in more. After detach() it is not called any more.
    ReplyPipe(const Setup& setup, QObject* owner, Done done);

    void push(QByteArray bytes);
    void end();
    void detach();

private:
    void wake(std::unique_lock<std::mutex>& lock);
    void step();
    bool takeInput();
    void work(QByteArrayView piece);
    void finish(Parsed::Problem problem);

    const Setup m_setup;
    const Done m_done;
    std::mutex m_mutex; ///< of the next four
    std::deque<QByteArray> m_queue;
    QObject* m_owner;
    bool m_ended = false;
    bool m_running = false;

    // Touched by one step at a time.
    Inflater m_inflater;
    wire::ReplyReader m_reader;
    qint64 m_size = 0;
    QByteArray m_kept;
    bool m_finished = false;
};

} // namespace lineside::api
