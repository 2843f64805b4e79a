// Writes pictures of an order's review, its result and an uncertain one into a folder, to be judged by eye:
// lineside_ordersend_gallery FOLDER
#include "tests/ui/ordersend/bell.h"
#include "ui/look/look.h"
#include "ui/ordersend/evidencepart.h"
#include "ui/ordersend/orderresultpage.h"
#include "ui/ordersend/ordersenddialog.h"
#include "ui/ordersend/uncertainpage.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QTableView>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

QDir folder;

void shoot(QWidget& widget, const QString& name) {
    for (int i = 0; i < 4; ++i)
        QApplication::processEvents();
    widget.grab().save(folder.filePath(name + u".png"_s));
}

void shootDialog(const QString& name, QSize size, int unexamined) {
    RecordModel model(FormSchema::order());
    bell::order(model);
    FakeOrderDesk desk;
    FakeAttempts attempts;
    QStringList ids;
    for (int i = 0; i < unexamined; ++i)
        ids.append(QString::number(20001 + i));
    OrderSendDialog dialog(model, desk, attempts, bell::context(), SeenMatches{ids, ids, {}});
    dialog.resize(size);
    dialog.show();
    shoot(dialog, name + u"-review"_s);
    if (unexamined > 0)
        return;
    dialog.primary()->click();
    desk.creates.back().answer(
        Failure{.kind = Failure::Kind::Refused, .code = u"S1042"_s, .text = u"Invalid PackageID"_s});
    shoot(dialog, name + u"-refused"_s);
    dialog.primary()->click();
    desk.creates.back().answer(
        Failure{.kind = Failure::Kind::Unexamined, .code = u"S3001"_s, .text = u"No permission"_s});
    shoot(dialog, name + u"-nobody-looked"_s);
}

void shootMadeBefore(const QString& name, QSize size) {
    RecordModel model(FormSchema::order());
    bell::order(model);
    FakeOrderDesk desk;
    Created made;
    made.customerId = u"20001"_s;
    made.orders = QStringList{u"30001"_s};
    made.earlier = true;
    OrderResultPage page(desk, made, model.changeSet().request(), bell::context());
    page.resize(size);
    page.show();
    shoot(page, name + u"-made-before"_s);
}

void shootResult(const QString& name, QSize size, bool differs) {
    RecordModel model(FormSchema::order());
    bell::order(model);
    const Request sent = model.changeSet().request();
    Record now =
        bell::customer(sent, differs ? u"8505550188"_s : QString(), differs ? u"OPEN"_s : u"PENDING"_s);
    if (differs) {
        now.set("Customer/Email"_element, u"marcus@example.com"_s);
        now.set("Customer/PhysicalAddress/Address1"_element, u"2210 JUNIPER CT"_s);
    }
    FakeOrderDesk desk;
    OrderResultPage page(desk, bell::made(sent, now), sent, bell::context());
    page.resize(size);
    page.show();
    shoot(page, name + (differs ? u"-result-differs"_s : u"-result"_s));
}

void shootUncertain(const QString& name, QSize size, Evidence::Proposal proposal, int count) {
    RecordModel model(FormSchema::order());
    bell::order(model);
    const Request sent = model.changeSet().request();
    FakeOrderDesk desk;
    const QDateTime sentAt(QDate(2026, 11, 24), QTime(10, 44));
    UncertainPage page(desk, bell::attempt(model, sentAt.toUTC()), bell::context());
    page.resize(size);
    page.show();
    Evidence evidence;
    evidence.attempt = page.flow().attempt();
    evidence.askedAt = sentAt.toUTC().addSecs(proposal == Evidence::Proposal::Resend ? 660 : 120);
    evidence.proposal = proposal;
    for (int i = 0; i < count; ++i) {
        Record now = bell::customer(sent, {}, u"PENDING"_s);
        if (i > 0)
            now.set("Customer/Email"_element, u"other@example.com"_s);
        evidence.candidates.append(bell::candidate(QString::number(20001 + i), now, sent));
    }
    desk.looks.back().answer(evidence);
    QApplication::processEvents();
    if (count > 1)
        page.findChild<QTableView*>(u"candidates"_s)->selectRow(1);
    shoot(page, name + u"-uncertain-%1"_s.arg(int(proposal)));
}

void shootAll(const QString& name, double scale) {
    const QSize dialog(int(1080 * scale), int(560 * scale)), page(int(1100 * scale), int(560 * scale));
    shootDialog(name, dialog, 0);
    shootDialog(name + u"-ask"_s, dialog, 2);
    shootResult(name, page, false);
    shootResult(name, page, true);
    shootMadeBefore(name, page);
    shootUncertain(name, page, Evidence::Proposal::Made, 1);
    shootUncertain(name, page, Evidence::Proposal::Choose, 3);
    shootUncertain(name, page, Evidence::Proposal::AskAgain, 0);
    shootUncertain(name, page, Evidence::Proposal::Resend, 0);
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QFont base = QApplication::font();
    base.setPixelSize(13);
    QApplication::setFont(base);
    folder = QDir(app.arguments().value(1, u"."_s));
    folder.mkpath(u"."_s);
    look::Look look(app);
    look.setChoice(look::Look::Choice::Light);
    shootAll(u"light"_s, 1);
    look.setChoice(look::Look::Choice::Dark);
    shootAll(u"dark"_s, 1);
    look.setChoice(look::Look::Choice::Light);
    look.setZoom(150);
    shootAll(u"light-150"_s, 1.3);
    return 0;
}
