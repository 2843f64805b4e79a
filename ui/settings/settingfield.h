#pragma once

#include "models/settings/settings.h"

#include <QWidget>

namespace lineside {

namespace look {
class Label;
class Message;
} // namespace look

/// The row of one setting on the settings page: the widget that has the setting's name as its property
/// `setting`, in the setting's text form, the reason beside it when the machine's policy holds it, and the
/// message below.
class SettingField : public QWidget {
    Q_OBJECT

public:
    /// Takes the place of `part` in its layout: of `editor`, or of what holds it together with a button.
    SettingField(SettingId id, QWidget* editor, QWidget* part, QWidget* parent);

    [[nodiscard]] SettingId id() const { return m_id; }
    [[nodiscard]] QWidget* part() const { return m_part; }
    /// Whether a widget of this kind can show a setting of that type, with all its choices.
    [[nodiscard]] bool fits() const;

    void setText(const QString& text);
    /// As it was given while nobody touched the widget, which may not show all of it.
    [[nodiscard]] QString text() const;

    void setLocked(bool locked);
    [[nodiscard]] bool isLocked() const { return !m_part->isEnabled(); }
    /// What is wrong with it; empty when nothing is.
    [[nodiscard]] QString problem() const;
    void showProblem(const QString& words);
    void take() { m_part->setFocus(Qt::OtherFocusReason); }

signals:
    /// It was left or changed: time to check.
    void checkWanted();

private:
    void prepare();
    void build();
    void show(const QString& text);
    [[nodiscard]] QString typed() const;
    [[nodiscard]] bool isWide() const;

    SettingId m_id;
    QWidget* m_editor;
    QWidget* m_part;
    look::Message* m_message;
    look::Label* m_reason;
    QString m_given;
    QString m_shown;
};

} // namespace lineside
