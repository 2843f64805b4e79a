#pragma once

#include "app/flows/flowdesk.h"
#include "app/program/catalogfiles.h"
#include "app/program/installation.h"
#include "app/program/practiceseat.h"
#include "app/program/programchanges.h"
#include "app/program/programdrafts.h"
#include "app/program/programoptions.h"
#include "app/program/programorders.h"
#include "app/program/programsignin.h"
#include "app/program/storeopening.h"
#include "ui/look/look.h"
#include "ui/window/mainwindow.h"

#include <QApplication>

namespace lineside {

/// The composition root: makes settings, look, service, stories and window, and passes each what it needs.
/// One in a process; lives from after QApplication to the end.
class Program : public QObject {
    Q_OBJECT

public:
    Program(QApplication& app, ProgramOptions options);
    ~Program() override;

    /// Shows the window and, in practice or with credentials, signs in. False when practice can't start;
    /// trouble() says why.
    bool start();
    [[nodiscard]] QString trouble() const { return m_practice.trouble(); }

    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] ApiService& service() { return *m_service; }
    [[nodiscard]] look::Look& look() { return m_look; }
    [[nodiscard]] Drafts& drafts() { return m_drafts.drafts(); }
    [[nodiscard]] Attempts& attempts() { return m_drafts.attempts(); }
    /// Nothing that was sent waits for its end.
    [[nodiscard]] bool isIdle() const { return m_change->sendsUnderWay() == 0; }
    [[nodiscard]] bool isPractice() const { return m_practice.isOn(); }
    /// The embedded service; null outside practice.
    [[nodiscard]] const PracticeService* practice() const { return m_practice.service(); }

Q_SIGNALS:
    /// The sign-in at the start succeeded.
    void ready();
    void startFailed(const lineside::Failure& why);
    /// Settings or catalog are others: what is open takes them.
    void installationChanged();

private:
    void readInstallation();
    void leavePractice();
    void enterPractice();
    void makeWindow();
    void connectService();
    Page* makePage(const Record& record);
    void takeSettings();
    void makePersons();
    void begin();
    void followPractice();
    void endWhenIdle();
    void quitWhenIdle();

    QApplication& m_app;
    ProgramOptions m_options;
    SettingsStore m_settings;
    look::Look m_look;
    ProgramFiles m_files;
    CatalogFiles m_catalogs;
    ProgramDrafts m_drafts;
    StoreOpening m_opening;
    Installation m_installation;
    PracticeSeat m_practice;
    std::shared_ptr<ApiService> m_service;
    std::unique_ptr<FlowDesk> m_desk;
    std::unique_ptr<ProgramChanges> m_changes;
    std::unique_ptr<ProgramOrders> m_orders;
    std::unique_ptr<PersonChange> m_change;
    std::unique_ptr<ProgramSignIn> m_signIn;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace lineside
