#pragma once

#include "models/recordmodel/judgement.h"

#include <QAbstractTableModel>
#include <QUndoStack>

namespace lineside {

/// Shows one record to the widgets, one row an element of the form, and takes what they edit: in undo steps,
/// with problems and signals. What it holds is a FormContent; what of it counts is Applied. Whose record it
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

    [[nodiscard]] const FormSchema& form() const { return m_content.form(); }
    /// Whose record it is, in the key's shortest spelling; empty of something new, and until it is known.
    [[nodiscard]] const QString& key() const { return m_content.key(); }
    /// The identity with which a page is opened. False, and nothing changes, for what is no whole positive
    /// number and where another is known.
    bool setKey(const QString& key) { return m_content.setKey(key); }
    /// What the service holds now, as far as was read.
    [[nodiscard]] const Record& baseline() const { return m_content.baseline(); }
    /// A reply becomes the baseline: entries that still differ from it stay, the others go. Never an edit.
    /// The first one that names whose it is gives the key where none was set. False, and nothing changes,
    /// for a record of somebody else, or of nobody, once the key is known.
    bool setBaseline(const Record& record);
    /// What the edits were made against: as the baseline, but for units that were read again below an edit.
    [[nodiscard]] Record loaded() const { return m_content.loaded(); }
    /// The agent knows what the service holds there now, and the edits stand on it from here on: they were
    /// asked, or it is what became of a change that they sent.
    void acknowledge(schema::Unit unit) { m_content.acknowledge(unit); }
    void acknowledge(ElementId id) { m_content.acknowledge(id); }
    void acknowledge(GroupId group) { m_content.acknowledge(group); }
    /// Baseline and edits of another model of the same form, to see what becomes of them without touching it.
    /// The undo stack is emptied.
    void takeState(const RecordModel& other);
    /// All that a draft keeps.
    [[nodiscard]] const FormContent& content() const { return m_content; }
    /// What a draft kept, of the same form. The undo stack is emptied.
    void restore(const FormContent& content);
    /// The baseline with the edits over it, in the wire's spelling. What is not readable or does not apply is
    /// left as the baseline.
    [[nodiscard]] Record current() const;
    [[nodiscard]] Value current(ElementId id) const;

    /// What the agent typed, as they typed it. Equal in meaning to the baseline: no change. Returns false
    /// when the element is not of this form or not to be edited.
    bool edit(ElementId id, const QString& typed);
    /// Empties explicitly, also where nothing was (but for something new). False when the element can't be
    /// emptied.
    bool clear(ElementId id);
    using QAbstractTableModel::revert;
    /// Takes the edit back; where there is none, and a draft had a document that is missing, that.
    void revert(ElementId id);
    void revertAll();
    /// What is typed from here on is a new undo step. Called when a field gets the focus.
    void beginVisit();

    /// False: hidden by rule, as CompanyName of a person. What was typed there stays, and is neither judged
    /// nor sent. Follows changesChanged().
    [[nodiscard]] bool applies(ElementId id) const { return m_exclusion.applies(id); }
    [[nodiscard]] bool applies(GroupId group) const { return m_exclusion.applies(form(), group); }
    /// "Mailing same as service" (Mirror), for forms of something new. Undoable.
    void setMirrored(bool mirrored);
    [[nodiscard]] bool isMirrored() const { return m_content.mirror().isOn(); }
    /// What the installation offers, for the rules that depend on it: Lifeline packages, labels of fields.
    void setCatalog(const SiteCatalog& catalog);

    [[nodiscard]] const Rows& rows(GroupId group) const { return m_content.overlay().rows(group); }
    bool editRows(GroupId group, const Rows& rows);
    void revertRows(GroupId group);

    /// The text to show: as typed, or as it came.
    [[nodiscard]] QString shownText(ElementId id) const { return m_content.overlay().text(id); }
    [[nodiscard]] Mark mark(ElementId id) const;
    [[nodiscard]] Mark mark(GroupId group) const;
    /// Also while something is kept that is not shown, so that its draft is.
    [[nodiscard]] bool isModified() const { return m_content.isModified(); }
    /// Edits and lists of a draft that another version of Lineside made and this one does not know: kept as
    /// they are, neither shown nor sent.
    [[nodiscard]] int keptFields() const { return m_content.keptFields(); }
    /// Elements of a draft whose document can't be read any more: kept as they are, and a problem where they
    /// apply, until there is another or they are reverted.
    [[nodiscard]] QList<ElementId> missingDocuments() const { return m_content.missingDocuments(); }
    /// Edits of what may not be edited any more: kept and shown, neither judged nor sent, and a warning.
    [[nodiscard]] QList<ElementId> heldBack() const;
    /// Changed elements and groups, without companions.
    [[nodiscard]] int changeCount() const { return m_content.overlay().count(); }
    [[nodiscard]] ChangeSet changeSet() const;

    [[nodiscard]] const QList<Problem>& problems() const { return m_judgement.problems(); }
    [[nodiscard]] QList<Problem> problems(ElementId id) const { return m_judgement.problems(id); }
    [[nodiscard]] std::optional<Severity> worst(ElementId id) const { return m_judgement.worst(id); }
    [[nodiscard]] QUndoStack* undoStack() { return &m_undo; }
    /// What is edited until endSteps() is one step to undo; none where nothing comes of it.
    void beginSteps(const QString& words);
    void endSteps();

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
    class EditCommand;
    class RowsCommand;
    class MirrorCommand;
    class TakeOutCommand;

    void step(QUndoCommand* command);
    void push(ElementId id, const Overlay::Slot& slot);
    void push(GroupId group, const std::optional<Rows>& rows);
    void put(ElementId id, const Overlay::Slot& slot);
    void put(GroupId group, const std::optional<Rows>& rows);
    void putMirrored(bool mirrored);
    void putKept(const KeptParts& kept, ElementId about);
    void take(const FormContent& content);
    void findProblems();
    /// Takes up what moved: problems, signals. Rows are those whose value may look different.
    void settle(int firstRow, int lastRow);
    void settleAll() { settle(0, rowCount() - 1); }
    void tellLists();
    void tellSeverities(const QList<Problem>& before);
    void tellRow(ElementId id);

    FormContent m_content;
    Exclusion m_exclusion;
    Judgement m_judgement;
    SiteCatalog m_catalog;
    QUndoStack m_undo;
    std::optional<QString> m_steps; ///< words of a step that is begun and has nothing in it yet
    bool m_inSteps = false;
    int m_visit = 0;
    bool m_wasModified = false;
    bool m_figuresEditable = false;
};

} // namespace lineside
