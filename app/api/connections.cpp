#include "app/api/connections.h"

#include "app/api/post.h"

namespace lineside::api {

Connections::Connections(QThreadPool* pool) : m_pool(pool), m_ahead(new OpenedAhead) {
    m_ahead->setParent(this);
}

Connections::~Connections() {
    // Posts hold replies of their managers.
    qDeleteAll(findChildren<Post*>(Qt::FindDirectChildrenOnly));
}

void Connections::post(const Outgoing& outgoing, QObject* context, const Transport::Done& done) {
    const Answer answer = [context, done](const std::shared_ptr<Incoming>& incoming) {
        QMetaObject::invokeMethod(
            context, [done, incoming] { done(std::move(*incoming)); }, Qt::QueuedConnection);
    };
    if (kindOf(outgoing.operation) != CallKind::Query)
        return attempt(outgoing, makeAccessManager(), answer);
    AccessManager ahead = m_ahead->take(outgoing.endpoint);
    attempt(outgoing, ahead ? std::move(ahead) : makeAccessManager(),
            [this, outgoing, answer](const std::shared_ptr<Incoming>& incoming) {
                if (!incoming->unanswered)
                    return answer(incoming);
                Outgoing again = outgoing;
                again.spent = incoming->elapsed;
                attempt(again, makeAccessManager(), answer);
            });
}

void Connections::attempt(const Outgoing& outgoing, AccessManager manager, const Answer& answer) {
    auto* post = new Post(outgoing, std::move(manager), m_pool, this);
    // What a change came to is always looked up afterwards: that query's connection opens meanwhile.
    if (kindOf(outgoing.operation) == CallKind::Change)
        connect(post, &Post::sent, this, [this, endpoint = outgoing.endpoint] { expectQuery(endpoint); });
    connect(post, &Post::done, this, [post, answer](const std::shared_ptr<Incoming>& incoming) {
        post->deleteLater();
        answer(incoming);
    });
    post->start();
}

} // namespace lineside::api
