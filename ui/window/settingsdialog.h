#pragma once

#include "ui/window/settingsvalues.h"

#include <QDialog>

class QScrollArea;

namespace lineside {

class SettingsForm;

/// The settings. Save checks everything, then asks its owner to keep the values: who answers with accept() or
/// showProblems().
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    /// `port` outlives the dialog.
    SettingsDialog(SettingsPort& port, const SettingsValues& values, const QSet<SettingsField>& locked,
                   QWidget* parent = nullptr);

    [[nodiscard]] SettingsValues values() const;
    /// At their fields; the first one gets the focus.
    void showProblems(const SettingsProblems& problems);

signals:
    void saveWanted(const lineside::SettingsValues& values);

private:
    [[nodiscard]] SettingsProblems problems() const;
    void readCatalog(const QString& path);
    void save();

    SettingsPort& m_port;
    SettingsForm* m_form;
    QScrollArea* m_area;
    int m_reading = 0; ///< a report of an earlier file is dropped
    bool m_catalogBroken = false;
};

} // namespace lineside
