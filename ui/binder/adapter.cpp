#include "ui/binder/adapter.h"

#include "ui/binder/lineadapter.h"
#include "ui/binder/otheradapters.h"
#include "ui/fields/choicefield.h"
#include "ui/fields/pdffield.h"
#include "ui/fields/radiofield.h"
#include "ui/fields/readonlyfield.h"
#include "ui/fields/tristatebox.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace lineside {

using namespace Qt::StringLiterals;

QString Shown::nothingWords() const {
    if (!hint.isEmpty())
        return hint;
    return nothingWord(state);
}

void Adapter::setChoices(const Element&, const QList<Choice>&) {}

namespace {

Adapter* ofSpecialField(QWidget* widget, bool sensitive) {
    if (auto* field = qobject_cast<ReadOnlyField*>(widget))
        return new ReadOnlyAdapter(field, sensitive);
    if (auto* field = qobject_cast<MaskedField*>(widget))
        return new MaskedAdapter(field);
    if (auto* field = qobject_cast<PdfField*>(widget))
        return new PdfAdapter(field);
    if (auto* field = qobject_cast<ChoiceField*>(widget))
        return new ChoiceAdapter(field);
    if (auto* box = qobject_cast<TriStateBox*>(widget))
        return new TriStateAdapter(box);
    if (auto* radios = qobject_cast<RadioField*>(widget))
        return new RadioAdapter(radios);
    return nullptr;
}

Adapter* ofPlainWidget(QWidget* widget) {
    if (auto* edit = qobject_cast<QLineEdit*>(widget))
        return new LineAdapter(edit);
    if (auto* edit = qobject_cast<QPlainTextEdit*>(widget))
        return new MemoAdapter(edit);
    return nullptr;
}

QString unfit(QWidget* widget, const Element& element) {
    const bool document = element.type == Type::Base64;
    const bool flag = element.type == Type::Boolean;
    if (qobject_cast<ReadOnlyField*>(widget))
        return {};
    if (document != bool(qobject_cast<PdfField*>(widget)))
        return document ? u"a document needs a PdfField"_s : u"a PdfField takes documents only"_s;
    if (qobject_cast<RadioField*>(widget))
        return flag || !element.choices.empty() ? QString()
                                                : u"a RadioField takes booleans and fixed choices"_s;
    if (flag != bool(qobject_cast<TriStateBox*>(widget)))
        return flag ? u"a boolean needs a TriStateBox or a RadioField"_s
                    : u"a TriStateBox takes booleans only"_s;
    return {};
}

} // namespace

Adapter* makeAdapter(QWidget* widget, const Element& element, bool sensitive, QString* reason) {
    *reason = unfit(widget, element);
    if (!reason->isEmpty())
        return nullptr;
    Adapter* adapter = ofSpecialField(widget, sensitive);
    if (!adapter)
        adapter = ofPlainWidget(widget);
    if (!adapter) {
        *reason = u"no field of that class: use QLineEdit, DateField, MaskedField, ChoiceField, "
                  "TriStateBox, RadioField, MemoField, PdfField or ReadOnlyField"_s;
        return nullptr;
    }
    if (sensitive && !adapter->masks()) {
        *reason = u"sensitive: use MaskedField or ReadOnlyField"_s;
        delete adapter;
        return nullptr;
    }
    return adapter;
}

} // namespace lineside
