#pragma once

#include "models/record/request.h"
#include "models/recordmodel/formschema.h"

namespace lineside {

/// One element that goes out, or one whole group.
struct Change {
    enum class Kind : quint8 { Set, Clear, Rows };

    ElementId id; ///< of a group: its first member
    Kind kind = Kind::Set;
    Value before;  ///< at the service now, as far as was read
    QString text;  ///< Set: in the wire's spelling
    GroupId group; ///< Rows only
    Rows rowsBefore;
    Rows rows;
    bool companion = false; ///< sent along unedited, because the service demands it
    friend bool operator==(const Change&, const Change&) = default;
};

/// What an agent changed, frozen: the key, what it was changed from, and the changed elements with their
/// companions in schema order. Key, changes and companions are all that ever leaves.
class ChangeSet {
public:
    /// `key` says whose record it is: that with which its page was opened, not one of a reading.
    ChangeSet(const FormSchema& form, QString key, Record loaded, QList<Change> changes);

    /// What each edit was made against, for merging. Readings since then do not count: what the service
    /// holds now is Change::before.
    [[nodiscard]] const Record& loaded() const& { return m_loaded; }
    [[nodiscard]] Record loaded() && { return std::move(m_loaded); }
    [[nodiscard]] const QList<Change>& changes() const& { return m_changes; }
    [[nodiscard]] QList<Change> changes() && { return std::move(m_changes); } // for loops over a temporary
    /// Changes without companions.
    [[nodiscard]] int count() const;
    [[nodiscard]] bool isEmpty() const { return count() == 0; }
    [[nodiscard]] const Change* find(ElementId id) const;
    /// In its shortest spelling; empty of something new, and where nobody knows: then nothing can be sent.
    [[nodiscard]] const QString& key() const& { return m_key; }
    [[nodiscard]] QString key() && { return std::move(m_key); }
    [[nodiscard]] Request request() const;
    /// The elements of this, companions too, that would go out and stood not so in what was shown: added, or
    /// with another value; all of them when it is addressed to another customer. What was shown and is not
    /// here any more is no difference: the service has it already.
    [[nodiscard]] QList<ElementId> beyond(const ChangeSet& shown) const;
    /// Whether this may go out on the word that was given on what was shown.
    [[nodiscard]] bool isWithin(const ChangeSet& shown) const { return beyond(shown).isEmpty(); }

private:
    const FormSchema* m_form; ///< lives for the program
    QString m_key;
    Record m_loaded;
    QList<Change> m_changes;
};

} // namespace lineside
