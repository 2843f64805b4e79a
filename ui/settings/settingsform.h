#pragma once

#include "ui/settings/settingsport.h"

#include <QWidget>

#include <memory>

namespace Ui {
class SettingsForm;
}

namespace lineside {

namespace look {
class Label;
}
class SettingField;

/// The fields of the settings, section by section: each widget of the Designer form with the property
/// `setting` becomes the row of that setting, with the label of the table. Fails loudly on a name that is not
/// in it.
class SettingsForm : public QWidget {
    Q_OBJECT

public:
    explicit SettingsForm(QWidget* parent = nullptr);
    ~SettingsForm() override;

    void setSettings(const Settings& settings, const QSet<SettingId>& locked);
    /// Every setting of the page that is not locked, as typed.
    [[nodiscard]] SettingTexts texts() const;
    [[nodiscard]] QString text(SettingId id) const;
    [[nodiscard]] const QMap<SettingId, SettingField*>& fields() const { return m_fields; }
    /// What is wrong with what is typed.
    [[nodiscard]] SettingProblems problems() const;
    /// Shows all of them; those that stood there before go.
    void showProblems(const SettingProblems& problems);
    void take(SettingId id);
    void setCatalogFile(const QString& path);
    void showCatalog(const CatalogReport& report);

signals:
    void catalogWanted();
    void catalogFileChanged(const QString& path);
    /// A field was left or chosen: time to check.
    void checkWanted();

private:
    void layOut();
    void addCatalogWords();
    void addField(QWidget* editor);
    QWidget* labelFor(SettingId id, QWidget* part);
    void alignLabels();

    std::unique_ptr<Ui::SettingsForm> m_ui;
    QMap<SettingId, SettingField*> m_fields;
    QList<QWidget*> m_labels;
    look::Label* m_catalogWords;
};

} // namespace lineside
