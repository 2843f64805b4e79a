#pragma once

#include "models/ports/files.h"
#include "ui/binder/boundfields.h"
#include "ui/binder/fieldevents.h"
#include "ui/binder/fieldproblems.h"

#include <functional>

namespace lineside {

/// Ties the widgets of any Designer form to a record. A widget names its element in the dynamic property
/// `element`; all else comes from the schema. Model to widget only where what is shown differs and nobody is
/// typing or composing it; widget to model at each keystroke of a person, never else. Owned by the form's
/// root widget; the model may die first.
class FormBinder : public QObject {
    Q_OBJECT

public:
    /// The choices of an element: from the site's catalog, or a standard. Asked once for each field, and
    /// again by reloadChoices().
    using ChoiceProvider = std::function<QList<Choice>(const Element&)>;

    /// Binds what is below `root` now; what is made later is bound by bindForm().
    FormBinder(QWidget* root, RecordModel* model, ChoiceProvider choices = standardChoices);
    ~FormBinder() override;

    /// Binds the widgets of a form that was made after the binder. Once a form.
    void bindForm(QWidget* form);
    /// Other choices from here on: a changed catalog.
    void setChoices(ChoiceProvider choices);

    /// What is wrong with the form itself; empty for any form that ships. Each was also told by qCritical.
    [[nodiscard]] const QStringList& problems() const { return m_problems; }

    [[nodiscard]] QList<ElementId> elements() const { return m_fields.elements(); }
    /// The first widget of the element; null when the form shows it nowhere.
    [[nodiscard]] QWidget* widget(ElementId id) const { return m_fields.widget(id); }
    /// The element of the field that has the focus; not valid when none has.
    [[nodiscard]] ElementId focusedElement() const;
    /// Jumps to the element's field. False when there is none that can be focused.
    bool focusElement(ElementId id) { return m_fields.focusElement(id); }

    // For the window's actions.
    void revertFocused();
    void clearFocused();
    void revealFocused() { m_fields.revealFocused(); }
    /// Takes everything sensitive off the screen: lock, tab change.
    void conceal() { m_fields.conceal(); }

    /// After an attempt to send, what is missing stands in red.
    void setShowMissing(bool show);
    /// Problems that the model does not know: of the page, of the service. They replace earlier ones.
    void setFurtherProblems(const QList<Problem>& problems);
    /// How long a field has to rest before its problem shows.
    void setRestTime(int milliseconds) { m_fieldProblems.setRestTime(milliseconds); }
    /// For PdfFields; must outlive the form.
    void setFiles(Files* files);
    void reloadChoices();

Q_SIGNALS:
    /// The focus came into the field of an element.
    void visited(lineside::ElementId id);

private:
    void bind(const struct FoundField& field);
    void connectEvents();
    void connectModel(RecordModel* model);
    void giveFiles();

    void refreshAll();
    void refresh(int firstRow, int lastRow, const QList<int>& roles);
    void sync(Binding& binding, bool leaving = false);
    void follow(Binding& binding);
    void edited(Binding& binding);
    void write(Binding& binding);
    void note(Binding& binding, const QString& words);
    void restore(const Binding& binding);
    void visit(Binding& binding);
    void leave(Binding& binding);
    void compose(Binding& binding, bool composing);
    void forget(QObject* adapter);

    QPointer<RecordModel> m_model;
    ChoiceProvider m_choices;
    QStringList m_problems;
    Files* m_files = nullptr;
    BoundFields m_fields;
    FieldEvents m_events;
    FieldProblems m_fieldProblems;
};

} // namespace lineside
