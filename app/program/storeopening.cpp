#include "app/program/storeopening.h"

#include "app/offline/trouble.h"
#include "app/program/programdrafts.h"
#include "app/program/storewords.h"
#include "app/settings/settingsstore.h"
#include "ui/window/mainwindow.h"

#include <QFile>

namespace lineside {

using namespace Qt::StringLiterals;

StoreOpening::StoreOpening(ProgramDrafts& drafts, SettingsStore& settings)
    : m_drafts(drafts)
    , m_settings(settings) {
    connect(&m_drafts.store(), &offline::Store::opened, this, &StoreOpening::noteOpened);
    connect(&m_drafts.store(), &offline::Store::locked, this, &StoreOpening::askForLock);
}

bool StoreOpening::isOpen() const {
    return m_drafts.store().state() == offline::Store::State::Open;
}

void StoreOpening::close() {
    if (m_dialog) {
        m_dialog->disconnect(this);
        m_dialog->close();
    }
    m_drafts.close();
}

void StoreOpening::open(const Person& person, offline::Store::Keys keys) {
    close();
    m_person = person;
    m_keys = keys;
    m_place =
        m_practice ? offline::practicePlace(m_drafts.folder()) : offline::placeOf(m_drafts.folder(), person);
    const QList<offline::Place> before = earlier(person);
    if (before.isEmpty())
        openNow();
    else
        askWhose(before);
}

/// A passphrase alone makes no store.
void StoreOpening::openNow() {
    if (m_keys != offline::Store::Keys::PassphraseOnly || QFile::exists(m_place.file))
        m_drafts.open(m_place, m_keys);
    else if (m_window)
        m_window->setDraftsClosed(storeWords(offline::storageFailure(offline::Reason::SignInFirst)));
}

QList<offline::Place> StoreOpening::earlier(const Person& person) const {
    QList<offline::Place> found;
    if (m_practice || m_keys != offline::Store::Keys::Any || QFile::exists(m_place.file))
        return found;
    const auto add = [&found](const offline::Place& place) {
        if (QFile::exists(place.file))
            found.append(place);
    };
    for (const KnownPerson& known : m_settings.persons()) {
        if (known.person.client() == person.client() && known.person.user() == person.user() &&
            known.person != person)
            add(offline::placeOf(m_drafts.folder(), known.person));
    }
    add(offline::sharedPlace(m_drafts.folder()));
    return found;
}

/// One after the other: the first that is theirs gets their place, the others stay sealed.
void StoreOpening::askWhose(const QList<offline::Place>& earlier) {
    const offline::Place& place = earlier.first();
    const bool shared = place == offline::sharedPlace(m_drafts.folder());
    QString address;
    for (const KnownPerson& known : m_settings.persons()) {
        if (place == offline::placeOf(m_drafts.folder(), known.person))
            address = known.person.service();
    }
    ask(u"whoseDrafts"_s, shared ? sharedQuestion() : addressQuestion(address),
        [this, earlier, file = place.file](bool yes) {
            if (yes)
                m_place.from = file;
            if (yes || earlier.size() == 1)
                openNow();
            else
                askWhose(earlier.mid(1));
        });
}

/// Only what no process here holds is offered, and nothing is taken without a word.
void StoreOpening::askForLock(const Failure& why) {
    const auto holder = offline::holderIn(why);
    if (!holder || offline::runsHere(*holder))
        return;
    ask(u"lockedDrafts"_s, lockQuestion(*holder), [this, holder](bool yes) {
        if (!yes)
            return;
        m_place.lockOf = holder;
        openNow();
    });
}

void StoreOpening::ask(const QString& name, const QuestionDialog::Words& words,
                       std::function<void(bool yes)> answered) {
    auto* dialog = new QuestionDialog(name, words, m_window);
    m_dialog = dialog;
    // Not answered: the drafts stay closed, and the next sign-in asks again.
    connect(dialog, &QDialog::finished, this, [answered = std::move(answered)](int result) {
        if (result != QuestionDialog::Later)
            answered(result == QuestionDialog::Yes);
    });
    dialog->open();
}

void StoreOpening::noteOpened() {
    QList<KnownPerson> persons = m_settings.persons();
    for (KnownPerson& known : persons) {
        if (!m_practice && known.person == m_person)
            known.passphrase = m_drafts.store().hasPassphrase();
    }
    m_settings.setPersons(persons);
}

} // namespace lineside
