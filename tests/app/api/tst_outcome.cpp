#include "app/api/outcome.h"

#include <QtTest>

using namespace lineside;
using namespace Qt::StringLiterals;
using api::Ending;
using api::Parsed;
using Kind = Failure::Kind;

namespace {

enum class Doc { None, Success, Refused, SendersFault, ServersFault, Cut, Large, Damaged };

Parsed parsed(Doc doc) {
    Parsed parsed;
    Failure failure;
    failure.text = u"words"_s;
    failure.code = u"C1"_s;
    switch (doc) {
    case Doc::Success:
        return parsed;
    case Doc::Refused:
        failure.kind = Kind::Refused;
        break;
    case Doc::SendersFault:
    case Doc::ServersFault:
        failure.kind = Kind::Fault;
        failure.code = doc == Doc::SendersFault ? u"soap:Client"_s : u"soap:Server"_s;
        break;
    case Doc::None:
    case Doc::Cut:
        failure.kind = Kind::Malformed;
        failure.line = 3;
        parsed.problem = Parsed::Problem::Document;
        break;
    case Doc::Large:
        parsed.problem = Parsed::Problem::TooLarge;
        break;
    case Doc::Damaged:
        parsed.problem = Parsed::Problem::Compression;
        break;
    }
    parsed.answer.failure = failure;
    return parsed;
}

} // namespace

class OutcomeTest : public QObject {
    Q_OBJECT

private slots:
    void table_data() {
        QTest::addColumn<int>("error");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("doc");
        QTest::addColumn<bool>("begun");
        QTest::addColumn<int>("kind"); ///< -1: success
        QTest::addColumn<bool>("unknown");
        const auto row = [](const char* name, QNetworkReply::NetworkError error, int status, Doc doc,
                            bool begun, std::optional<Kind> kind, bool unknown) {
            QTest::newRow(name) << int(error) << status << int(doc) << begun << (kind ? int(*kind) : -1)
                                << unknown;
        };
        using R = QNetworkReply;
        row("success", R::NoError, 200, Doc::Success, true, {}, false);
        row("whole document, then the line broke", R::RemoteHostClosedError, 200, Doc::Success, true, {},
            false);
        row("refused", R::NoError, 200, Doc::Refused, true, Kind::Refused, false);
        row("sender's fault", R::InternalServerError, 500, Doc::SendersFault, true, Kind::Fault, false);
        row("sender's fault under 400", R::ProtocolInvalidOperationError, 400, Doc::SendersFault, true,
            Kind::Fault, false);
        row("sender's fault under 200", R::NoError, 200, Doc::SendersFault, true, Kind::Fault, false);
        row("server's fault", R::InternalServerError, 500, Doc::ServersFault, true, Kind::Fault, true);
        row("server's fault under 200", R::NoError, 200, Doc::ServersFault, true, Kind::Fault, true);
        row("server's fault before the body", R::InternalServerError, 500, Doc::ServersFault, false,
            Kind::Fault, false);
        row("refused under 500", R::InternalServerError, 500, Doc::Refused, true, Kind::Refused, false);
        row("success under 500", R::InternalServerError, 500, Doc::Success, true, Kind::HttpStatus, true);
        row("502 HTML", R::UnknownServerError, 502, Doc::Cut, true, Kind::HttpStatus, true);
        row("fault cut short", R::InternalServerError, 500, Doc::Cut, true, Kind::HttpStatus, true);
        row("404 before the body", R::ContentNotFoundError, 404, Doc::Cut, false, Kind::HttpStatus, false);
        row("redirect", R::NoError, 302, Doc::None, true, Kind::HttpStatus, true);
        row("redirect, refused to rewind", R::ContentReSendError, 307, Doc::None, true, Kind::HttpStatus,
            true);
        row("503", R::ServiceUnavailableError, 503, Doc::Cut, true, Kind::Busy, true);
        row("503 with a sender's fault", R::ServiceUnavailableError, 503, Doc::SendersFault, true, Kind::Busy,
            false);
        row("503 with a server's fault", R::ServiceUnavailableError, 503, Doc::ServersFault, true, Kind::Busy,
            true);
        row("503 refused", R::ServiceUnavailableError, 503, Doc::Refused, true, Kind::Busy, false);
        row("102", R::NoError, 102, Doc::None, true, Kind::Lost, true);
        row("103", R::NoError, 103, Doc::None, true, Kind::Lost, true);
        row("408", R::UnknownContentError, 408, Doc::Cut, true, Kind::Lost, true);
        row("408 before the body", R::UnknownContentError, 408, Doc::None, false, Kind::Lost, false);
        row("408 refused", R::UnknownContentError, 408, Doc::Refused, true, Kind::Refused, false);
        row("429", R::UnknownContentError, 429, Doc::Cut, true, Kind::Busy, true);
        row("200 cut", R::NoError, 200, Doc::Cut, true, Kind::Malformed, true);
        row("200 cut, noticed", R::RemoteHostClosedError, 200, Doc::Cut, true, Kind::Lost, true);
        row("200 cut, 205", R::ContentReSendError, 200, Doc::Cut, true, Kind::Lost, true);
        row("200 empty", R::NoError, 200, Doc::None, true, Kind::Malformed, true);
        row("200 damaged gzip", R::NoError, 200, Doc::Damaged, true, Kind::Malformed, true);
        row("200 gzip cut", R::RemoteHostClosedError, 200, Doc::Damaged, true, Kind::Lost, true);
        row("200 too large", R::NoError, 200, Doc::Large, true, Kind::TooLarge, true);
        row("closed after the body", R::ContentReSendError, 0, Doc::None, true, Kind::Lost, true);
        row("closed before the body", R::ContentReSendError, 0, Doc::None, false, Kind::NoConnection, false);
        row("closed", R::RemoteHostClosedError, 0, Doc::None, true, Kind::Lost, true);
        row("name not found", R::HostNotFoundError, 0, Doc::None, false, Kind::NoConnection, false);
        row("connection refused", R::ConnectionRefusedError, 0, Doc::None, false, Kind::NoConnection, false);
        row("TLS", R::SslHandshakeFailedError, 0, Doc::None, false, Kind::NotSafe, false);
    }

