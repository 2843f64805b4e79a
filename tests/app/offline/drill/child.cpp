#include "tests/app/offline/drill/child.h"

#include "app/flows/autosavejob.h"
#include "models/ports/whensettled.h"
#include "tests/app/offline/drill/persons.h"

#include <QCoreApplication>

#include <cstdio>

namespace lineside::drill {
namespace {

using namespace Qt::StringLiterals;

void fail(const Failure& failure) {
    say(u"trouble "_s + failure.code + u' ' + failure.detail);
    QCoreApplication::exit(1);
}

QString nameOf(Attempt::State state) {
    static const QStringList names{u"prepared"_s, u"sending"_s, u"accepted"_s, u"refused"_s, u"uncertain"_s};
    return names.at(int(state));
}

} // namespace

void say(const QString& line) {
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

Child::Child(const QString& file, const QStringList& draftIds, quint32 seed)
    : m_draftIds(draftIds)
    , m_random(seed)
    , m_forms(size_t(draftIds.size()))
    , m_changer(m_store, seed) {
    connect(&m_store, &offline::Store::locked, this, &fail);
    connect(&m_store, &offline::Store::unreadable, this, [] { say(u"trouble unreadable"_s); });
    connect(&m_store, &offline::Store::opened, this, &Child::takeUp);
    m_store.open({file, true});
}

void Child::takeUp() {
    whenSettled(m_store.attempts().find({.texts = true}), this,
                [this](const Result<QList<Attempt>>& attempts) {
                    if (!attempts)
                        return fail(attempts.failure());
                    takeAttempts(attempts.value());
                    whenSettled(m_store.drafts().all(), this,
                                [this, attempts](const Result<QList<SavedDraft>>& saved) {
                                    if (!saved)
                                        return fail(saved.failure());
                                    m_changer.takeUp(attempts.value(), saved.value());
                                    showDrafts(saved.value());
                                    const QStringList over = m_made;
                                    for (const QString& draft : over)
                                        beginNext(draft);
                                    work();
                                });
                });
}

void Child::takeAttempts(const QList<Attempt>& attempts) {
    const auto isOrder = [](const Attempt& attempt) { return attempt.kind == Attempt::Kind::Create; };
    for (const Attempt& attempt : attempts) {
        if (!isOrder(attempt))
            continue;
        say(u"attempt %1 %2"_s.arg(attempt.id, nameOf(attempt.state)));
        for (const Document& document : attempt.documents) {
            if (document.text.isNull())
                say(u"trouble the document of an attempt"_s);
        }
        if (attempt.state == Attempt::State::Accepted)
            m_made.append(attempt.draftId);
        else if (attempt.state == Attempt::State::Uncertain)
            decide(attempt);
    }
    const auto newest = std::find_if(attempts.cbegin(), attempts.cend(), [&](const Attempt& attempt) {
        return isOrder(attempt) && attempt.state == Attempt::State::Accepted;
    });
    if (newest != attempts.cend())
        sendAgain(*newest);
}

/// The agent's word on an order whose answer was lost.
void Child::decide(Attempt attempt) {
    ++m_deciding;
    attempt.state = upTo(1) == 0 ? Attempt::State::Accepted : Attempt::State::Refused;
    say(u"deciding "_s + attempt.id);
    whenSettled(m_store.attempts().put(attempt), this, [this, attempt](const Result<bool>& put) {
        if (!put)
            return fail(put.failure());
        say(u"ended %1 %2"_s.arg(attempt.id, nameOf(attempt.state)));
        if (attempt.state == Attempt::State::Accepted)
            beginNext(attempt.draftId);
        if (--m_deciding == 0 && m_works)
            prepare();
    });
}

/// As a page that still lives, and an agent who finds the draft: neither gets through.
void Child::sendAgain(const Attempt& accepted) {
    Attempt again = accepted;
    again.id = Drafts::newId();
    again.state = Attempt::State::Sending;
    const auto listen = [id = accepted.draftId](const auto& result) {
        if (result || result.failure().kind != Failure::Kind::AlreadyMade)
            say(u"again "_s + id);
    };
    whenSettled(m_store.attempts().put(again), this, listen);
    whenSettled(m_store.drafts().save(accepted.draftId, {.title = accepted.title}), this, listen);
    whenSettled(m_store.drafts().restore(accepted.draftId), this, listen);
}

/// The order of that draft is over, and the form has another.
void Child::beginNext(const QString& draftId) {
    const auto i = m_draftIds.indexOf(draftId);
    if (i < 0)
        return;
    m_made.append(draftId);
    m_draftIds[i] = Drafts::newId();
    say(u"next %1 %2"_s.arg(i).arg(m_draftIds.at(i)));
    m_forms[size_t(i)].typed = 0;
    if (m_forms[size_t(i)].autoSave)
        keep(int(i));
}

void Child::showDrafts(const QList<SavedDraft>& saved) {
    for (const SavedDraft& draft : saved) {
        if (draft.content.kind == DraftContent::Kind::Customer)
            continue;
        if (m_made.contains(draft.id)) {
            say(u"again "_s + draft.id);
            continue;
        }
        const auto i = m_draftIds.indexOf(draft.id);
        const QString text = QString::fromUtf8(draft.content.form);
        if (i < 0 || text != typed(int(i), text.size())) {
            say(u"trouble another text"_s);
            continue;
        }
        m_forms[size_t(i)].typed = text.size();
        // As it is now: keys are pressed before the answer comes.
        whenSettled(m_store.drafts().one(draft.id), this,
                    [papers = papersOf(int(i))](const Result<std::optional<SavedDraft>>& whole) {
                        if (whole && whole.value() && whole.value()->content.documents != papers)
                            say(u"trouble another document"_s);
                    });
        say(u"draft %1 %2"_s.arg(i).arg(text.size()));
    }
}

void Child::work() {
    for (int i = 0; i < int(m_forms.size()); ++i)
        keep(i);
    say(u"ready"_s);
    m_works = true;
    pressKey();
    m_changer.change();
    if (m_deciding == 0)
        prepare();
}

Documents Child::papersOf(int i) {
    Form& form = m_forms[size_t(i)];
    if (const QString now = paper(i, form.typed); now != form.paper)
        form.paper = now;
    return form.paper.isEmpty() ? Documents() : Documents{{form.paper}};
}

void Child::keep(int i) {
    Form& form = m_forms[size_t(i)];
    form.autoSave = AutoSaveJob::make(m_store.drafts(), m_draftIds.at(i), [this, i, &form] {
        form.beingSaved = form.typed;
        say(u"saving %1 %2"_s.arg(i).arg(form.typed));
        const QString text = typed(i, form.typed);
        return DraftContent{
            .title = text.left(11), .form = text.toUtf8(), .page = text.toUtf8(), .documents = papersOf(i)};
    });
    connect(form.autoSave.get(), &AutoSaveStory::changed, this, [i, &form] {
        const auto& failure = form.autoSave->failure();
        if (!failure)
            say(u"saved %1 %2"_s.arg(i).arg(form.beingSaved));
        else if (failure->kind != Failure::Kind::AlreadyMade)
            fail(*failure);
    });
}

void Child::pressKey() {
    const int i = upTo(int(m_forms.size()) - 1);
    Form& form = m_forms[size_t(i)];
    ++form.typed;
    form.autoSave->touch();
    say(u"key %1 %2"_s.arg(i).arg(form.typed));
    QTimer::singleShot(1 + upTo(30), this, &Child::pressKey);
}

void Child::prepare() {
    const int draft = upTo(int(m_forms.size()) - 1);
    Attempt attempt;
    attempt.id = Drafts::newId();
    attempt.draftId = m_draftIds.at(draft);
    attempt.madeAt = QDateTime::currentDateTimeUtc();
    attempt.title = typed(draft, 11);
    attempt.form = typed(draft, 200).toUtf8();
    attempt.knownIds = {typed(draft, 60)};
    attempt.documents = papersOf(draft);
    say(u"preparing "_s + attempt.id);
    whenSettled(m_store.attempts().put(attempt), this, [this, attempt](const Result<bool>& put) {
        if (!put)
            return fail(put.failure());
        say(u"prepared "_s + attempt.id);
        send(attempt);
    });
}

void Child::send(Attempt attempt) {
    attempt.state = Attempt::State::Sending;
    attempt.sentAt = QDateTime::currentDateTimeUtc();
    whenSettled(m_store.attempts().put(attempt), this, [this, attempt](const Result<bool>& put) {
        if (!put)
            return fail(put.failure());
        say(u"sending "_s + attempt.id);
        QTimer::singleShot(upTo(150), this, [this, attempt] { answer(attempt); });
    });
}

void Child::answer(Attempt attempt) {
    attempt.state = upTo(1) == 0 ? Attempt::State::Accepted : Attempt::State::Refused;
    attempt.endedAt = QDateTime::currentDateTimeUtc();
    whenSettled(m_store.attempts().put(attempt), this, [this, attempt](const Result<bool>& put) {
        if (!put)
            return fail(put.failure());
        say(u"ended %1 %2"_s.arg(attempt.id, nameOf(attempt.state)));
        if (attempt.state == Attempt::State::Accepted)
            beginNext(attempt.draftId);
        QTimer::singleShot(upTo(300), this, &Child::prepare);
    });
}

} // namespace lineside::drill
