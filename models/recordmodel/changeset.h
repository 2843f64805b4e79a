#pragma once

#include "models/record/request.h"
#include "models/recordmodel/formschema.h"

namespace lineside {

/// One element that goes out, or one whole group.
struct Change {
    enum class Kind : quint8 { Set, Clear, Rows };

    ElementId id; ///< of a group: its first member
    Kind kind = Kind::Set;
    Value before;  ///< in the baseline
    QString text;  ///< Set: in the wire's spelling
    GroupId group; ///< Rows only
    Rows rowsBefore;
    Rows rows;
    bool companion = false; ///< sent along unedited, because the service demands it
    friend bool operator==(const Change&, const Change&) = default;
};

/// What an agent changed, frozen: the key, the baseline it was changed from, and the changed elements with
/// their companions in schema order. Key, changes and companions are all that ever leaves.
class ChangeSet {
public:
    ChangeSet(const FormSchema& form, Record baseline, QList<Change> changes);

    [[nodiscard]] const Record& baseline() const& { return m_baseline; }
    [[nodiscard]] Record baseline() && { return std::move(m_baseline); }
    [[nodiscard]] const QList<Change>& changes() const& { return m_changes; }
    [[nodiscard]] QList<Change> changes() && { return std::move(m_changes); } // for loops over a temporary
    /// Changes without companions.
    [[nodiscard]] int count() const;
    [[nodiscard]] bool isEmpty() const { return count() == 0; }
    [[nodiscard]] const Change* find(ElementId id) const;
    [[nodiscard]] QString key() const;
    [[nodiscard]] Request request() const;

private:
    const FormSchema* m_form; ///< lives for the program
    Record m_baseline;
    QList<Change> m_changes;
};

} // namespace lineside