    void table() {
        QFETCH(int, error);
        QFETCH(int, status);
        QFETCH(int, doc);
        QFETCH(bool, begun);
        QFETCH(int, kind);
        QFETCH(bool, unknown);
        Ending ending;
        ending.operation = Operation::CustomersUpdate;
        ending.error = QNetworkReply::NetworkError(error);
        ending.status = status;
        ending.begun = begun;
        const wire::Answer answer = api::conclude(ending, parsed(Doc(doc)));
        QCOMPARE(answer.failure ? int(answer.failure->kind) : -1, kind);
        QCOMPARE(answer.failure && answer.failure->outcomeUnknown, unknown);
        ending.operation = Operation::CustomersQuery;
        const wire::Answer query = api::conclude(ending, parsed(Doc(doc)));
        QCOMPARE(query.failure ? int(query.failure->kind) : -1, kind);
        QVERIFY(!query.failure || !query.failure->outcomeUnknown);
    }

    void noAnswer_data() {
        QTest::addColumn<int>("error");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("doc");
        QTest::addColumn<bool>("unanswered");
        using R = QNetworkReply;
        const auto row = [](const char* name, R::NetworkError error, int status, Doc doc, bool unanswered) {
            QTest::newRow(name) << int(error) << status << int(doc) << unanswered;
        };
        row("102", R::NoError, 102, Doc::None, true);
        row("103", R::NoError, 103, Doc::None, true);
        row("408", R::UnknownContentError, 408, Doc::None, true);
        row("408 HTML", R::UnknownContentError, 408, Doc::Cut, true);
        row("408 refused", R::UnknownContentError, 408, Doc::Refused, false);
        row("closed", R::RemoteHostClosedError, 0, Doc::None, true);
        row("closed, not sent again", R::ContentReSendError, 0, Doc::None, true);
        row("reset", R::UnknownNetworkError, 0, Doc::None, true);
        row("connection refused", R::ConnectionRefusedError, 0, Doc::None, false);
        row("name not found", R::HostNotFoundError, 0, Doc::None, false);
        row("TLS", R::SslHandshakeFailedError, 0, Doc::None, false);
        row("success", R::NoError, 200, Doc::Success, false);
        row("cut in the reply", R::RemoteHostClosedError, 200, Doc::Cut, false);
        row("empty", R::NoError, 200, Doc::None, false);
        row("502", R::UnknownServerError, 502, Doc::Cut, false);
        row("503", R::ServiceUnavailableError, 503, Doc::Cut, false);
    }
    void noAnswer() {
        QFETCH(int, error);
        QFETCH(int, status);
        QFETCH(int, doc);
        QFETCH(bool, unanswered);
        Ending ending;
        ending.error = QNetworkReply::NetworkError(error);
        ending.status = status;
        ending.begun = true;
        QCOMPARE(api::isUnanswered(ending, parsed(Doc(doc))), unanswered);
        // What Lineside ended itself was not left without an answer by the service.
        ending.stop = Ending::Stop::TimedOut;
        QVERIFY(!api::isUnanswered(ending, parsed(Doc(doc))));
    }

    void stops_data() {
        QTest::addColumn<int>("stop");
        QTest::addColumn<int>("kind");
        QTest::newRow("time-out") << int(Ending::Stop::TimedOut) << int(Kind::TimedOut);
        QTest::newRow("cancel") << int(Ending::Stop::Cancelled) << int(Kind::Cancelled);
        QTest::newRow("too large") << int(Ending::Stop::TooLarge) << int(Kind::TooLarge);
        QTest::newRow("coding") << int(Ending::Stop::Coding) << int(Kind::Malformed);
    }

    void stops() {
        QFETCH(int, stop);
        QFETCH(int, kind);
        for (bool begun : {false, true}) {
            Ending ending;
            ending.operation = Operation::NewCustomersCreate;
            ending.stop = Ending::Stop(stop);
            ending.error = QNetworkReply::OperationCanceledError;
            ending.begun = begun;
            const wire::Answer answer = api::conclude(ending, {});
            QVERIFY(answer.failure);
            QCOMPARE(int(answer.failure->kind), kind);
            QCOMPARE(answer.failure->outcomeUnknown, begun);
        }
    }

    void statusesAreTold() {
        Ending ending;
        ending.operation = Operation::CustomersQuery;
        ending.status = 503;
        ending.retryAfter = "17";
        const wire::Answer busy = api::conclude(ending, parsed(Doc::Cut));
        QCOMPARE(busy.failure->code, u"503"_s);
        QCOMPARE(busy.failure->retryAfterSeconds, 17);
        ending.status = 302;
        QCOMPARE(api::conclude(ending, parsed(Doc::None)).failure->code, u"302"_s);
    }
};

QTEST_GUILESS_MAIN(OutcomeTest)
#include "tst_outcome.moc"
