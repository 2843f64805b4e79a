#include "ui/page/fieldplaces.h"

namespace lineside {

FieldPlaces::FieldPlaces(Sections& form, FormBinder& binder, Uncover uncover)
    : m_form(form)
    , m_binder(binder)
    , m_uncover(std::move(uncover)) {}

int FieldPlaces::sectionOf(ElementId id) const {
    int section = m_form.sectionWith(schema::groupOf(id));
    if (section < 0 && !m_binder.widget(id))
        m_form.complete();
    if (section < 0)
        section = m_form.sectionWith(m_binder.widget(id));
    return section < 0 ? m_form.sectionCount() : section;
}

ProblemStops FieldPlaces::stops(QList<Problem> problems) const {
    if (!problems.isEmpty())
        m_form.complete(); // fields have their order when all are there
    return {std::move(problems), [this, order = m_binder.elements()](ElementId id) {
                return std::pair(sectionOf(id), order.indexOf(id));
            }};
}

bool FieldPlaces::goTo(ElementId id) {
    const int section = sectionOf(id);
    m_last = id;
    if (section >= m_form.sectionCount())
        return false;
    if (!m_binder.widget(id))
        m_form.showSection(section);
    QWidget* field = m_binder.widget(id);
    if (!field) {
        m_form.listIn(section)->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    m_uncover(id, field);
    m_form.showField(field);
    if (!m_binder.focusElement(id))
        field->setFocus(Qt::ShortcutFocusReason);
    m_form.showField(field);
    return true;
}

ElementId FieldPlaces::here() const {
    const ElementId focused = m_binder.focusedElement();
    return focused.isValid() ? focused : m_last;
}

} // namespace lineside
