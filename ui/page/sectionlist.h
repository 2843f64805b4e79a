#pragma once

#include "ui/forms/pagelist.h"

class QComboBox;

namespace lineside {

/// The sections of a page with their counts and marks: a list, and a combo box that stands for it where there
/// is no room. Both are the page's widgets.
class SectionList : public QObject {
    Q_OBJECT

public:
    /// `name` names the two, NAME and "List", NAME and "Combo"; `one` and `all` are their accessible names.
    SectionList(const QString& name, const QString& one, const QString& all, QWidget* page);

    [[nodiscard]] PageListModel* model() const { return m_model; }
    [[nodiscard]] PageList* list() const { return m_list; }
    [[nodiscard]] QComboBox* combo() const { return m_combo; }
    /// The one that shows.
    [[nodiscard]] QWidget* pane() const;
    /// A section is shown already.
    void follow(int section);

Q_SIGNALS:
    void picked(int section);

private:
    PageListModel* m_model;
    PageList* m_list;
    QComboBox* m_combo;
};

} // namespace lineside
