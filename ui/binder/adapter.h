#pragma once

#include "models/record/value.h"
#include "models/schema/element.h"
#include "ui/words/values.h"

#include <QObject>
#include <QWidget>

class QLineEdit;

namespace lineside {

/// What a field shows of an element.
struct Shown {
    QString text; ///< for editing: as typed, or as it came, dates as MM/DD/YYYY
    State state = State::Absent;
    QString hint;       ///< words in an empty field: "Will be emptied", "Required"
    bool own = false;   ///< the agent changed it, also where that can't be read any more
    bool fresh = false; ///< of something that does not exist yet: nothing stands there to be named
    friend bool operator==(const Shown&, const Shown&) = default;
    /// Words for a field that always says something.
    [[nodiscard]] QString nothingWords() const;
};

/// How the binder speaks with one kind of widget: one subclass a kind. Owned by its widget.
class Adapter : public QObject {
    Q_OBJECT

public:
    explicit Adapter(QWidget* widget) : QObject(widget), m_widget(widget) {}

    [[nodiscard]] QWidget* widget() const { return m_widget; }
    /// Once, before anything is shown.
    virtual void prepare(const Element& element) { Q_UNUSED(element) }
    virtual void setChoices(const Element& element, const QList<Choice>& choices);
    virtual void setEditable(bool editable) = 0;
    virtual void show(const Shown& shown) = 0;
    /// True when show() would change nothing that a person sees.
    [[nodiscard]] virtual bool shows(const Shown& shown) const = 0;
    /// After an edit of a person: what may follow at once without disturbing their typing.
    virtual void settle(const Shown& shown) { Q_UNUSED(shown) }
    /// What a person made of it.
    [[nodiscard]] virtual QString typed() const { return {}; }
    /// A field that opens empty: left empty, it changed nothing.
    [[nodiscard]] virtual bool emptyIsNoChange() const { return false; }
    /// Where cut, copy and paste go; null where there is no text.
    [[nodiscard]] virtual QLineEdit* lineEdit() const { return nullptr; }
    /// Whether what is sensitive may be shown by it.
    [[nodiscard]] virtual bool masks() const { return false; }
    /// Takes what is sensitive off the screen.
    virtual void conceal() {}

Q_SIGNALS:
    /// A person typed, chose or clicked; never the binder.
    void edited();
    /// A person took their change back.
    void reverted();
    /// What became of a key, where that is not to be seen.
    void noted(const QString& words);

private:
    QWidget* m_widget;
};

/// The adapter for a widget and element; null with the reason when they don't go together.
Adapter* makeAdapter(QWidget* widget, const Element& element, bool sensitive, QString* reason);

} // namespace lineside
