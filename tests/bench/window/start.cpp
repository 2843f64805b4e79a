#include "tests/bench/window/start.h"

#include "app/flows/requeryjob.h"
#include "tests/bench/window/sampling.h"
#include "ui/customer/customerpage.h"
#include "ui/look/look.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QLabel>
#include <QMainWindow>
#include <QProcess>

namespace lineside::bench {
namespace {

using namespace Qt::StringLiterals;

/// A desk that is never asked.
class NoDesk : public Desk {
public:
    QFuture<Result<Record>> lookUp(Guess, CancelToken) override { return {}; }
    QFuture<Result<QList<Match>>> find(FindQuery, CancelToken) override { return {}; }
    std::shared_ptr<RequeryStory> requery() override { return std::make_shared<RequeryJob>(*this); }
    std::shared_ptr<ChangeStory> change(std::shared_ptr<RecordModel>) override { return {}; }
};

class EndAtPaint : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }
};

Record everyElementFilled() {
    Record record;
    for (const FormRow& row : FormSchema::customer().rows()) {
        if (row.read)
            record.set(row.id, row.element().type == Type::Date ? u"2026-01-02T00:00:00"_s : u"1"_s);
    }
    return record;
}

double milliseconds(const QString& self, const QString& kind) {
    QElapsedTimer clock;
    clock.start();
    QProcess child;
    child.start(self, {kind});
    child.waitForFinished(60'000);
    return double(clock.nsecsElapsed()) / 1e6;
}

} // namespace

QString argument(Shown shown) {
    switch (shown) {
    case Shown::Page:
        return u"--page"_s;
    case Shown::Bare:
        return u"--bare"_s;
    case Shown::BareText:
        break;
    }
    return u"--text"_s;
}

int showAndEnd(int& argc, char** argv, Shown shown) {
    QApplication app(argc, argv);
    EndAtPaint end;
    if (shown != Shown::Page) {
        QMainWindow window;
        if (shown == Shown::BareText)
            window.setCentralWidget(new QLabel(u"Rosa Delgado"_s));
        window.resize(1366, 768);
        window.installEventFilter(&end);
        window.show();
        return QApplication::exec();
    }
    look::Look look(app);
    NoDesk desk;
    MainWindow window(desk, look, [&](const Record& record) {
        return new CustomerPage(desk, nullptr, CustomerContext(), record);
    });
    window.resize(1366, 768);
    window.openCustomer(everyElementFilled())->installEventFilter(&end);
    window.show();
    return QApplication::exec();
}

void start(const QString& self) {
    std::vector<double> bare, text;
    for (int round = 0; round < 13; ++round) {
        const double page = milliseconds(self, argument(Shown::Page));
        const double empty = milliseconds(self, argument(Shown::Bare));
        const double line = milliseconds(self, argument(Shown::BareText));
        if (round < 2) // these warm the caches
            continue;
        bare.push_back(page / empty);
        text.push_back(page / line);
    }
    print("start to first paint / bare window with text", text, 1.3);
    print("start to first paint / bare empty window", bare, 1.3);
}

} // namespace lineside::bench
