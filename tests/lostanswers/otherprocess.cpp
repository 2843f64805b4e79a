#include "tests/lostanswers/otherprocess.h"

#include "tests/app/practice/support/desk.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>

namespace lineside::test {

using namespace Qt::StringLiterals;

OtherProcess::OtherProcess(QString program, quint64 seed)
    : m_program(std::move(program))
    , m_arguments{u"--customers"_s,      u"60"_s,      u"--seed"_s,
                  QString::number(seed), u"--store"_s, m_folder.filePath(u"practice.sqlite"_s)} {
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

OtherProcess::~OtherProcess() {
    stop(false);
}

void OtherProcess::start() {
    m_process.start(m_program, m_arguments);
    if (!m_process.waitForReadyRead(120'000))
        qFatal("The practice service did not start");
    m_url = QUrl(QString::fromUtf8(m_process.readLine()).trimmed().section(u' ', -1));
}

void OtherProcess::stop(bool kill) {
    if (m_process.state() == QProcess::NotRunning)
        return;
    if (kill)
        m_process.kill();
    else
        m_process.terminate();
    if (!m_process.waitForFinished(60'000))
        qFatal("The practice service did not end");
}

void OtherProcess::addFault(const QByteArray& json) const {
    if (exchange(m_url, "POST", "/practice/faults", "Content-Type: application/json\r\n", json).status != 204)
        qFatal("The fault was not taken");
}

QHash<QString, QStringList> OtherProcess::ledger() const {
    QHash<QString, QStringList> made;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"ledger"_s);
        db.setDatabaseName(m_folder.filePath(u"practice.sqlite"_s));
        if (!db.open())
            qFatal("The ledger can't be opened");
        QSqlQuery query(db);
        if (!query.exec(u"SELECT CustomerID, Elements FROM ledger WHERE Operation = 'NewCustomers_Create'"_s))
            qFatal("The ledger can't be read");
        while (query.next()) {
            const auto elements = QJsonDocument::fromJson(query.value(1).toString().toUtf8()).object();
            made[elements.value(u"Customer/Source").toString()].append(query.value(0).toString());
        }
    }
    QSqlDatabase::removeDatabase(u"ledger"_s);
    return made;
}

} // namespace lineside::test
