#pragma once

#include "app/api/transport.h"

#include <QNetworkAccessManager>

#include <memory>
#include <vector>

namespace lineside::api {

/// The network thread's side of Transport: shares the POSTs out among access managers.
class Desk : public QObject {
    Q_OBJECT

public:
    explicit Desk(QThreadPool* pool) : m_pool(pool) {}
    ~Desk() override;

    void post(const Outgoing& outgoing, QObject* context, const Transport::Done& done);

private:
    struct Line {
        std::unique_ptr<QNetworkAccessManager> manager;
        int busy = 0;
    };
    std::size_t freeLine();

    QThreadPool* m_pool;
    std::vector<Line> m_lines;
};

} // namespace lineside::api
