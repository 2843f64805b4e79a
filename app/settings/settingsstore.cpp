#include "app/settings/settingsstore.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

QString storeKey(const settings::KeyInfo& info) {
    return u"settings/"_s + info.name;
}

QString windowKey(const QString& name) {
    return u"windows/"_s + name;
}

std::unique_ptr<QSettings> openStore(const QString& file) {
    auto store = file.isEmpty() ? std::make_unique<QSettings>(QSettings::NativeFormat, QSettings::UserScope,
                                                              u"Lineside"_s, u"Lineside"_s)
                                : std::make_unique<QSettings>(file, QSettings::IniFormat);
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
        settings::info(entry.key()).set(m_defaults, entry.value());
    m_store->sync();
    Settings read = m_defaults;
    for (const settings::KeyInfo& info : settings::keys()) {
        if (m_policy.isLocked(info.key) || !m_store->contains(storeKey(info)))
            continue;
        if (const auto fault = info.set(read, m_store->value(storeKey(info)).toString()))
            m_issues.append({info.key, *fault});
    }
    apply(read);
}

void SettingsStore::apply(const Settings& settings) {
    if (settings == m_effective)
        return;
    m_effective = settings;
    emit changed();
}

QList<SettingIssue> SettingsStore::save(const Settings& settings) {
    QList<SettingIssue> issues;
    Settings checked = m_effective;
    for (const settings::KeyInfo& info : settings::keys()) {
        const QString text = info.text(settings);
        if (m_policy.isLocked(info.key)) {
            if (text != info.text(m_effective))
                issues.append({info.key, SettingFault::Locked});
        } else if (const auto fault = info.set(checked, text)) {
            issues.append({info.key, *fault});
        }
    }
    if (!issues.isEmpty())
        return issues;
    for (const settings::KeyInfo& info : settings::keys()) {
        if (m_policy.isLocked(info.key))
            continue; // what the user had set comes back with the lock's end
        // What is the default stays unwritten, so that a later default or policy reaches this user.
        if (info.text(checked) == info.text(m_defaults))
            m_store->remove(storeKey(info));
        else
            m_store->setValue(storeKey(info), info.text(checked));
    }
    m_store->sync();
    if (m_store->status() != QSettings::NoError)
        issues.append({std::nullopt, SettingFault::NotKept});
    m_issues.clear();
    apply(checked);
    return issues;
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

void SettingsStore::setWindowPlace(const QString& name, const QByteArray& bytes) {
    m_store->setValue(windowKey(name), bytes);
}

} // namespace lineside
