#pragma once

#include "models/recordmodel/merge.h"
#include "ui/outgoing/reviewcontext.h"

namespace lineside {

/// How a review says elements and values. What is sensitive comes as bullets until it is revealed: every view
/// of the dialog asks here.
class ReviewWords {
public:
    ReviewWords(const FormSchema& form, const ReviewContext& context) : m_form(form), m_context(context) {}

    void setRevealed(bool revealed) { m_revealed = revealed; }
    [[nodiscard]] bool isRevealed() const { return m_revealed; }
    /// Whether bullets stand for something in it.
    [[nodiscard]] bool isSensitive(const Change& change) const;

    [[nodiscard]] QString value(ElementId id, const Value& value) const;
    [[nodiscard]] QString rows(GroupId group, const Rows& rows) const;
    /// "Service ZIP", "Tax exemptions, whole list", "Date of birth, sent along".
    [[nodiscard]] QString element(const Change& change) const;
    [[nodiscard]] QString before(const Change& change) const;
    [[nodiscard]] QString after(const Change& change) const;
    /// Without anything at the service to differ from: a new customer.
    [[nodiscard]] bool reads() const { return m_form.reads(); }
    /// The part of a new order that a change stands in: "Service address", "Products".
    [[nodiscard]] QString section(const Change& change) const;
    /// The element as within its section: "Address 1".
    [[nodiscard]] static QString shortElement(const Change& change);
    /// One item of a list: what it is, "Hotspot  7", and what is said of it.
    [[nodiscard]] QString itemName(const Change& change, int item) const;
    [[nodiscard]] QString itemText(const Change& change, int item) const;
    /// A code with its name in front: "Hotspot  7".
    [[nodiscard]] QString named(const Element& element, const QString& code) const;
    /// "Service address" for a unit of several elements, else the element.
    [[nodiscard]] QString unit(const Conflict& conflict) const;
    /// Will be empty afterwards.
    [[nodiscard]] static bool isCleared(const Change& change);

private:
    [[nodiscard]] bool isHidden(ElementId id) const;
    [[nodiscard]] bool isHidden(const Rows& rows, int row) const;
    [[nodiscard]] QString row(const QList<const Element*>& members, const Rows& rows, int row) const;
    [[nodiscard]] QString list(GroupId group) const;

    const FormSchema& m_form;
    const ReviewContext& m_context;
    bool m_revealed = false;
};

/// "a, b and c" is more than a list needs: "a, b, c".
QString listed(const QStringList& names);

} // namespace lineside
