#pragma once

#include "ui/settings/settingsport.h"

#include <QDialog>

class QScrollArea;

namespace lineside {

namespace look {
class Label;
}
class SettingsForm;
namespace look {
class Message;
}

/// The settings. Save checks everything, then asks its owner to keep the values: who answers with accept() or
/// fail().
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    /// `port` outlives the dialog.
    explicit SettingsDialog(SettingsPort& port, QWidget* parent = nullptr);

    /// `locked` are those that the machine's policy holds: they are shown, and never among the texts.
    void setSettings(const Settings& settings, const QSet<SettingId>& locked = {});
    /// What there is to say of them all, above the fields; empty: nothing.
    void setWords(const QString& words);
    /// As typed, every setting of the page that is not locked.
    [[nodiscard]] SettingTexts texts() const;
    /// What was not kept: at the fields; the first one gets the focus.
    void fail(const SettingProblems& problems);
    /// The computer did not keep them, through no fault of any field.
    void sayNotKept(const QString& why);

signals:
    void wanted(const lineside::SettingTexts& texts);

private:
    void dressWords();
    [[nodiscard]] SettingProblems problems() const;
    void readCatalog(const QString& path);
    void save();

    SettingsPort& m_port;
    SettingsForm* m_form;
    look::Label* m_words;
    QScrollArea* m_area;
    look::Message* m_notKept;
    int m_reading = 0; ///< a report of an earlier file is dropped
    bool m_catalogBroken = false;
};

} // namespace lineside
