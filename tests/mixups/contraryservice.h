#pragma once

#include "tests/mixups/contrary.h"

#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <optional>

class QTcpSocket;

namespace lineside::test {

/// A call as the contrary service heard it.
struct Heard {
    QByteArray operation; ///< "Customers_Query"
    QByteArray body;
    QByteArray user; ///< whose session carries it; empty: nobody's
};

/// Stands before a service, keeps connections alive and answers contrarily, as its random numbers say.
class ContraryService : public QObject {
    Q_OBJECT

public:
    ContraryService(QUrl service, QRandomGenerator& random);

    [[nodiscard]] QUrl url() const;
    /// IDs among which "another customer" is.
    void setCustomers(const QList<int>& ids) { m_customers = ids; }
    /// The next change meets this.
    void setNextChange(Contrary contrary) { m_nextChange = contrary; }
    /// Told of each call before it is passed on.
    void setListener(std::function<void(const Heard&)> listener) { m_listener = std::move(listener); }
    [[nodiscard]] int contraryAnswers() const { return m_contrary; }

private:
    struct Call;
    using CallPtr = std::shared_ptr<Call>;
    void accept();
    void read(QTcpSocket& client);
    void take(QTcpSocket& client, const QByteArray& head, const QByteArray& body);
    [[nodiscard]] Contrary contraryFor(const Call& call);
    void passOn(const CallPtr& call);
    void noteSession(const Call& call, const QByteArray& reply);
    void answer(const CallPtr& call, QByteArray reply);
    void answerAsMarked(const CallPtr& call, const QByteArray& whole);
    void later(const CallPtr& call, int upToMs, const QByteArray& bytes);
    int otherThan(int customer);

    QUrl m_service;
    QRandomGenerator& m_random;
    QTcpServer m_server;
    QList<int> m_customers;
    std::optional<Contrary> m_nextChange;
    std::function<void(const Heard&)> m_listener;
    QHash<QByteArray, QByteArray> m_users; ///< by session key
    int m_contrary = 0;
};

} // namespace lineside::test
