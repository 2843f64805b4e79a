#include "tests/gallery/gallery.h"
#include "tests/ui/ordersend/bell.h"
#include "ui/ordersend/evidencepart.h"
#include "ui/ordersend/orderresultpage.h"
#include "ui/ordersend/ordersenddialog.h"
#include "ui/ordersend/uncertainpage.h"

#include <QApplication>
#include <QPushButton>
#include <QTableView>

namespace lineside::gallery {

using namespace Qt::StringLiterals;

namespace {

void shootDialog(const Gallery& gallery, const QString& name, QSize size, int unexamined) {
    RecordModel model(FormSchema::order());
    bell::order(model);
    FakeOrderDesk desk;
    FakeAttempts attempts;
    QStringList ids;
    for (int i = 0; i < unexamined; ++i)
        ids.append(QString::number(20001 + i));
    desk.kept = &attempts;
    OrderSendDialog dialog(bell::toSend(desk, model, {ids, ids, {}}), bell::context());
    dialog.resize(size);
    gallery.save(dialog, name + u"-review"_s);
    if (unexamined > 0)
        return;
    dialog.primary()->click();
    desk.creates.back().answer(
        Failure{.kind = Failure::Kind::Refused, .code = u"S1042"_s, .text = u"Invalid PackageID"_s});
    gallery.save(dialog, name + u"-refused"_s);
    dialog.primary()->click();
    desk.creates.back().answer(
        Failure{.kind = Failure::Kind::Unexamined, .code = u"S3001"_s, .text = u"No permission"_s});
    gallery.save(dialog, name + u"-nobody-looked"_s);
}

void shootMadeBefore(const Gallery& gallery, const QString& name, QSize size) {
    RecordModel model(FormSchema::order());
    bell::order(model);
    FakeOrderDesk desk;
    Created made;
    made.customerId = u"20001"_s;
    made.orders = QStringList{u"30001"_s};
    made.earlier = true;
    OrderResultPage page(bell::newCustomer(desk, made, model.changeSet().request()), bell::context());
    page.resize(size);
    gallery.save(page, name + u"-made-before"_s);
}

void shootResult(const Gallery& gallery, const QString& name, QSize size, bool differs) {
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
    OrderResultPage page(bell::newCustomer(desk, bell::made(sent, now), sent), bell::context());
    page.resize(size);
    gallery.save(page, name + (differs ? u"-result-differs"_s : u"-result"_s));
}

void shootUncertain(const Gallery& gallery, const QString& name, QSize size, Evidence::Proposal proposal,
                    int count) {
    RecordModel model(FormSchema::order());
    bell::order(model);
    const Request sent = model.changeSet().request();
    FakeOrderDesk desk;
    const QDateTime sentAt(QDate(2026, 11, 24), QTime(10, 44));
    UncertainPage page(desk.uncertainStory(bell::attempt(model, sentAt.toUTC())), bell::context());
    page.resize(size);
    page.show();
    Evidence evidence;
    evidence.attempt = page.story().attempt();
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
    gallery.save(page, name + u"-uncertain-%1"_s.arg(int(proposal)));
}

void shootAll(const Gallery& gallery, const QString& name, double scale) {
    const QSize dialog(int(1080 * scale), int(560 * scale)), page(int(1100 * scale), int(560 * scale));
    shootDialog(gallery, name, dialog, 0);
    shootDialog(gallery, name + u"-ask"_s, dialog, 2);
    shootResult(gallery, name, page, false);
    shootResult(gallery, name, page, true);
    shootMadeBefore(gallery, name, page);
    shootUncertain(gallery, name, page, Evidence::Proposal::Made, 1);
    shootUncertain(gallery, name, page, Evidence::Proposal::Choose, 3);
    shootUncertain(gallery, name, page, Evidence::Proposal::AskAgain, 0);
    shootUncertain(gallery, name, page, Evidence::Proposal::Resend, 0);
}

} // namespace

void shootOrderSend(const Gallery& gallery) {
    shootAll(gallery, u"light"_s, 1);
    gallery.dark();
    shootAll(gallery, u"dark"_s, 1);
    gallery.light(150);
    shootAll(gallery, u"light-150"_s, 1.3);
}

} // namespace lineside::gallery
