#pragma once

#include "models/json/problem.h"
#include "models/settings/settings.h"

#include <functional>

namespace lineside {

/// Why single settings can't be as they are, in words.
using SettingProblems = QMap<SettingId, QString>;

/// What is in a catalog file.
struct CatalogReport {
    QString name;                  ///< the catalog's own
    QString unreadable;            ///< why the file could not be read at all; else empty
    QList<json::Problem> problems; ///< with line and reason; none when it can be used
    QList<json::Problem> warnings;
};

/// What the settings page needs from the program: files.
class SettingsPort {
public:
    SettingsPort() = default;
    SettingsPort(const SettingsPort&) = delete;
    SettingsPort& operator=(const SettingsPort&) = delete;
    virtual ~SettingsPort() = default;

    /// Asks for a catalog file; nothing comes when the person cancels.
    virtual void chooseCatalog(std::function<void(QString path)> done) = 0;
    virtual void readCatalog(const QString& path, std::function<void(CatalogReport)> done) = 0;
};

} // namespace lineside
