#include "app/settings/settingsstore.h"

#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

constexpr auto eachSetting = [](auto use) {
    for (std::size_t i = 0; i < settings::count; ++i)
        use(SettingId(i));
};

QString storeKey(SettingId id) {
    return u"settings/"_s + settings::nameOf(id);
}

QString windowKey(const QString& name) {
    return u"windows/"_s + name;
}

/// Settings are a few kilobytes. A pipe would hang whoever opens it, and a device has no end.
bool isReadable(const QString& file) {
    constexpr qint64 mostBytes = 4 * 1024 * 1024;
    const QFileInfo info(file);
    return !info.exists() || info.isDir() || (info.isFile() && info.size() <= mostBytes);
}

/// Where Qt keeps the settings of a user, if it is a file.
QString nativeFile() {
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           u"/Lineside/Lineside.conf"_s;
#else
    return {};
#endif
}

std::unique_ptr<QSettings> openStore(const QString& file) {
    const QString path = file.isEmpty() ? nativeFile() : file;
    std::unique_ptr<QSettings> store;
    if (!path.isEmpty() &&
        !isReadable(path)) // below what is no folder nothing can be: defaults, and saving says so
        store = std::make_unique<QSettings>(path + u"/none"_s, QSettings::IniFormat);
    else if (file.isEmpty())
        store = std::make_unique<QSettings>(QSettings::NativeFormat, QSettings::UserScope, u"Lineside"_s,
                                            u"Lineside"_s);
    else
        store = std::make_unique<QSettings>(file, QSettings::IniFormat);
    // Machine-wide values come from the policy alone, which looks at who wrote them.
    store->setFallbacksEnabled(false);
    return store;
}

} // namespace

SettingsStore::SettingsStore(const Places& places, QObject* parent)
    : QObject(parent)
    , m_policyFile(places.policyFile.isEmpty() ? policy::defaultPath() : places.policyFile)
    , m_user(places.user)
    , m_store(openStore(places.userFile)) {
    reload();
}

SettingsStore::~SettingsStore() = default;

void SettingsStore::reload() {
    m_policy = policy::load(m_policyFile, m_user);
    m_defaults = {};
    m_issues.clear();
    for (auto entry = m_policy.set.begin(); entry != m_policy.set.end(); ++entry)
        m_defaults.set(entry.key(), entry.value());
    // What the policy that can't be read may want kept would not come back.
    if (m_policy.state == Policy::State::Broken)
        m_defaults.set("sentKeptDays"_setting, QString::number(settings::at("sentKeptDays"_setting).most));
    m_store->sync();
    Settings read = m_defaults;
    eachSetting([&](SettingId id) {
        if (m_policy.isLocked(id) || !m_store->contains(storeKey(id)))
            return;
        if (const auto fault = read.set(id, m_store->value(storeKey(id)).toString()))
            m_issues.append({id, *fault});
    });
    apply(read);
}

void SettingsStore::apply(const Settings& settings) {
    if (settings == m_effective)
        return;
    m_effective = settings;
    emit changed();
}

QSet<SettingId> SettingsStore::locked() const {
    QSet<SettingId> locked;
    eachSetting([&](SettingId id) {
        if (isLocked(id))
            locked.insert(id);
    });
    return locked;
}

QList<SettingIssue> SettingsStore::save(const SettingTexts& wanted) {
    QList<SettingIssue> issues;
    Settings checked = m_effective;
    for (auto entry = wanted.begin(); entry != wanted.end(); ++entry) {
        if (const auto fault = checked.set(entry.key(), entry.value()))
            issues.append({entry.key(), *fault});
        else if (isLocked(entry.key()) && checked.text(entry.key()) != m_effective.text(entry.key()))
            issues.append({entry.key(), SettingFault::Locked});
    }
    if (!issues.isEmpty())
        return issues;
    write(checked);
    m_store->sync();
    if (m_store->status() != QSettings::NoError)
        issues.append({std::nullopt, SettingFault::NotKept});
    m_issues.clear();
    apply(checked);
    return issues;
}

/// What is the default stays unwritten, so that a later default or policy reaches this user; what the user
/// had set comes back with a lock's end.
void SettingsStore::write(const Settings& settings) {
    eachSetting([&](SettingId id) {
        if (isLocked(id))
            return;
        if (settings.text(id) == m_defaults.text(id))
            m_store->remove(storeKey(id));
        else
            m_store->setValue(storeKey(id), settings.text(id));
    });
}

QString SettingsStore::folder() const {
#ifdef Q_OS_WIN
    if (m_store->format() == QSettings::NativeFormat) // the registry
        return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
#endif
    return QFileInfo(m_store->fileName()).absolutePath();
}

QByteArray SettingsStore::windowPlace(const QString& name) const {
    return m_store->value(windowKey(name)).toByteArray();
}

QList<KnownPerson> SettingsStore::persons() const {
    return settings::readPersons(*m_store);
}

void SettingsStore::setPersons(const QList<KnownPerson>& persons) {
    settings::writePersons(*m_store, persons);
}

bool SettingsStore::isNewService(const QUrl& address) const {
    const QString origin = settings::originOf(address);
    // Plain http is taken to this computer alone.
    if (address.scheme() != "https"_L1 ||
        settings::originOf(QUrl(m_policy.set.value("serviceAddress"_setting))) == origin)
        return false;
    const QList<KnownPerson> known = persons();
    return !settings::readOrigins(*m_store).contains(origin) &&
           std::none_of(known.begin(), known.end(), [&origin](const KnownPerson& one) {
               return settings::originOf(QUrl(one.person.service())) == origin;
           });
}

void SettingsStore::noteService(const QUrl& address) {
    settings::addOrigin(*m_store, settings::originOf(address));
}

void SettingsStore::setWindowPlace(const QString& name, const QByteArray& bytes) {
    m_store->setValue(windowKey(name), bytes);
}

} // namespace lineside
