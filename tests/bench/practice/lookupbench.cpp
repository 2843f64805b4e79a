#include "app/practice/service.h"
#include "tests/app/practice/support/desk.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <vector>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 300;

/// One customer with a single line, as each of the three ways finds it.
struct Known {
    QByteArray id, tn, device;
};

QList<Known> sample(const QString& path) {
    QList<Known> all;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"sample"_s);
        db.setDatabaseName(path);
        db.open();
        QSqlQuery query(
            u"SELECT CustomerID, TN, Identifier FROM service GROUP BY CustomerID HAVING count(*) = 1"
            " ORDER BY (CustomerID * 7919) % 100003 LIMIT 300"_s,
            db);
        while (query.next())
            all.append(
                {query.value(0).toByteArray(), query.value(1).toByteArray(), query.value(2).toByteArray()});
    }
    QSqlDatabase::removeDatabase(u"sample"_s);
    return all;
}

/// A practice service with so many customers, and what to ask it for.
class Loaded {
public:
    Loaded(int customers, const QString& path) {
        PracticeOptions options;
        options.customers = customers;
        options.storePath = path;
        m_service = std::make_unique<PracticeService>(options);
        QElapsedTimer timer;
        timer.start();
        if (!m_service->start())
            qFatal("%s", qPrintable(m_service->trouble()));
        std::printf("%d customers loaded in %.1f s\n", customers, double(timer.elapsed()) / 1000);
        std::fflush(stdout);
        for (const Known& one : sample(path)) {
            ids += "<CustomerID>" + one.id + "</CustomerID>";
            tns += "<TN>" + one.tn + "</TN>";
            devices += "<Inventory><Identifier>" + one.device + "</Identifier></Inventory>";
        }
    }

    /// One look-up, in microseconds.
    double ask(const QByteArray& inside) {
        const QByteArray body = Desk::envelope(Operation::CustomersQuery, inside);
        QElapsedTimer timer;
        timer.start();
        const Exchange answer = exchange(m_service->url(), "POST", "/v20/default.asmx",
                                         "Content-Type: text/xml\r\nSOAPAction: "
                                         "\"http://api.myh2o.com/v20/Customers_Query\"\r\n",
                                         body);
        const double time = double(timer.nsecsElapsed()) / 1000;
        if (answer.status != 200 || !answer.body.contains("<Success>true</Success>"))
            qFatal("A look-up failed.");
        return time;
    }

    QList<QByteArray> ids, tns, devices;

private:
    std::unique_ptr<PracticeService> m_service;
};

double median(std::vector<double> times) {
    std::nth_element(times.begin(), times.begin() + std::ptrdiff_t(times.size() / 2), times.end());
    return times[times.size() / 2];
}

/// Both are asked in turn, so that whatever else the machine does meets both.
void compare(const char* what, Loaded& few, Loaded& many, QList<QByteArray> Loaded::*list) {
    std::vector<double> fewTimes, manyTimes;
    for (int i = -20; i < rounds; ++i) {
        const auto at = [&](const Loaded& loaded) {
            const QList<QByteArray>& asked = loaded.*list;
            return asked.at((i + 20) % asked.size());
        };
        const double fewTime = few.ask(at(few));
        const double manyTime = many.ask(at(many));
        if (i < 0) // these warm up
            continue;
        fewTimes.push_back(fewTime);
        manyTimes.push_back(manyTime);
    }
    std::printf("%-10s %6.0f us among few, %6.0f us among many, ratio %.2f (goal at most 1.5)\n", what,
                median(fewTimes), median(manyTimes), median(manyTimes) / median(fewTimes));
}

} // namespace

/// lineside_practicebench [MANY]: what a look-up costs among MANY customers (1,000,000) against among 1,000.
int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = arguments.size() > 1 ? arguments.at(1).toInt() : 1000000;
    const QTemporaryDir folder;
    Loaded few(1000, folder.filePath(u"few"_s));
    Loaded many(count, folder.filePath(u"many"_s));
    compare("ID", few, many, &Loaded::ids);
    compare("TN", few, many, &Loaded::tns);
    compare("inventory", few, many, &Loaded::devices);
    return 0;
}
