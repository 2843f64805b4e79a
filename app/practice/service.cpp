#include "app/practice/service.h"

#include "app/practice/catalog.h"
#include "app/practice/dispatcher.h"
#include "app/practice/http.h"
#include "app/practice/ledger.h"

namespace lineside {

using namespace Qt::StringLiterals;
using namespace practice;

class PracticeService::Impl {
public:
    explicit Impl(PracticeOptions wanted)
        : options(std::move(wanted))
        , store(options)
        , dispatcher(options, store, faults)
        , http(options, dispatcher, faults, store) {}

    PracticeOptions options;
    Store store;
    PracticeFaults faults;
    Dispatcher dispatcher;
    HttpServer http;
    QString trouble;
};

PracticeService::PracticeService(PracticeOptions options)
    : m_impl(std::make_unique<Impl>(std::move(options))) {}

PracticeService::~PracticeService() {
    stop();
}

bool PracticeService::start() {
    try {
        catalog();
        m_impl->store.open();
    } catch (const StoreTrouble& trouble) {
        m_impl->trouble = trouble.text;
        return false;
    }
    if (m_impl->http.start())
        return true;
    m_impl->trouble = u"The port is taken or not allowed."_s;
    return false;
}

void PracticeService::stop() {
    m_impl->http.stop();
    m_impl->store.close();
}

QUrl PracticeService::url() const {
    return QUrl(u"http://127.0.0.1:%1/v20/default.asmx"_s.arg(m_impl->http.port()));
}

QString PracticeService::trouble() const {
    return m_impl->trouble;
}

PracticeFaults& PracticeService::faults() {
    return m_impl->faults;
}

QString PracticeService::ledgerToken() const {
    return m_impl->http.token();
}

QJsonArray PracticeService::ledger() const {
    return readLedger(m_impl->store.connection());
}

} // namespace lineside
