#pragma once

#include "models/recordmodel/recordmodel.h"

#include <QUndoCommand>

namespace lineside {

/// One element's overlay entry before and after. What is typed in one visit to a field is one command; a
/// command that ends where it began is none. Texts hold no values: they may be shown.
class RecordModel::EditCommand : public QUndoCommand {
public:
    EditCommand(RecordModel& model, ElementId element, Overlay::Slot before, Overlay::Slot after, int visit)
        : m_model(model)
        , m_element(element)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_visit(visit) {
        setText(schema::path(element));
    }
    void undo() override { m_model.put(m_element, m_before); }
    void redo() override { m_model.put(m_element, m_after); }
    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const EditCommand*>(other); // same id, so the same class
        if (next->m_element != m_element || next->m_visit != m_visit)
            return false;
        m_after = next->m_after;
        setObsolete(isSameEdit(m_before, m_after));
        return true;
    }

private:
    RecordModel& m_model;
    ElementId m_element;
    Overlay::Slot m_before, m_after;
    int m_visit;
};

/// A group's rows before and after; nothing stands for those of the baseline.
class RecordModel::RowsCommand : public QUndoCommand {
public:
    RowsCommand(RecordModel& model, GroupId group, std::optional<Rows> before, std::optional<Rows> after)
        : m_model(model)
        , m_group(group)
        , m_before(std::move(before))
        , m_after(std::move(after)) {
        setText(group.text());
    }
    void undo() override { m_model.put(m_group, m_before); }
    void redo() override { m_model.put(m_group, m_after); }

private:
    RecordModel& m_model;
    GroupId m_group;
    std::optional<Rows> m_before, m_after;
};

/// Takes out of a draft what it has at an element, and can't be read any more.
class RecordModel::TakeOutCommand : public QUndoCommand {
public:
    TakeOutCommand(RecordModel& model, ElementId element)
        : m_model(model)
        , m_element(element)
        , m_before(model.content().kept()) {
        setText(schema::path(element));
    }
    void undo() override { m_model.putKept(m_before, m_element); }
    void redo() override { m_model.putKept(m_before.without(m_element), m_element); }

private:
    RecordModel& m_model;
    ElementId m_element;
    KeptParts m_before;
};

/// Turns the mirroring of an address on or off.
class RecordModel::MirrorCommand : public QUndoCommand {
public:
    MirrorCommand(RecordModel& model, bool mirrored) : m_model(model), m_mirrored(mirrored) {
        setText(QStringLiteral("mirror"));
    }
    void undo() override { m_model.putMirrored(!m_mirrored); }
    void redo() override { m_model.putMirrored(m_mirrored); }

private:
    RecordModel& m_model;
    bool m_mirrored;
};

} // namespace lineside
