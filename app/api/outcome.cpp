#include "app/api/outcome.h"

#include "app/api/retryafter.h"

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

std::optional<Failure> judge(const Ending& ending, const Parsed& parsed, bool complete) {
    if (ending.stop != Ending::Stop::None)
        return stopped(ending);
    if (ending.status == 0)
        return unanswered(ending);
    if (isSuccess(ending.status))
        return complete ? parsed.answer.failure : incomplete(ending, parsed);
    const bool busy = ending.status == 429 || ending.status == 503;
    if (complete && parsed.answer.failure && !busy)
        return parsed.answer.failure;
    return byStatus(ending, parsed.answer);
}

} // namespace

wire::Answer conclude(const Ending& ending, Parsed parsed) {
    const bool complete =
        ending.stop == Ending::Stop::None && ending.status != 0 && parsed.problem == Parsed::Problem::None;
    wire::Answer answer = std::move(parsed.answer);
    parsed.answer = {};
    parsed.answer.failure = answer.failure;
    answer.failure = judge(ending, parsed, complete);
    // A document that says "refused" or "fault" is an answer whatever its status; one that says "success"
    // under another status is not.
    const bool answered = complete && (isSuccess(ending.status) || parsed.answer.failure);
    if (!answered)
        answer.record = {};
    if (answer.failure)
        answer.failure->outcomeUnknown =
            !answered && ending.begun && kindOf(ending.operation) == CallKind::Change;
    return answer;
}

} // namespace lineside::api
