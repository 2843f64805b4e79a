#pragma once

#include "models/catalog/sitecatalog.h"
#include "models/recordmodel/changeset.h"
#include "models/recordmodel/ground.h"
#include "models/rules/rules.h"

#include <QAbstractTableModel>
#include <QCborMap>
#include <QSet>
#include <QUndoStack>

#include <optional>

namespace lineside {

/// Shows one record to the widgets and keeps what was edited: a baseline as it came, and one overlay entry
/// for each element that differs from it in meaning. One row an element of the form. Beside the baseline,
/// which each reading moves, it keeps what each edit was made against (Ground), for merging. Whose record it
/// is never changes. Owned by a page; knows no widgets.
class RecordModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { LabelColumn, ValueColumn, OriginalColumn, ColumnCount };
    enum Role {
        ElementRole = Qt::UserRole, ///< path, QString
        StateRole,     ///< State of the value column: what a widget shows as "Not set" or "Empty"
        ChangeRole,    ///< Mark
        SeverityRole,  ///< worst Severity as int, invalid when there is no problem
        SensitiveRole, ///< bool
        EditableRole   ///< bool
    };
    /// How an element was touched.
    enum class Mark : quint8 {
        None,
        Added, ///< nothing was there
        Changed,
        Cleared, ///< will be emptied
        Rows     ///< a whole list
    };
    Q_ENUM(Mark)

    /// The form must outlive the model (FormSchema::customer() does).
    explicit RecordModel(const FormSchema& form, QObject* parent = nullptr);
    ~RecordModel() override;

    [[nodiscard]] const FormSchema& form() const { return m_form; }
    /// Whose record it is, in the key's shortest spelling; empty of something new, and until it is known.
    [[nodiscard]] const QString& key() const { return m_key; }
    /// The identity with which a page is opened. False, and nothing changes, for what is no whole positive
    /// number and where another is known.
    bool setKey(const QString& key);
    /// What the service holds now, as far as was read.
    [[nodiscard]] const Record& baseline() const { return m_baseline; }
    /// A reply becomes the baseline: entries that still differ from it stay, the others go. Never an edit.
    /// The first one that names whose it is gives the key where none was set. False, and nothing changes,
    /// for a record of somebody else, or of nobody, once the key is known.
    bool setBaseline(const Record& record);
    /// What the edits were made against: as the baseline, but for units that were read again below an edit.
    [[nodiscard]] Record loaded() const { return settledGround().over(m_baseline); }
    /// The agent knows what the service holds there now, and the edits stand on it from here on: they were
    /// asked, or it is what became of a change that they sent.
    void acknowledge(schema::Unit unit) { m_ground.release(unit); }
    void acknowledge(ElementId id) { m_ground.release(id); }
    void acknowledge(GroupId group) { m_ground.release(group); }
    /// Baseline and edits of another model of the same form, to see what becomes of them without touching it.
    /// The undo stack is emptied.
    void takeState(const RecordModel& other);
    /// The baseline with the edits over it, in the wire's spelling. What is not readable or does not apply is
    /// left as the baseline.
    [[nodiscard]] Record current() const;
    [[nodiscard]] Value current(ElementId id) const;

    /// What the agent typed, as he typed it. Equal in meaning to the baseline: no change. Returns false when
    /// the element is not of this form or not to be edited.
    bool edit(ElementId id, const QString& typed);
    /// Empties explicitly, also where nothing was (but for something new). False when the element can't be
    /// emptied.
    bool clear(ElementId id);
    using QAbstractTableModel::revert;
    void revert(ElementId id);
    void revertAll();
    /// What is typed from here on is a new undo step. Called when a field gets the focus.
    void beginVisit();

    /// False: hidden by rule, as CompanyName of a person. What was typed there stays, and is neither judged
    /// nor sent. Follows changesChanged().
    [[nodiscard]] bool applies(ElementId id) const { return !m_excluded.contains(id); }
    [[nodiscard]] bool applies(GroupId group) const;
    /// "Mailing same as service", for forms of something new: while on, the elements of the mailing address
    /// are those of the service address wherever they count, and what was typed into them waits. Undoable.
    void setMirrored(bool mirrored);
    [[nodiscard]] bool isMirrored() const { return m_mirrored; }
    /// What the installation offers, for the rules that depend on it: Lifeline packages, labels of fields.
    void setCatalog(const SiteCatalog& catalog);

