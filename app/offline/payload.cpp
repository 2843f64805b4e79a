#include "app/offline/payload.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <array>

// Every payload begins with its version. A version only adds at the end:
//   drafts    1; 2 adds the name of the form, which version 1 knew by numbers; 3 the names of documents
//   attempts  1; 2 adds what was sent; 3 the kind; 4 the names of documents
//   made      1
namespace lineside::offline {
namespace {

constexpr auto streamVersion = QDataStream::Qt_6_0;
constexpr qint32 draftVersion = 3;
constexpr qint32 draftWithName = 2;
constexpr qint32 draftWithDocuments = 3;
constexpr qint32 attemptVersion = 4;
constexpr qint32 attemptWithSent = 2;
constexpr qint32 attemptWithKind = 3;
constexpr qint32 attemptWithDocuments = 4;
constexpr qint32 madeVersion = 1;

QDataStream& operator<<(QDataStream& out, const Failure& failure) {
    return out << qint32(failure.kind) << failure.code << failure.text << failure.detail
               << qint32(failure.retryAfterSeconds) << failure.line << failure.column
               << failure.outcomeUnknown;
}

/// The texts are rows of their own.
QDataStream& operator<<(QDataStream& out, const Documents& documents) {
    out << qint32(documents.size());
    for (const Document& document : documents)
        out << document.name;
    return out;
}

QDataStream& operator>>(QDataStream& in, Documents& documents) {
    qint32 count = 0;
    in >> count;
    for (qint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        Document document;
        in >> document.name;
        documents.append(document);
    }
    return in;
}

/// Forms as version 1 of a draft numbered them.
constexpr std::array numberedForms{DraftContent::Kind::Order, DraftContent::Kind::Customer};
constexpr quint8 notNumbered = 255;

quint8 numberOf(const QString& form) {
    const auto at = std::find(numberedForms.begin(), numberedForms.end(), form);
    return at == numberedForms.end() ? notNumbered : quint8(at - numberedForms.begin());
}

/// Empty for a number that no form had.
QString formOf(quint8 number) {
    return number < numberedForms.size() ? QString(numberedForms[number]) : QString();
}

/// A kind that a later version has is one of which this one knows no more than that it failed.
Failure::Kind kindOf(qint32 kept, bool outcomeUnknown) {
    if (kept <= qint32(Failure::LastKind))
        return Failure::Kind(kept);
    return outcomeUnknown ? Failure::Kind::Lost : Failure::Kind::Malformed;
}

QDataStream& operator>>(QDataStream& in, Failure& failure) {
    qint32 kind = 0;
    qint32 retry = 0;
    in >> kind >> failure.code >> failure.text >> failure.detail >> retry >> failure.line >> failure.column >>
        failure.outcomeUnknown;
    if (kind < 0)
        in.setStatus(QDataStream::ReadCorruptData);
    failure.kind = kindOf(std::max(kind, 0), failure.outcomeUnknown);
    failure.retryAfterSeconds = retry;
    return in;
}

/// A state that a later version has: nobody here knows what became of the attempt.
Attempt::State stateOf(quint8 kept) {
    return Attempt::State(std::min(kept, quint8(Attempt::State::Uncertain)));
}

/// Whether all is read that a payload of this version has; what follows in one of a later version is kept.
bool wholeOf(QDataStream& in, qint32 version, qint32 ours, Later* later) {
    if (in.status() != QDataStream::Ok || version < 1)
        return false;
    if (version <= ours)
        return in.atEnd();
    const QByteArray tail = in.device()->readAll();
    if (later)
        *later = {version, tail};
    return true;
}

/// The version that is written, and behind what this one knows, what a later one kept.
template <typename Write>
QByteArray written(qint32 ours, const Later& later, Write write) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << std::max(ours, later.version);
    write(out);
    if (later.version > ours)
        out.writeRawData(later.tail.constData(), int(later.tail.size()));
    return bytes;
}

} // namespace

QByteArray packed(const DraftContent& content, const Later& later) {
    return written(draftVersion, later, [&](QDataStream& out) {
        out << numberOf(content.kind) << content.title << content.customerId << content.form << content.page
            << content.open << content.kind << content.documents;
    });
}

std::optional<DraftContent> draftFrom(const QByteArray& bytes, Later* later) {
    QDataStream in(bytes);
    in.setVersion(streamVersion);
    qint32 version = 0;
    quint8 kind = 0;
    DraftContent content;
    in >> version >> kind >> content.title >> content.customerId >> content.form >> content.page >>
        content.open;
    content.kind = formOf(kind);
    if (version >= draftWithName)
        in >> content.kind;
    if (version >= draftWithDocuments)
        in >> content.documents;
    if (content.kind.isEmpty() || !wholeOf(in, version, draftVersion, later))
        return {};
    return content;
}

QByteArray packed(const Attempt& attempt, const Later& later) {
    return written(attemptVersion, later, [&](QDataStream& out) {
        out << attempt.id << attempt.draftId << quint8(attempt.state) << attempt.madeAt << attempt.sentAt
            << attempt.endedAt << attempt.title << attempt.form << attempt.knownAsked << attempt.knownIds
            << attempt.customerId << attempt.orders << attempt.lines << attempt.failure << attempt.sent
            << quint8(attempt.kind) << attempt.documents;
    });
}

std::optional<Attempt> attemptFrom(const QByteArray& bytes, Later* later) {
    QDataStream in(bytes);
    in.setVersion(streamVersion);
    qint32 version = 0;
    quint8 state = 0;
    Attempt attempt;
    in >> version >> attempt.id >> attempt.draftId >> state >> attempt.madeAt >> attempt.sentAt >>
        attempt.endedAt >> attempt.title >> attempt.form >> attempt.knownAsked >> attempt.knownIds >>
        attempt.customerId >> attempt.orders >> attempt.lines >> attempt.failure;
    if (version >= attemptWithSent)
        in >> attempt.sent;
    quint8 kind = 0;
    if (version >= attemptWithKind)
        in >> kind;
    if (version >= attemptWithDocuments)
        in >> attempt.documents;
    attempt.state = stateOf(state);
    attempt.kind = Attempt::Kind(kind); // one of a later version stays what it is
    const bool known = version > attemptVersion ||
                       (state <= quint8(Attempt::State::Uncertain) && kind <= quint8(Attempt::Kind::Update));
    if (!known || !wholeOf(in, version, attemptVersion, later))
        return {};
    return attempt;
}

QByteArray packed(const MadeDraft& made) {
    return written(madeVersion, {},
                   [&](QDataStream& out) { out << made.customerId << made.attemptId << made.title; });
}

std::optional<MadeDraft> madeFrom(const QByteArray& bytes) {
    QDataStream in(bytes);
    in.setVersion(streamVersion);
    qint32 version = 0;
    MadeDraft made;
    in >> version >> made.customerId >> made.attemptId >> made.title;
    if (!wholeOf(in, version, madeVersion, nullptr))
        return {};
    return made;
}

} // namespace lineside::offline
