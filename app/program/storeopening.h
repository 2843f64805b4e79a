#pragma once

#include "app/offline/store.h"
#include "ui/page/questiondialog.h"

#include <QPointer>

namespace lineside {

class MainWindow;
class ProgramDrafts;
class SettingsStore;

/// Opens the store of a person: asks whose the drafts of before are while there is no store of theirs, and
/// what becomes of a lock that another computer left behind. Owned by the composition root.
class StoreOpening : public QObject {
    Q_OBJECT

public:
    StoreOpening(ProgramDrafts& drafts, SettingsStore& settings);

    void setWindow(MainWindow* window) { m_window = window; }
    /// Practice has one store, whoever practises.
    void setPractice(bool practice) { m_practice = practice; }

    void open(const Person& person, offline::Store::Keys keys);
    [[nodiscard]] bool isOpen() const;
    /// Its key is wiped when this returns; a question that is still asked is gone.
    void close();

private:
    /// Stores of before that may be the person's: what was everybody's, and theirs at another address.
    [[nodiscard]] QList<offline::Place> earlier(const Person& person) const;
    void askWhose(const QList<offline::Place>& earlier);
    void askForLock(const Failure& why);
    void noteOpened();
    void openNow();
    void ask(const QString& name, const QuestionDialog::Words& words, std::function<void(bool yes)> answered);

    ProgramDrafts& m_drafts;
    SettingsStore& m_settings;
    QPointer<MainWindow> m_window;
    QPointer<QWidget> m_dialog;
    bool m_practice = false;
    Person m_person;
    offline::Place m_place;
    offline::Store::Keys m_keys = offline::Store::Keys::Any;
};

} // namespace lineside