    [[nodiscard]] const Rows& rows(GroupId group) const;
    bool editRows(GroupId group, const Rows& rows);
    void revertRows(GroupId group);

    /// The text to show: as typed, or as it came.
    [[nodiscard]] QString shownText(ElementId id) const;
    [[nodiscard]] Mark mark(ElementId id) const;
    [[nodiscard]] Mark mark(GroupId group) const;
    /// Also while fields of another version are kept, so that their draft is.
    [[nodiscard]] bool isModified() const {
        return !m_overlay.isEmpty() || !m_groups.empty() || keptFields() > 0;
    }
    /// Edits and lists of a draft that another version of Lineside made and this one does not know: kept as
    /// they are, neither shown nor sent.
    [[nodiscard]] int keptFields() const;
    /// Changed elements and groups, without companions.
    [[nodiscard]] int changeCount() const { return int(m_overlay.size() + qsizetype(m_groups.size())); }
    [[nodiscard]] ChangeSet changeSet() const;

    [[nodiscard]] const QList<Problem>& problems() const { return m_problems; }
    [[nodiscard]] QList<Problem> problems(ElementId id) const;
    [[nodiscard]] QUndoStack* undoStack() { return &m_undo; }

    /// Element::computed, as Balance and Due, is editable only behind a setting (API page).
    void setFiguresEditable(bool editable);
    [[nodiscard]] bool isEditable(ElementId id) const;

    // QAbstractTableModel. setData takes typed text in the value column under Qt::EditRole.
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void modifiedChanged(bool modified);
    /// Something in the overlay, the baseline or the problems moved.
    void changesChanged();
    void rowsChanged(lineside::GroupId group);

private:
    /// One edit of an element. `typed` is what widgets show; `wire` what goes out, when it could be read.
    struct Entry {
        QString typed;
        QString wire;
        bool cleared = false;
        bool explicitly = false; ///< emptied by its own action where nothing was: stays an edit
        bool readable = true;
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    using Slot = std::optional<Entry>;
    using Entries = QHash<ElementId, Entry>;
    class EditCommand;
    class RowsCommand;
    class MirrorCommand;
    friend class FormState; // keeps and restores

    void standOn(const Record& record);
    void settleGround();
    [[nodiscard]] Ground settledGround() const;
    [[nodiscard]] QList<schema::Unit> editedUnits() const;
    [[nodiscard]] QList<GroupId> editedGroups() const;
    [[nodiscard]] Slot slotFor(const FormRow& row, const QString& typed) const;
    [[nodiscard]] bool differs(const FormRow& row, const Entry& entry) const;
    [[nodiscard]] bool differs(GroupId group, const Rows& rows) const;
    void push(ElementId id, const Slot& slot);
    void put(ElementId id, const Slot& slot);
    void putRows(GroupId group, const std::optional<Rows>& rows);
    void pushRows(GroupId group, const std::optional<Rows>& rows);
    void judge(ElementId id);
    /// Takes up what moved: problems, signals. Rows are those whose value may look different.
    void settle(int firstRow, int lastRow);
    /// The overlay as it counts: mirrored, and without what does not apply.
    [[nodiscard]] Entries applied() const;
    [[nodiscard]] Record over(const Entries& entries) const;
    [[nodiscard]] static Edited editedAt(const FormRow& row, const Entry& entry);
    [[nodiscard]] EditedRecord edited(const Entries& entries, const Record& currentRecord) const;
    void putMirrored(bool mirrored);
    void exclude();
    void findProblems();
    void tellSeverities(const QList<Problem>& before);
    [[nodiscard]] QList<Change> ownChanges(const Entries& entries) const;
    [[nodiscard]] QString masked(ElementId id, const QString& text) const;

    const FormSchema& m_form;
    QString m_key;
    Record m_baseline;
    Ground m_ground;
    QSet<ElementId> m_agreed; ///< typed as the service has it: the edit ends with the visit
    Entries m_overlay;
    std::map<GroupId, Rows> m_groups;
    QHash<ElementId, QList<Problem>> m_own; ///< problems of edited elements by themselves
    QList<Problem> m_problems;
    QSet<ElementId> m_excluded; ///< what does not apply now
    QCborMap m_kept;            ///< of a form of another version: what can't be read, as saveForm() puts it
    SiteCatalog m_catalog;
    QUndoStack m_undo;
    int m_visit = 0;
    bool m_wasModified = false;
    bool m_figuresEditable = false;
    bool m_mirrored = false;
};

} // namespace lineside
