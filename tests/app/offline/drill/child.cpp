#include "tests/app/offline/drill/child.h"

#include "models/ports/whensettled.h"
#include "tests/app/offline/drill/persons.h"

#include <QCoreApplication>

#include <cstdio>

namespace lineside::drill {
namespace {

using namespace Qt::StringLiterals;

/// On its way to the parent when it returns.
void say(const QString& line) {
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

void fail(const Failure& failure) {
    say(u"trouble "_s + failure.code + u' ' + failure.detail);
    QCoreApplication::exit(1);
}

QString nameOf(Attempt::State state) {
    static const QStringList names{u"prepared"_s, u"sending"_s, u"accepted"_s, u"refused"_s, u"uncertain"_s};
    return names.at(int(state));
}

} // namespace

Child::Child(const QString& file, const QStringList& draftIds, quint32 seed)
    : m_draftIds(draftIds)
    , m_random(seed)
    , m_forms(size_t(draftIds.size())) {
    connect(&m_store, &offline::Store::locked, this, &fail);
    connect(&m_store, &offline::Store::unreadable, this, [] { say(u"trouble unreadable"_s); });
    connect(&m_store, &offline::Store::opened, this, &Child::takeUp);
    m_store.open({file, true});
}

void Child::takeUp() {
    whenSettled(m_store.drafts().all(), this, [this](const Result<QList<SavedDraft>>& saved) {
        if (!saved)
            return fail(saved.failure());
        showDrafts(saved.value());
        whenSettled(m_store.attempts().all(), this, [this](const Result<QList<Attempt>>& attempts) {
            if (!attempts)
                return fail(attempts.failure());
            for (const Attempt& attempt : attempts.value())
                say(u"attempt %1 %2"_s.arg(attempt.id, nameOf(attempt.state)));
            work();
        });
    });
}

void Child::showDrafts(const QList<SavedDraft>& saved) {
    for (const SavedDraft& draft : saved) {
        const auto i = m_draftIds.indexOf(draft.id);
        const QString text = QString::fromUtf8(draft.content.form);
        if (i < 0 || text != typed(int(i), text.size())) {
            say(u"trouble another text"_s);
            continue;
        }
        m_forms[size_t(i)].typed = text.size();
        say(u"draft %1 %2"_s.arg(i).arg(text.size()));
    }
}

void Child::work() {
    for (int i = 0; i < int(m_forms.size()); ++i) {
        Form& form = m_forms[size_t(i)];
        form.autoSave = std::make_unique<AutoSave>(m_store.drafts(), m_draftIds.at(i), [i, &form] {
            form.beingSaved = form.typed;
            say(u"saving %1 %2"_s.arg(i).arg(form.typed));
            const QString text = typed(i, form.typed);
            return DraftContent{.title = text.left(11), .form = text.toUtf8(), .page = text.toUtf8()};
        });
        connect(form.autoSave.get(), &AutoSave::saved, this,
                [i, &form] { say(u"saved %1 %2"_s.arg(i).arg(form.beingSaved)); });
        connect(form.autoSave.get(), &AutoSave::failed, this, &fail);
    }
    say(u"ready"_s);
    pressKey();
    prepare();
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
        QTimer::singleShot(upTo(300), this, &Child::prepare);
    });
}

} // namespace lineside::drill
