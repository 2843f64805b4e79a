#include "tests/app/program/support/workplace.h"

#include "tests/support/keys.h"

#include <QAction>
#include <QPushButton>

namespace lineside::test {

using namespace Qt::StringLiterals;

Workplace::Workplace() {
    PracticeOptions options;
    options.customers = 30;
    m_service = std::make_unique<PracticeService>(options);
    if (!m_service->start())
        qFatal("%s", qPrintable(m_service->trouble()));
    m_address = m_service->url();
}

Workplace::~Workplace() = default;

void Workplace::start() {
    kill();
    ProgramOptions options;
    options.endpoint = m_address;
    options.settingsFile = m_folder.filePath(u"settings.ini"_s);
    options.policyFile = m_folder.filePath(u"policy.json"_s);
    options.keys = [keychain = m_keychain](const offline::Place&) {
        return std::make_unique<MemoryKeeper>(keychain);
    };
    m_program = std::make_unique<Program>(*qApp, options);
    if (!m_program->start())
        qFatal("%s", qPrintable(m_program->trouble()));
    window().resize(1366, 768);
}

bool Workplace::isSeen(const QString& name) const {
    const auto all = m_program->window().findChildren<QWidget*>(name);
    return std::any_of(all.begin(), all.end(), [](const QWidget* one) { return one->isVisible(); });
}

QWidget* Workplace::seen(const QString& name) {
    QWidget* found = nullptr;
    (void)QTest::qWaitFor(
        [&] {
            for (QWidget* one : window().findChildren<QWidget*>(name))
                found = one->isVisible() ? one : found;
            return found != nullptr;
        },
        Patient);
    return found;
}

void Workplace::click(const QString& name) {
    if (auto* button = qobject_cast<QPushButton*>(seen(name)))
        button->click();
    else
        qWarning("There is no %s", qPrintable(name));
}

void Workplace::trigger(const QString& action) {
    window().findChild<QAction*>(action)->trigger();
}

void Workplace::typeSignIn(const QString& user) {
    QWidget* dialog = seen(u"signInDialog"_s);
    if (!dialog)
        return;
    const std::pair<QString, QString> fields[]{
        {u"signInUser"_s, user}, {u"signInPassword"_s, user}, {u"signInClient"_s, u"PRACTICE"_s}};
    for (const auto& [name, text] : fields)
        dialog->findChild<QLineEdit*>(name)->setText(text);
    dialog->findChild<QPushButton*>(u"signInButton"_s)->click();
}

bool Workplace::signIn(const QString& user) {
    typeSignIn(user);
    return QTest::qWaitFor([&] { return !isSeen(u"signInDialog"_s) && m_program->drafts().isOpen(); },
                           Patient);
}

bool Workplace::signOut() {
    trigger(u"signOutAction"_s);
    return seen(u"signInDialog"_s) != nullptr;
}

CustomerPage* Workplace::lookUp(const QString& id) {
    window().lookUp({Guess::Kind::CustomerId, id});
    const auto front = [&] { return qobject_cast<CustomerPage*>(window().currentPage()); };
    return QTest::qWaitFor([&] { return front() && front()->customerId() == id; }, Patient) ? front()
                                                                                            : nullptr;
}

bool Workplace::change(CustomerPage* page, const QString& email) {
    const int before = drafts();
    page->model().edit("Customer/Email"_element, email);
    return QTest::qWaitFor([&] { return drafts() > before; }, Patient);
}

void Workplace::endSession() {
    service().faults().add({.kind = PracticeFault::Kind::ExpiredSession, .operation = u"Customers_Query"_s});
    service().faults().add({.kind = PracticeFault::Kind::Refused, .operation = u"Sessions_Create"_s});
}

int Workplace::drafts() {
    const auto all = waited(m_program->drafts().all());
    return all ? int(all.value().size()) : -1;
}

bool Workplace::shows(const QString& text) {
    for (const QWidget* one : QApplication::allWidgets()) {
        const auto* line = qobject_cast<const QLineEdit*>(one);
        if (line && line->text().remove(u'-').contains(text))
            return true;
    }
    return false;
}

} // namespace lineside::test
