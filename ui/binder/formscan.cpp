#include "ui/binder/formscan.h"

#include "ui/binder/belowfield.h"

#include <QFormLayout>
#include <QHash>
#include <QLabel>
#include <QVariant>
#include <QWidget>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

QString prefixOf(const QWidget* widget, const QWidget* root) {
    QStringList parts;
    for (const QWidget* at = widget; at; at = at->parentWidget()) {
        const QString prefix = at->property("elementPrefix").toString();
        if (!prefix.isEmpty())
            parts.prepend(prefix);
        if (at == root)
            break;
    }
    return parts.join(u'/');
}

/// Whether some group that shares its table has an element of that name: a reusable widget may name it.
bool sharedName(const QString& name) {
    for (int i = 0; i < schema::size(); ++i) {
        const Element& element = schema::any(ElementId(i));
        if (!element.prefix.empty() && name == QLatin1StringView(element.name.data(), element.name.size()))
            return true;
    }
    return false;
}

bool isRepeated(ElementId id) {
    return schema::groupOf(schema::any(id)).has_value();
}

class Scan {
public:
    Scan(QWidget* root, const FormSchema& form) : m_root(root), m_form(form) {
        for (QLabel* label : root->findChildren<QLabel*>()) {
            if (label->buddy())
                m_buddies.insert(label->buddy(), label);
        }
    }

    void take(QWidget* widget, const QString& name) {
        const QString prefix = prefixOf(widget, m_root);
        const QString path = prefix.isEmpty() ? name : prefix + u'/' + name;
        const auto id = schema::find(path);
        const FormRow* row = id ? m_form.find(*id) : nullptr;
        if (row)
            return add(widget, row);
        if (!prefix.isEmpty() && (id || sharedName(name)))
            return hide(widget);
        const QString reason = !id               ? u"no operation has this element"_s
                               : isRepeated(*id) ? u"a repeated group is no field"_s
                                                 : u"this form lacks the element"_s;
        found.problems.append(u"%1 (%2): %3"_s.arg(path, widget->objectName(), reason));
    }

    FormScan found;

private:
    void add(QWidget* widget, const FormRow* row) {
        FoundField field{.widget = widget, .row = row, .label = m_buddies.value(widget), .ownsLabel = true};
        if (!field.label) {
            field.label = rowLabel(widget);
            field.ownsLabel = field.label && !field.label->buddy();
            if (field.ownsLabel)
                field.label->setBuddy(widget);
        }
        found.fields.append(field);
    }

    void hide(QWidget* widget) {
        QLabel* label = m_buddies.value(widget);
        widget->hide();
        if (label)
            label->hide();
        QWidget* parent = widget->parentWidget();
        auto* form = parent ? qobject_cast<QFormLayout*>(parent->layout()) : nullptr;
        if (form && form->indexOf(widget) >= 0)
            form->setRowVisible(widget, false);
    }

    QWidget* m_root;
    const FormSchema& m_form;
    QHash<QWidget*, QLabel*> m_buddies;
};

} // namespace

FormScan scanForm(QWidget* root, const FormSchema& form) {
    Scan scan(root, form);
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        const QString name = widget->property("element").toString();
        if (!name.isEmpty())
            scan.take(widget, name);
    }
    return scan.found;
}

} // namespace lineside
