#include "app/api/outcome.h"

#include "app/api/retryafter.h"
#include "models/ports/fault.h"

using namespace Qt::StringLiterals;

namespace lineside::api {
namespace {

using Kind = Failure::Kind;

Failure make(Kind kind, QString detail = {}, QString code = {}) {
    Failure failure;
    failure.kind = kind;
    failure.detail = std::move(detail);
    failure.code = std::move(code);
    return failure;
}

QString networkDetail(const Ending& ending) {
    QString detail = u"Network %1 after %2 ms"_s.arg(int(ending.error)).arg(ending.elapsed.count());
    if (!ending.errorText.isEmpty())
        detail += u": "_s + ending.errorText;
    return detail;
}

Failure stopped(const Ending& ending) {
    const QString after = u"After %1 ms"_s.arg(ending.elapsed.count());
    switch (ending.stop) {
    case Ending::Stop::TimedOut:
        return make(Kind::TimedOut, after);
    case Ending::Stop::TooLarge:
        return make(Kind::TooLarge, after);
    case Ending::Stop::Coding:
        return make(Kind::Malformed, u"The reply's compression is unknown or damaged."_s);
    case Ending::Stop::Cancelled:
    case Ending::Stop::None:
        break;
    }
    return make(Kind::Cancelled, after);
}

/// A status that only announces, or that answers no request: what came is no reply.
bool isNoReply(int status) {
    return (status >= 100 && status < 200) || status == 408;
}

/// A whole document came that says success, or under whatever status that it was refused or a fault.
bool isAnswer(const Ending& ending, const Parsed& parsed) {
    return ending.stop == Ending::Stop::None && ending.status != 0 &&
           parsed.problem == Parsed::Problem::None && (isSuccess(ending.status) || parsed.answer.failure);
}

/// No status line came. Qt answers a server that closes before it read the body with the same errors as one
/// that closes after: only the body's own device knows whether anything left.
Failure unanswered(const Ending& ending) {
    if (ending.error == QNetworkReply::SslHandshakeFailedError)
        return make(Kind::NotSafe, networkDetail(ending));
    return make(ending.begun ? Kind::Lost : Kind::NoConnection, networkDetail(ending));
}

/// A status that promises a reply, and no whole document with it.
Failure incomplete(const Ending& ending, const Parsed& parsed) {
    if (parsed.problem == Parsed::Problem::TooLarge)
        return make(Kind::TooLarge, networkDetail(ending));
    if (ending.error != QNetworkReply::NoError)
        return make(Kind::Lost, networkDetail(ending));
    if (parsed.problem == Parsed::Problem::Compression)
        return make(Kind::Malformed, u"The compressed reply is damaged or cut short."_s);
    return parsed.answer.failure.value_or(make(Kind::Malformed));
}

Failure byStatus(const Ending& ending, const wire::Answer& answer) {
    const bool busy = ending.status == 429 || ending.status == 503;
    Failure failure =
        make(busy ? Kind::Busy : Kind::HttpStatus, networkDetail(ending), QString::number(ending.status));
    if (busy) {
        failure.retryAfterSeconds = retryAfterSeconds(ending.retryAfter, QDateTime::currentDateTimeUtc());
        if (answer.failure)
            failure.text = answer.failure->text;
    }
    return failure;
}

std::optional<Failure> judge(const Ending& ending, const Parsed& parsed) {
    const bool answered = isAnswer(ending, parsed);
    if (ending.stop != Ending::Stop::None)
        return stopped(ending);
    if (ending.status == 0)
        return unanswered(ending);
    if (isSuccess(ending.status))
        return answered ? parsed.answer.failure : incomplete(ending, parsed);
    const bool busy = ending.status == 429 || ending.status == 503;
    if (answered && !busy)
        return parsed.answer.failure;
    if (isNoReply(ending.status))
        return make(Kind::Lost, u"HTTP %1, "_s.arg(ending.status) + networkDetail(ending));
    return byStatus(ending, parsed.answer);
}

} // namespace

bool isUnanswered(const Ending& ending, const Parsed& parsed) {
    if (ending.stop != Ending::Stop::None || isAnswer(ending, parsed))
        return false;
    if (ending.status != 0)
        return isNoReply(ending.status);
    // Qt's three errors for a connection that was up and ended, and for the repeat that the device refused.
    return ending.error == QNetworkReply::RemoteHostClosedError ||
           ending.error == QNetworkReply::ContentReSendError ||
           ending.error == QNetworkReply::UnknownNetworkError;
}

wire::Answer conclude(const Ending& ending, Parsed parsed) {
    const bool answered = isAnswer(ending, parsed);
    wire::Answer answer = std::move(parsed.answer);
    parsed.answer = {};
    parsed.answer.failure = answer.failure;
    answer.failure = judge(ending, parsed);
    // A document that says "refused" or "fault" is an answer whatever its status; one that says "success"
    // under another status is not.
    if (!answered)
        answer.record = {};
    if (answer.failure)
        answer.failure->outcomeUnknown = kindOf(ending.operation) == CallKind::Change && ending.begun &&
                                         !(answered && isRefusal(*parsed.answer.failure));
    return answer;
}

} // namespace lineside::api
