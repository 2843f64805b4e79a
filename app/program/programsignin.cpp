#include "app/program/programsignin.h"

#include "app/program/programdrafts.h"
#include "app/program/signinwords.h"
#include "models/ports/whensettled.h"
#include "ui/page/questiondialog.h"
#include "ui/signin/signindialog.h"
#include "ui/window/mainwindow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lineside {

ProgramSignIn::ProgramSignIn(std::shared_ptr<ApiService> service, SettingsStore& settings,
                             PersonChange& change, ProgramDrafts& drafts)
    : m_service(std::move(service))
    , m_settings(settings)
    , m_change(change)
    , m_drafts(drafts) {
    connect(m_service.get(), &ApiService::needsSignIn, this, &ProgramSignIn::ask);
    connect(&m_change, &PersonChange::seated, this, &ProgramSignIn::keepStay);
}

/// Above every other dialog: what lies below may be sensitive, and must wait.
void ProgramSignIn::ask() {
    if (m_dialog && !m_dialog->isHidden())
        return;
    m_dialog = new SignInDialog(m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setNames(m_settings.effective().text("userName"_setting),
                       m_settings.effective().text("clientName"_setting));
    connect(m_dialog, &SignInDialog::wanted, this, &ProgramSignIn::tryValues);
    connect(m_dialog, &SignInDialog::practiceWanted, this, &ProgramSignIn::practiceWanted);
    connect(m_dialog, &QDialog::finished, this, [this] { m_drafts.setSignInShown(false); });
    if (!m_practice)
        offerOffline();
    m_drafts.setSignInShown(true);
    m_dialog->setWindowModality(Qt::ApplicationModal);
    m_dialog->show();
}

void ProgramSignIn::offerOffline() {
    QList<KnownPerson> here;
    QStringList names;
    const Person somebody(m_service->endpoint().url, {}, {});
    for (const KnownPerson& known : m_settings.persons()) {
        if (known.person.service() != somebody.service() || !(known.stays || known.passphrase))
            continue;
        here.append(known);
        names.append(known.user);
    }
    m_dialog->setOffline(names);
    connect(m_dialog, &SignInDialog::offlineWanted, this,
            [this, here](int index) { workOffline(here[index].person); });
}

/// Asked anew: a sign-out may have come while the dialog stood.
void ProgramSignIn::workOffline(const Person& person) {
    using Keys = offline::Store::Keys;
    const QList<KnownPerson> persons = m_settings.persons();
    for (const KnownPerson& known : persons) {
        if (known.person == person && (known.stays || known.passphrase))
            return m_change.arrive(person, known.stays ? Keys::Any : Keys::PassphraseOnly);
    }
}

/// A name and a password go to whoever runs the host: one that was mistyped, or that somebody talked an agent
/// into, is seen before any byte leaves.
void ProgramSignIn::tryValues(const SignInValues& values) {
    const QUrl address = m_service->endpoint().url;
    if (!m_practice && m_settings.isNewService(address))
        askForHost(address, values);
    else
        begin(values);
}

void ProgramSignIn::askForHost(const QUrl& address, const SignInValues& values) {
    auto* question = new QuestionDialog(u"firstHost"_s, hostQuestion(address), m_dialog);
    connect(question, &QDialog::finished, m_dialog, [this, address, values](int result) {
        if (result != QuestionDialog::Yes || m_service->endpoint().url != address)
            return m_dialog->fail(Failure{.kind = Failure::Kind::Cancelled});
        m_settings.noteService(address);
        begin(values);
    });
    question->open();
}

void ProgramSignIn::begin(const SignInValues& values) {
    const Credentials credentials{.username = values.user,
                                  .password = values.password,
                                  .client = values.client,
                                  .impersonationKey = values.impersonationKey};
    CancelToken cancel;
    connect(m_dialog, &SignInDialog::cancelWanted, m_dialog, [cancel]() mutable { cancel.cancel(); });
    whenSettled(
        m_service->signIn(credentials, cancel), m_window,
        [this, guard = m_dialog, values](const Result<Header>& result) {
            if (!result) {
                if (guard)
                    guard->fail(result.failure());
                return;
            }
            m_settings.save({{"userName"_setting, values.user}, {"clientName"_setting, values.client}});
            remember(values.user, values.client);
            if (guard)
                guard->accept();
        });
}

void ProgramSignIn::signIn(const Credentials& credentials) {
    whenSettled(
        m_service->signIn(credentials), m_window,
        [this, user = credentials.username, client = credentials.client](const Result<Header>& result) {
            if (result) {
                remember(user, client);
                Q_EMIT taken();
                return;
            }
            ask();
            m_dialog->fail(result.failure());
            Q_EMIT refused(result.failure());
        });
}

void ProgramSignIn::remember(const QString& user, const QString& client) {
    if (m_practice)
        return;
    KnownPerson one{Person(m_service->endpoint().url, client, user), user, client, false, false};
    one.stays = one.person == m_change.person(); // else when they are seated
    QList<KnownPerson> persons = m_settings.persons();
    const auto old = std::find_if(persons.begin(), persons.end(),
                                  [&one](const KnownPerson& known) { return known.person == one.person; });
    if (old != persons.end()) {
        one.passphrase = old->passphrase;
        persons.erase(old);
    }
    persons.prepend(one);
    m_settings.setPersons(persons);
}

/// The one who sits here may come back without the service, after a crash or over a lost line. Who signed
/// out, or whose place another took, waits for the service or knows the passphrase.
void ProgramSignIn::keepStay(const Person& person) {
    if (m_practice)
        return;
    QList<KnownPerson> persons = m_settings.persons();
    for (KnownPerson& known : persons)
        known.stays = known.person == person;
    m_settings.setPersons(persons);
}

void ProgramSignIn::signOut() {
    m_change.leave([this] {
        keepStay({});
        whenSettled(m_service->signOut(), m_window, [this](const Result<Header>&) {
            if (m_window->isVisible())
                ask();
        });
    });
}

} // namespace lineside
