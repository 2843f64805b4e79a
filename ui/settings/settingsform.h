#pragma once

#include "ui/settings/settingsvalues.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace lineside {

namespace look {
class Label;
class Message;
} // namespace look
class OverridesTable;

/// The fields of the settings, section by section, each with its message below and, when the machine's policy
/// holds it, disabled with the reason beside.
class SettingsForm : public QWidget {
    Q_OBJECT

public:
    explicit SettingsForm(QWidget* parent = nullptr);

    void setValues(const SettingsValues& values, const QSet<SettingsField>& locked);
    [[nodiscard]] SettingsValues values() const;
    /// Shows all of them; those that stood there before go.
    void showProblems(const SettingsProblems& problems);
    /// What the form itself knows to be wrong.
    [[nodiscard]] SettingsProblems ownProblems() const;
    void take(SettingsField field);
    void setCatalogFile(const QString& path);
    void showCatalog(const CatalogReport& report);

signals:
    void catalogWanted();
    void catalogFileChanged(const QString& path);
    /// A field was left or chosen: time to check.
    void checkWanted();

private:
    struct Row {
        QWidget* field = nullptr;
        look::Message* message = nullptr;
        look::Label* reason = nullptr; ///< why it is disabled
    };

    QFormLayout* section(const QString& words);
    void addRow(QFormLayout* rows, SettingsField field, const QString& words, QWidget* widget);
    void addService();
    void addCatalog();
    void addRest();
    QSpinBox* number(const QString& name, int least, int most, const QString& unit);

    QVBoxLayout* m_lines;
    QHash<SettingsField, Row> m_rows;
    QLineEdit* m_address;
    QComboBox* m_profile;
    OverridesTable* m_overrides;
    QSpinBox* m_queryTimeout;
    QSpinBox* m_changeTimeout;
    QSpinBox* m_sizeLimit;
    QLineEdit* m_catalog;
    QPushButton* m_choose;
    look::Label* m_catalogWords;
    QCheckBox* m_figures;
    QComboBox* m_look;
    QComboBox* m_density;
    QSpinBox* m_zoom;
};

} // namespace lineside
