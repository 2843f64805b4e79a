#pragma once

#include "app/settings/knownperson.h"
#include "app/settings/policy.h"
#include "models/settings/settings.h"

#include <QObject>

#include <memory>

class QSettings;

namespace lineside {

/// A value that was not taken, and why. Never holds the value itself.
struct SettingIssue {
    std::optional<SettingId> id; ///< none: the store as a whole
    SettingFault fault;
    friend bool operator==(const SettingIssue&, const SettingIssue&) = default;
};

/// Keeps settings and window places between two runs: the system's own store for the user, below the
/// machine's policy. In force is, last first: the program's default, the policy's value, the user's value
/// unless locked. Made by the composition root, lives as long as the program. No secret and nothing of a
/// customer ever goes in: it takes Settings, bytes of windows and who signed in here, nothing else.
class SettingsStore : public QObject {
    Q_OBJECT
public:
    /// Where to read and write; empty: the system's places.
    struct Places {
        QString userFile; ///< an INI file
        QString policyFile;
        uint user = policy::currentUser(); ///< whom the policy must be safe from
    };

    explicit SettingsStore(QObject* parent = nullptr) : SettingsStore(Places(), parent) {}
    explicit SettingsStore(const Places& places, QObject* parent = nullptr);
    ~SettingsStore() override;

    [[nodiscard]] const Settings& effective() const { return m_effective; }
    [[nodiscard]] bool isLocked(SettingId id) const { return m_policy.isLocked(id); }
    [[nodiscard]] QSet<SettingId> locked() const;
    [[nodiscard]] const Policy& policy() const { return m_policy; }
    /// Kept values that could not be used (somebody edited the store); the value below them is in force.
    [[nodiscard]] const QList<SettingIssue>& issues() const { return m_issues; }

    /// Takes all of them or, with issues, nothing; all other settings stay. One that is locked has to be as
    /// it is in force.
    QList<SettingIssue> save(const SettingTexts& wanted);
    /// Reads policy and store again.
    void reload();

    /// Where what belongs to the settings and is no setting is kept, as files.
    [[nodiscard]] QString folder() const;

    /// Geometry and state bytes of a window, by the window's own name.
    [[nodiscard]] QByteArray windowPlace(const QString& name) const;
    void setWindowPlace(const QString& name, const QByteArray& bytes);

    /// Who signed in here before, the last first.
    [[nodiscard]] QList<KnownPerson> persons() const;
    void setPersons(const QList<KnownPerson>& persons);

    /// Whether a first sign-in at this address asks: it goes over the network, an agent typed it, and nobody
    /// signed in or said yes at its host before. What the machine's policy sets never asks.
    [[nodiscard]] bool isNewService(const QUrl& address) const;
    void noteService(const QUrl& address);

signals:
    /// effective() is another than before.
    void changed();

private:
    void apply(const Settings& settings);
    void write(const Settings& settings);

    QString m_policyFile;
    uint m_user;
    std::unique_ptr<QSettings> m_store;
    Policy m_policy;
    Settings m_defaults; ///< the program's, with what the policy sets
    Settings m_effective;
    QList<SettingIssue> m_issues;
};

} // namespace lineside
