#include "tests/gallery/gallery.h"
#include "tests/ui/drafts/fakedrafts.h"
#include "ui/drafts/draftchoice.h"
#include "ui/drafts/draftspage.h"
#include "ui/signin/passphrasedialog.h"

#include <QLineEdit>
#include <QPushButton>

namespace lineside::gallery {

using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime& anEvening() {
    static const QDateTime at = QDateTime(QDate(2026, 11, 23), QTime(17, 42)).toUTC();
    return at;
}

Attempt uncertain(const QString& id, Attempt::Kind kind, const QString& title) {
    Attempt attempt;
    attempt.id = id;
    attempt.kind = kind;
    attempt.title = title;
    attempt.state = Attempt::State::Uncertain;
    attempt.customerId = kind == Attempt::Kind::Update ? u"1001"_s : QString();
    attempt.sentAt = anEvening();
    attempt.endedAt = anEvening().addSecs(120);
    return attempt;
}

void shootDrafts(const Gallery& gallery, const QString& name, QSize size) {
    FakeDrafts drafts;
    FakeAttempts attempts;
    DraftsPage empty(drafts, &attempts);
    empty.resize(size);
    gallery.save(empty, name + u"-none"_s);
    drafts.kept = {
        {u"a"_s, {u"a"_s, 3, anEvening().addSecs(-900), {.title = u"Marcus Bell"_s}}},
        {u"b"_s,
         {u"b"_s,
          1,
          anEvening(),
          {.kind = u"customer"_s, .title = u"Rosa Delgado"_s, .customerId = u"1001"_s}}},
        {u"c"_s, {u"c"_s, 1, anEvening().addDays(-2), {.kind = u"later"_s, .title = u"Irene Bell"_s}}}};
    attempts.put(uncertain(u"1"_s, Attempt::Kind::Create, u"Harlan Pruitt"_s));
    attempts.put(uncertain(u"2"_s, Attempt::Kind::Update, u"Rosa Delgado"_s));
    DraftsPage page(drafts, &attempts);
    page.resize(size);
    page.show();
    Gallery::settle();
    page.take();
    gallery.save(page, name + u"-some"_s);
    page.sayUnreadable();
    gallery.save(page, name + u"-unreadable"_s);
}

void shootDialogs(const Gallery& gallery, const QString& name) {
    DraftChoiceDialog choice(u"Rosa Delgado"_s, anEvening(), nullptr);
    choice.setAttribute(Qt::WA_DeleteOnClose, false);
    gallery.save(choice, name + u"-choice"_s);
    for (const bool first : {true, false}) {
        PassphraseDialog passphrase(first, nullptr);
        passphrase.setAttribute(Qt::WA_DeleteOnClose, false);
        passphrase.show();
        if (!first)
            passphrase.sayWrong();
        gallery.save(passphrase, name + (first ? u"-passphrase-new"_s : u"-passphrase-wrong"_s));
    }
}

void shootAll(const Gallery& gallery, const QString& name, QSize size) {
    shootDrafts(gallery, name, size);
    shootDialogs(gallery, name);
}

} // namespace

void shootDrafts(const Gallery& gallery) {
    shootAll(gallery, u"light"_s, {1366, 616});
    shootAll(gallery, u"light-1024"_s, {1024, 600});
    gallery.dark();
    shootAll(gallery, u"dark"_s, {1366, 616});
    gallery.light(150);
    shootAll(gallery, u"light-150"_s, {1430, 800});
}

} // namespace lineside::gallery
