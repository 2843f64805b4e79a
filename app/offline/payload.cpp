#include "app/offline/payload.h"

#include <QDataStream>
#include <QIODevice>

namespace lineside::offline {
namespace {

constexpr auto streamVersion = QDataStream::Qt_6_0;
constexpr qint32 draftVersion = 1;
constexpr qint32 attemptVersion = 1;

QDataStream& operator<<(QDataStream& out, const Failure& failure) {
    return out << qint32(failure.kind) << failure.code << failure.text << failure.detail
               << qint32(failure.retryAfterSeconds) << failure.line << failure.column
               << failure.outcomeUnknown;
}

QDataStream& operator>>(QDataStream& in, Failure& failure) {
    qint32 kind = 0;
    qint32 retry = 0;
    in >> kind >> failure.code >> failure.text >> failure.detail >> retry >> failure.line >> failure.column >>
        failure.outcomeUnknown;
    if (kind < 0 || kind > qint32(Failure::LastKind))
        in.setStatus(QDataStream::ReadCorruptData);
    failure.kind = Failure::Kind(kind);
    failure.retryAfterSeconds = retry;
    return in;
}

bool wholeOf(const QDataStream& in, bool sane) {
    return sane && in.status() == QDataStream::Ok && in.atEnd();
}

} // namespace

QByteArray packed(const DraftContent& content) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << draftVersion << quint8(content.kind) << content.title << content.customerId << content.form
        << content.page << content.open;
    return bytes;
}

std::optional<DraftContent> draftFrom(const QByteArray& bytes) {
    QDataStream in(bytes);
    in.setVersion(streamVersion);
    qint32 version = 0;
    quint8 kind = 0;
    DraftContent content;
    in >> version >> kind >> content.title >> content.customerId >> content.form >> content.page >>
        content.open;
    content.kind = DraftContent::Kind(kind);
    if (!wholeOf(in, version == draftVersion && kind <= quint8(DraftContent::Kind::Customer)))
        return {};
    return content;
}

QByteArray packed(const Attempt& attempt) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << attemptVersion << attempt.id << attempt.draftId << quint8(attempt.state) << attempt.madeAt
        << attempt.sentAt << attempt.endedAt << attempt.title << attempt.form << attempt.knownAsked
        << attempt.knownIds << attempt.customerId << attempt.orders << attempt.lines << attempt.failure;
    return bytes;
}

std::optional<Attempt> attemptFrom(const QByteArray& bytes) {
    QDataStream in(bytes);
    in.setVersion(streamVersion);
    qint32 version = 0;
    quint8 state = 0;
    Attempt attempt;
    in >> version >> attempt.id >> attempt.draftId >> state >> attempt.madeAt >> attempt.sentAt >>
        attempt.endedAt >> attempt.title >> attempt.form >> attempt.knownAsked >> attempt.knownIds >>
        attempt.customerId >> attempt.orders >> attempt.lines >> attempt.failure;
    attempt.state = Attempt::State(state);
    if (!wholeOf(in, version == attemptVersion && state <= quint8(Attempt::State::Uncertain)))
        return {};
    return attempt;
}

} // namespace lineside::offline
