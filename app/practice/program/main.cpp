#include "app/practice/service.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTimer>

#include <atomic>
#include <csignal>
#include <cstdio>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

/// Any thread may get the signal.
std::atomic_bool stopWanted = false;
static_assert(std::atomic_bool::is_always_lock_free);

void onSignal(int /*signal*/) {
    stopWanted = true;
}

/// A signal may only set a flag; a timer looks at it.
void watchSignals(QCoreApplication& app) {
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
#ifdef SIGHUP
    std::signal(SIGHUP, onSignal);
#endif
    auto* timer = new QTimer(&app);
    QObject::connect(timer, &QTimer::timeout, &app, [] {
        if (stopWanted)
            QCoreApplication::quit();
    });
    timer->start(50);
}

int complain(const QString& text) {
    std::fprintf(stderr, "lineside_practice: %s\n", qPrintable(text));
    return 2;
}

void describe(QCommandLineParser& parser) {
    parser.setApplicationDescription(u"A customer service of invented customers, on this machine only."_s);
    parser.addHelpOption();
    parser.addOptions(
        {{u"port"_s, u"Port to listen on; 0 takes a free one."_s, u"N"_s, u"0"_s},
         {u"customers"_s, u"How many customers a new store gets."_s, u"N"_s, u"1000"_s},
         {u"seed"_s, u"The same seed makes the same customers."_s, u"S"_s, u"1"_s},
         {u"names"_s, u"How elements are spelled: live, or documented as on the vendor's page."_s, u"NAMES"_s,
          u"live"_s},
         {u"store"_s, u"File that keeps the customers, for you alone to read."_s, u"FILE"_s},
         {u"log"_s, u"File for one line a call, without personal data."_s, u"FILE"_s}});
}

/// Nothing when an argument can't be taken; `trouble` says which.
std::optional<PracticeOptions> optionsOf(const QCommandLineParser& parser, QString& trouble) {
    bool portFits = false, countFits = false, seedFits = false;
    PracticeOptions options;
    options.port = parser.value(u"port"_s).toUShort(&portFits);
    options.customers = parser.value(u"customers"_s).toInt(&countFits);
    options.seed = parser.value(u"seed"_s).toULongLong(&seedFits);
    options.storePath = parser.value(u"store"_s);
    options.logPath = parser.value(u"log"_s);
    const QString names = parser.value(u"names"_s);
    if (names == u"documented")
        options.names = WireNames(WireNames::Profile::Documented);
    else if (names != u"live")
        trouble = u"--names takes live or documented."_s;
    if (!portFits || !countFits || !seedFits || options.customers < 0)
        trouble = u"--port, --customers and --seed take whole numbers."_s;
    return trouble.isEmpty() ? std::optional(options) : std::nullopt;
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    describe(parser);
    parser.process(app);
    QString trouble;
    const auto options = optionsOf(parser, trouble);
    if (!options)
        return complain(trouble);

    watchSignals(app);
    PracticeService service(*options);
    if (!service.start())
        return complain(service.trouble());
    std::printf("listening on %s\nledger token %s\n", qPrintable(service.url().toString()),
                qPrintable(service.ledgerToken()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
