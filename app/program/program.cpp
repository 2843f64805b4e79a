#include "app/program/program.h"

#include "app/program/dialogs.h"
#include "app/program/healthbanner.h"
#include "models/ports/whensettled.h"
#include "ui/customer/customerpage.h"

#include <QFileInfo>

namespace lineside {
namespace {

using namespace Qt::StringLiterals;

const QString windowName = u"main"_s;

QString dataFolder(const ProgramOptions& options) {
    if (!options.dataFolder.isEmpty() || options.settingsFile.isEmpty())
        return options.dataFolder;
    return QFileInfo(options.settingsFile).absolutePath();
}

} // namespace

Program::Program(QApplication& app, ProgramOptions options)
    : m_app(app)
    , m_options(std::move(options))
    , m_settings(
          SettingsStore::Places{.userFile = m_options.settingsFile, .policyFile = m_options.policyFile})
    , m_look(app)
    , m_catalogs(m_files)
    , m_drafts(dataFolder(m_options), m_options.keys)
    , m_opening(m_drafts, m_settings)
    , m_installation(m_settings, m_options.endpoint) {
    app.setQuitOnLastWindowClosed(false);
    connect(&app, &QApplication::lastWindowClosed, this, &Program::endWhenIdle);
    connect(&m_settings, &SettingsStore::changed, this, &Program::takeSettings);
}

Program::~Program() {
    m_window.reset();
    m_signIn.reset();
    m_change.reset();
    m_orders.reset();
    m_changes.reset();
    m_desk.reset();
    m_service.reset();
}

bool Program::start() {
    if (m_options.practice && !m_practice.start())
        return false;
    readInstallation();
    m_service = std::make_shared<ApiService>(m_installation.endpoint());
    m_service->setObserver(m_options.observer);
    m_desk = std::make_unique<FlowDesk>(m_service);
    m_changes = std::make_unique<ProgramChanges>(m_service, m_drafts.attempts(), m_drafts.drafts());
    m_desk->setAttempts(
        m_drafts.attempts(), [this](const QString& id) { return m_changes->draftOf(id); },
        [this] { return m_drafts.isOpening(); });
    m_orders = std::make_unique<ProgramOrders>(m_service, m_drafts.attempts(), m_installation);
    makePersons();
    makeWindow();
    connectService();
    takeSettings();
    m_window->show();
    begin();
    return true;
}

void Program::makePersons() {
    m_change = std::make_unique<PersonChange>(PersonChange::Desks{
        m_service, *m_desk, m_changes->desk(), m_orders->desk(), m_opening, m_installation.verified()});
    m_signIn = std::make_unique<ProgramSignIn>(m_service, m_settings, *m_change, m_drafts);
    connect(m_signIn.get(), &ProgramSignIn::practiceWanted, this, &Program::enterPractice);
    connect(m_signIn.get(), &ProgramSignIn::refused, this, &Program::startFailed);
    connect(m_signIn.get(), &ProgramSignIn::taken, this, [this] {
        if (isPractice())
            m_practice.suggestExamples(*m_desk, m_installation, m_window.get());
        Q_EMIT ready();
    });
}

void Program::makeWindow() {
    m_window = std::make_unique<MainWindow>(*m_desk, m_look,
                                            [this](const Record& record) { return makePage(record); });
    connect(this, &Program::installationChanged, m_orders.get(), &ProgramOrders::takeInstallation);
    m_orders->setWindow(m_window.get(), m_options.files ? m_options.files : &m_files);
    m_files.setParent(m_window.get());
    m_drafts.setWindow(m_window.get());
    m_changes->setWindow(m_window.get());
    m_opening.setWindow(m_window.get());
    m_change->setWindow(m_window.get());
    m_signIn->setWindow(m_window.get());
    followPractice();
    m_window->setCatalogState(m_installation.catalogState());
    m_window->restore(m_settings.windowPlace(windowName));
    connect(m_window.get(), &MainWindow::signInWanted, m_signIn.get(), &ProgramSignIn::ask);
    connect(m_window.get(), &MainWindow::signOutWanted, m_signIn.get(), &ProgramSignIn::signOut);
    connect(m_window.get(), &MainWindow::settingsWanted, this,
            [this] { openSettings(m_settings, m_catalogs, m_window.get()); });
    connect(m_window.get(), &MainWindow::leavePracticeWanted, this, &Program::leavePractice);
}

void Program::connectService() {
    connect(m_service.get(), &ApiService::healthChanged, m_window.get(), [this](Health health) {
        m_window->setBannerState(bannerFor(health));
        m_orders->setOnline(health != Health::Offline);
    });
}

Page* Program::makePage(const Record& record) {
    auto* page = new CustomerPage(*m_desk, m_options.files ? m_options.files : &m_files,
                                  m_installation.customer(), record);
    connect(this, &Program::installationChanged, page,
            [this, page] { page->setContext(m_installation.customer()); });
    connect(page, &CustomerPage::reviewRequested, this,
            [this, page] { openReview(page, *m_desk, m_installation.review()); });
    return page;
}

/// Catalog and address that are in force now, for whoever asks from here on.
void Program::readInstallation() {
    m_installation.setPractice(m_practice.address());
    m_installation.reload();
    if (m_window)
        m_window->setCatalogState(m_installation.catalogState());
    if (m_service)
        m_service->setEndpoint(m_installation.endpoint());
}

void Program::takeSettings() {
    const Settings& settings = m_settings.effective();
    m_look.setChoice(settings.choice<look::Look::Choice>("look"_setting));
    m_look.setDensity(settings.choice<look::Density>("density"_setting));
    m_look.setZoom(int(settings.number("zoomPercent"_setting)));
    m_drafts.store().setSentDays(int(settings.number("sentKeptDays"_setting)));
    if (!m_service)
        return;
    readInstallation();
    Q_EMIT installationChanged();
}

void Program::followPractice() {
    m_opening.setPractice(isPractice());
    m_signIn->setPractice(isPractice());
    m_window->setPractice(isPractice(), !m_options.endpoint);
}

/// From a window without anybody.
void Program::begin() {
    if (isPractice())
        m_signIn->signIn(PracticeSeat::credentials());
    else if (m_options.credentials)
        m_signIn->signIn(*m_options.credentials);
    else
        m_signIn->ask();
}

void Program::enterPractice() {
    m_change->leave([this, somebody = !m_change->person().isNobody()] {
        if (somebody)
            m_signIn->keepStay({});
        if (!m_practice.start())
            return;
        readInstallation();
        followPractice();
        begin();
    });
}

void Program::leavePractice() {
    m_change->leave([this] {
        m_practice.stop();
        readInstallation();
        followPractice();
        m_signIn->ask();
    });
}

void Program::endWhenIdle() {
    m_settings.setWindowPlace(windowName, m_window->state());
    connect(m_desk.get(), &FlowDesk::sendsUnderWayChanged, this, &Program::quitWhenIdle);
    connect(&m_orders->desk(), &FlowOrderDesk::sendsUnderWayChanged, this, &Program::quitWhenIdle);
    connect(&m_changes->desk(), &FlowLostChanges::sendsUnderWayChanged, this, &Program::quitWhenIdle);
    quitWhenIdle();
}

/// Pages get the answers that just came, and what becomes of their drafts is on the disk before the end.
void Program::quitWhenIdle() {
    if (!isIdle())
        return;
    QTimer::singleShot(1, this, [this] { // after all that is posted already
        whenSettled(m_drafts.drafts().count(), this, [this](const Result<int>&) {
            if (isIdle())
                m_app.quit();
        });
    });
}

} // namespace lineside
