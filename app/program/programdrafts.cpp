#include "app/program/programdrafts.h"

#include "app/flows/autosavejob.h"
#include "app/program/storewords.h"
#include "models/ports/whensettled.h"
#include "ui/signin/passphrasedialog.h"
#include "ui/window/mainwindow.h"

#include <QStandardPaths>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<offline::Store> makeStore(const offline::Store::MakeKeeper& keys) {
    return keys ? std::make_unique<offline::Store>(keys, offline::PassphraseCost::moderate())
                : std::make_unique<offline::Store>();
}

} // namespace

ProgramDrafts::ProgramDrafts(QString folder, const offline::Store::MakeKeeper& keys)
    : m_folder(std::move(folder))
    , m_store(makeStore(keys)) {
    if (m_folder.isEmpty())
        m_folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    connect(m_store.get(), &offline::Store::opened, this, &ProgramDrafts::opened);
    connect(m_store.get(), &offline::Store::locked, this, [this](const Failure& why) {
        if (m_dialog)
            m_dialog->close();
        if (m_window)
            m_window->setDraftsClosed(storeWords(why));
    });
    connect(m_store.get(), &offline::Store::passphraseNeeded, this, [this](bool first) {
        m_waits = true;
        m_first = first;
        ask();
    });
    connect(m_store.get(), &offline::Store::passphraseWrong, this, [this] {
        if (m_dialog)
            m_dialog->sayWrong();
    });
}

bool ProgramDrafts::isOpening() const {
    using StoreState = offline::Store::State;
    return m_store->state() == StoreState::Opening || m_store->state() == StoreState::PassphraseNeeded;
}

void ProgramDrafts::setWindow(MainWindow* window) {
    m_window = window;
    window->setDrafts(drafts(), &attempts(), AutoSaveJob::make);
    close();
}

void ProgramDrafts::open(const offline::Place& place, offline::Store::Keys keys) {
    ++m_round;
    m_waits = false;
    m_store->open(place, keys);
}

void ProgramDrafts::close() {
    ++m_round;
    m_waits = false;
    m_store->close();
    if (m_dialog) {
        m_dialog->disconnect(m_store.get());
        m_dialog->close();
    }
    if (m_window)
        m_window->setDraftsClosed(storeWords(offline::storageFailure(offline::Reason::Closed)));
}

void ProgramDrafts::setSignInShown(bool shown) {
    m_signInShown = shown;
    ask();
}

void ProgramDrafts::ask() {
    if (!m_waits || m_signInShown || m_dialog || !m_window)
        return;
    m_waits = false;
    m_dialog = new PassphraseDialog(m_first, m_window);
    connect(m_dialog, &PassphraseDialog::chosen, m_store.get(), &offline::Store::setPassphrase);
    connect(m_dialog, &PassphraseDialog::declined, m_store.get(), &offline::Store::declinePassphrase);
    m_dialog->open();
}

void ProgramDrafts::opened() {
    if (m_dialog)
        m_dialog->accept();
    if (!m_window)
        return;
    m_window->setDraftsClosed({});
    openAgain();
}

/// After a crash, or as they stood at the last quit, for whom they belong to.
void ProgramDrafts::openAgain() {
    whenSettled(drafts().all(), m_window, [this, round = m_round](const Result<QList<SavedDraft>>& all) {
        if (!all || !m_window || round != m_round)
            return;
        for (const SavedDraft& draft : all.value()) {
            if (draft.content.open)
                openDraft(draft.id);
        }
    });
}

/// Asked for one by one, with its documents: they come in the order of the list.
void ProgramDrafts::openDraft(const QString& draftId) {
    whenSettled(drafts().one(draftId), m_window,
                [this, round = m_round](const Result<std::optional<SavedDraft>>& draft) {
                    if (draft && draft.value() && m_window && round == m_round)
                        m_window->openDraft(*draft.value(), false);
                });
}

} // namespace lineside
