#pragma once

#include "models/ports/files.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace lineside {

/// A document: its size, and buttons to choose another and to take one's own choice back. Holds no bytes but
/// those just chosen.
class PdfField : public QWidget {
    Q_OBJECT

public:
    explicit PdfField(QWidget* parent = nullptr);

    /// Where files come from; must outlive the field. Without it nothing can be chosen.
    void setFiles(Files* files);
    void setEditable(bool editable);
    /// The size or "Not set"; `own` when the agent chose it, so that it can be taken back.
    void setWords(const QString& words, bool own);
    [[nodiscard]] QString words() const;
    [[nodiscard]] bool isOwn() const { return m_own; }
    /// What was chosen last, as base64.
    [[nodiscard]] const QString& chosenText() const { return m_chosen; }
    [[nodiscard]] QPushButton* chooseButton() const { return m_choose; }
    [[nodiscard]] QPushButton* removeButton() const { return m_remove; }

Q_SIGNALS:
    void chosen();
    void removed();

private:
    void choose();
    void refresh();

    Files* m_files = nullptr;
    QLabel* m_words;
    QPushButton* m_choose;
    QPushButton* m_remove;
    QString m_chosen;
    bool m_editable = true;
    bool m_own = false;
};

} // namespace lineside
