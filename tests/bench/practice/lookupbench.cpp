#include "app/practice/service.h"
#include "tests/app/practice/support/desk.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

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

/// Median of the look-ups in microseconds.
double median(PracticeService& service, const QList<QByteArray>& asked) {
    constexpr auto query = Operation::CustomersQuery;
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const QByteArray body = Desk::envelope(query, asked.at(i % asked.size()));
        QElapsedTimer timer;
        timer.start();
        const Exchange answer = exchange(service.url(), "POST", "/v20/default.asmx",
                                         "Content-Type: text/xml\r\nSOAPAction: "
                                         "\"http://api.myh2o.com/v20/Customers_Query\"\r\n",
                                         body);
        times.push_back(double(timer.nsecsElapsed()) / 1000);
        if (answer.status != 200 || !answer.body.contains("<Success>true</Success>"))
            qFatal("A look-up failed.");
    }
    std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
    return times[rounds / 2];
}

struct Measured {
    double id = 0, tn = 0, device = 0;
};

Measured measure(int customers, const QString& path) {
    PracticeOptions options;
    options.customers = customers;
    options.storePath = path;
    PracticeService service(options);
    QElapsedTimer timer;
    timer.start();
    if (!service.start())
        qFatal("%s", qPrintable(service.trouble()));
    std::printf("%d customers loaded in %.1f s\n", customers, double(timer.elapsed()) / 1000);
    std::fflush(stdout);
    QList<QByteArray> ids, tns, devices;
    for (const Known& one : sample(path)) {
        ids += "<CustomerID>" + one.id + "</CustomerID>";
        tns += "<TN>" + one.tn + "</TN>";
        devices += "<Inventory><Identifier>" + one.device + "</Identifier></Inventory>";
    }
    median(service, ids); // warms up
    return {median(service, ids), median(service, tns), median(service, devices)};
}

void compare(const char* what, double few, double many) {
    std::printf("%-10s %6.0f us among few, %6.0f us among many, ratio %.2f (goal at most 1.5)\n", what, few,
                many, many / few);
}

} // namespace

/// lineside_practicebench [MANY]: what a look-up costs among MANY customers (1,000,000) against among 1,000.
int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int many = arguments.size() > 1 ? arguments.at(1).toInt() : 1000000;
    const QTemporaryDir folder;
    const Measured small = measure(1000, folder.filePath(u"few"_s));
    const Measured large = measure(many, folder.filePath(u"many"_s));
    compare("ID", small.id, large.id);
    compare("TN", small.tn, large.tn);
    compare("inventory", small.device, large.device);
    return 0;
}
