#pragma once

#include "models/recordmodel/recordmodel.h"
#include "ui/binder/formbinder.h"

#include <QAbstractListModel>
#include <QListView>

namespace lineside {

/// Problems, then changes with what was there before, as the side panel shows them. Follows the record model.
class IssueListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Kind : quint8 { Heading, Line, Problem, Change, Empty };
    enum Role { KindRole = Qt::UserRole, ElementRole, MarkRole, BeforeRole, TextRole, CountRole };

    IssueListModel(RecordModel& record, FormBinder::ChoiceProvider choices, QObject* parent = nullptr);

    [[nodiscard]] int problemCount() const { return m_problems; }
    [[nodiscard]] int changeCount() const { return m_changes; }
    /// What is missing counts as a problem after an attempt to send.
    void setShowMissing(bool show);
    void setChoices(FormBinder::ChoiceProvider choices);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void countsChanged();

private:
    struct Item {
        Kind kind = Kind::Heading;
        ElementId element;
        int mark = -1;
        QString title, before, text;
        int count = 0;
        friend bool operator==(const Item&, const Item&) = default;
    };
    void rebuild();
    void addProblems(QList<Item>& items) const;
    void addChanges(QList<Item>& items) const;
    [[nodiscard]] Item changeOf(const FormRow& row) const;

    RecordModel& m_record;
    FormBinder::ChoiceProvider m_choices;
    QList<Item> m_items;
    int m_problems = 0;
    int m_changes = 0;
    bool m_showMissing = false;
};

/// Shows them; a click or Enter asks to jump to the field.
class IssueList : public QListView {
    Q_OBJECT

public:
    explicit IssueList(IssueListModel* model, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void jumpAsked(lineside::ElementId id);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void jump(const QModelIndex& index);
    void measure();
};

} // namespace lineside
