#pragma once

#include "ui/binder/formbinder.h"
#include "ui/page/problemstops.h"
#include "ui/page/sections.h"

namespace lineside {

/// Where the field of each element stands in a form, and the way there. Sections that are made when they are
/// first shown are made for it. Form and binder must outlive it.
class FieldPlaces {
public:
    /// Called before a field is shown, which may be hidden still.
    using Uncover = std::function<void(ElementId id, QWidget* field)>;

    FieldPlaces(Sections& form, FormBinder& binder, Uncover uncover);

    /// The section of an element's field; sectionCount() for none.
    [[nodiscard]] int sectionOf(ElementId id) const;
    /// The problems of the moment, in the order of the form.
    [[nodiscard]] ProblemStops stops(QList<Problem> problems) const;
    /// Shows the section of the element's field, gives it the focus and scrolls it and its message into view.
    /// False where the form has no place for the element.
    bool goTo(ElementId id);
    /// The element whose field has the focus; else the one that was gone to or visited last: a list has no
    /// field that could tell.
    [[nodiscard]] ElementId here() const;
    /// The focus came into the field of an element.
    void visited(ElementId id) { m_last = id; }

private:
    Sections& m_form;
    FormBinder& m_binder;
    Uncover m_uncover;
    ElementId m_last;
};

} // namespace lineside
