#include "app/program/program.h"

#include "app/program/context.h"
#include "ui/customer/customerpage.h"

#include <QFile>
#include <QFileInfo>

// Making and joining the parts.
namespace lineside {
namespace {

using namespace Qt::StringLiterals;

const QString windowName = u"main"_s;

BannerState bannerFor(Health health) {
    switch (health) {
    case Health::Online:
        return BannerState::None;
    case Health::Degraded:
        return BannerState::Degraded;
    case Health::Offline:
        return BannerState::Offline;
    }
    return BannerState::None;
}

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
    , m_verified(std::make_shared<VerifyLog>()) {
    app.setQuitOnLastWindowClosed(false);
    connect(&app, &QApplication::lastWindowClosed, this, &Program::endWhenIdle);
    connect(&m_settings, &SettingsStore::changed, this, &Program::takeSettings);
}

Program::~Program() {
    m_window.reset();
    m_signIn.reset();
    m_change.reset();
    m_orders.reset();
    m_desk.reset();
    m_service.reset();
}

bool Program::start() {
    if (m_options.practice && !startPractice())
        return false;
    loadCatalog();
    m_service = std::make_shared<ApiService>(endpoint());
    m_service->setObserver(m_options.observer);
    m_desk = std::make_unique<FlowDesk>(m_service);
    m_orders = std::make_unique<ProgramOrders>(m_service, m_drafts.attempts(), [this] {
        return OrderSurroundings{orderContext(m_catalog, m_settings.effective()), reviewContext()};
    });
    makePersons();
    makeWindow();
    connectService();
    takeSettings();
    m_window->show();
    begin();
    return true;
}

void Program::makePersons() {
    m_change = std::make_unique<PersonChange>(
        PersonChange::Desks{m_service, *m_desk, m_orders->desk(), m_opening, m_verified});
    m_signIn = std::make_unique<ProgramSignIn>(m_service, m_settings, *m_change, m_drafts);
    connect(m_signIn.get(), &ProgramSignIn::practiceWanted, this, &Program::enterPractice);
    connect(m_signIn.get(), &ProgramSignIn::refused, this, &Program::startFailed);
    connect(m_signIn.get(), &ProgramSignIn::taken, this, [this] {
        if (m_practice)
            suggestExamples();
        Q_EMIT ready();
    });
}

api::Endpoint Program::endpoint() const {
    const Settings& settings = m_settings.effective();
    api::Endpoint endpoint;
    endpoint.url = m_practice ? m_practice->url()
                              : m_options.endpoint.value_or(QUrl(settings.text("serviceAddress"_setting)));
    endpoint.sessionGone = m_catalog.sessionGoneCodes();
    if (m_practice)
        return endpoint;
    endpoint.names = WireNames(settings.choice<WireNames::Profile>("nameProfile"_setting),
                               settings.names("nameOverrides"_setting));
    endpoint.limits.query = std::chrono::seconds(settings.number("queryTimeoutSeconds"_setting));
    endpoint.limits.change = std::chrono::seconds(settings.number("changeTimeoutSeconds"_setting));
    endpoint.limits.replyBytes = settings.number("sizeLimitBytes"_setting);
    return endpoint;
}

void Program::loadCatalog() {
    m_catalog = SiteCatalog();
    if (m_practice) {
        QFile sample(u":/catalog/sample.json"_s);
        if (sample.open(QIODevice::ReadOnly))
            m_catalog = SiteCatalog::parse(sample.readAll()).catalog.value_or(SiteCatalog());
    } else if (const QString file = m_settings.effective().text("catalogFile"_setting); !file.isEmpty()) {
        std::optional<SiteCatalog> read;
        readCatalogFile(file, &read);
        m_catalog = read.value_or(SiteCatalog());
    }
}

void Program::makeWindow() {
    m_window = std::make_unique<MainWindow>(*m_desk, m_look,
                                            [this](const Record& record) { return makePage(record); });
    m_orders->setWindow(m_window.get(), m_options.files ? m_options.files : &m_files);
    m_files.setParent(m_window.get());
    m_drafts.setWindow(m_window.get());
    m_opening.setWindow(m_window.get());
    m_change->setWindow(m_window.get());
    m_signIn->setWindow(m_window.get());
    followPractice();
    m_window->restore(m_settings.windowPlace(windowName));
    connect(m_window.get(), &MainWindow::signInWanted, m_signIn.get(), &ProgramSignIn::ask);
    connect(m_window.get(), &MainWindow::signOutWanted, m_signIn.get(), &ProgramSignIn::signOut);
    connect(m_window.get(), &MainWindow::settingsWanted, this, &Program::openSettings);
    connect(m_window.get(), &MainWindow::leavePracticeWanted, this, &Program::leavePractice);
}

void Program::connectService() {
    connect(m_service.get(), &ApiService::healthChanged, m_window.get(), [this](Health health) {
        m_window->setBannerState(bannerFor(health));
        m_orders->setOnline(health != Health::Offline);
    });
}

Page* Program::makePage(const Record& record) {
    const CustomerContext context = customerContext(m_catalog, m_settings.effective(), m_verified);
    auto* page = new CustomerPage(*m_desk, m_options.files ? m_options.files : &m_files, context, record);
    connect(page, &CustomerPage::reviewRequested, this, [this, page] { openReview(page); });
    return page;
}

void Program::endWhenIdle() {
    m_settings.setWindowPlace(windowName, m_window->state());
    const auto quit = [this] {
        if (isIdle())
            m_app.quit();
    };
    connect(m_desk.get(), &FlowDesk::sendsUnderWayChanged, &m_app, quit);
    connect(&m_orders->desk(), &FlowOrderDesk::sendsUnderWayChanged, &m_app, quit);
    quit();
}

} // namespace lineside
