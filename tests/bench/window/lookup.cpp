#include "tests/bench/window/lookup.h"

#include "app/program/program.h"
#include "tests/bench/window/sampling.h"
#include "ui/customer/customerpage.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <QXmlStreamReader>

namespace lineside::bench {
namespace {

using namespace Qt::StringLiterals;

CustomerPage* front(Program& program) {
    return qobject_cast<CustomerPage*>(program.window().currentPage());
}

/// Types a customer ID, presses Enter, ends when their page has been painted.
double enterToPaint(Program& program, const QString& id) {
    auto* box = program.window().findChild<QLineEdit*>(u"lookupBox"_s);
    box->setText(id);
    QElapsedTimer clock;
    clock.start();
    QTest::keyClick(box, Qt::Key_Return);
    while (!front(program) || front(program)->customerId() != id)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    front(program)->repaint();
    return double(clock.nsecsElapsed());
}

/// The same bytes by the bare manager, read by the bare reader, and a repaint of the same page.
double bare(Program& program, QNetworkAccessManager& manager, const QByteArray& body) {
    QNetworkRequest request(program.service().endpoint().url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"text/xml; charset=utf-8"_s);
    request.setRawHeader("SOAPAction", "\"http://api.myh2o.com/v20/Customers_Query\"");
    request.setRawHeader("Accept-Encoding", "gzip");
    QElapsedTimer clock;
    clock.start();
    QNetworkReply* reply = manager.post(request, body);
    while (!reply->isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QXmlStreamReader xml(reply->readAll());
    while (!xml.atEnd())
        xml.readNext();
    front(program)->repaint();
    reply->deleteLater();
    return double(clock.nsecsElapsed());
}

} // namespace

void lookUp(Program& program) {
    QByteArray body;
    program.service().setObserver([&](const Exchange& exchange) {
        if (exchange.operation == "Customers_Query"_L1)
            body = exchange.request;
    });
    enterToPaint(program, u"1001"_s);
    enterToPaint(program, u"1042"_s);
    QNetworkAccessManager manager;
    bare(program, manager, body);
    std::vector<double> known, opened;
    for (int i = 0; i < 41; ++i) {
        const double open = enterToPaint(program, i % 2 ? u"1042"_s : u"1001"_s);
        known.push_back(open / bare(program, manager, body));
    }
    print("look-up of an open customer / bare", known, 1.3);
    for (int i = 0; i < 11; ++i) {
        const double open = enterToPaint(program, QString::number(1005 + i));
        opened.push_back(open / bare(program, manager, body));
    }
    print("look-up that opens a tab / bare", opened, 1.3);
}

} // namespace lineside::bench
