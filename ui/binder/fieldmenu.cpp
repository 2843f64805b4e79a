#include "ui/binder/fieldmenu.h"

#include "ui/binder/binding.h"
#include "ui/fields/maskedfield.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(binder)
};

template <typename F>
QAction* add(QMenu* menu, const char* name, const char* text, bool enabled, F slot) {
    QAction* action = menu->addAction(Texts::tr(text));
    action->setObjectName(QLatin1StringView(name));
    action->setEnabled(enabled);
    QObject::connect(action, &QAction::triggered, menu, slot);
    return action;
}

/// Cut to select all, for both kinds of text widgets.
template <typename Edit>
void addText(QMenu* menu, Edit* edit, bool selected, bool filled) {
    const bool writable = !edit->isReadOnly();
    if (writable)
        add(menu, "cut", QT_TRANSLATE_NOOP("binder", "Cu&t"), selected, [edit] { edit->cut(); });
    add(menu, "copy", QT_TRANSLATE_NOOP("binder", "&Copy"), selected, [edit] { edit->copy(); });
    if (writable)
        add(menu, "paste", QT_TRANSLATE_NOOP("binder", "&Paste"), true, [edit] { edit->paste(); });
    add(menu, "selectAll", QT_TRANSLATE_NOOP("binder", "Select &all"), filled, [edit] { edit->selectAll(); });
    menu->addSeparator();
}

void addReveal(QMenu* menu, MaskedField* field) {
    if (!field->hasValue() || field->isTyping())
        return;
    if (field->isRevealed())
        add(menu, "hide", QT_TRANSLATE_NOOP("binder", "Hide"), true, [field] { field->conceal(); });
    else
        add(menu, "show", QT_TRANSLATE_NOOP("binder", "Show"), true, [field] { field->reveal(); });
}

void addUndo(QMenu* menu, RecordModel* model) {
    QUndoStack* stack = model->undoStack();
    add(menu, "undo", QT_TRANSLATE_NOOP("binder", "&Undo"), stack->canUndo(), [stack] { stack->undo(); });
    add(menu, "redo", QT_TRANSLATE_NOOP("binder", "&Redo"), stack->canRedo(), [stack] { stack->redo(); });
    menu->addSeparator();
}

} // namespace

QMenu* makeFieldMenu(Binding& binding, RecordModel& model) {
    auto* menu = new QMenu(binding.widget());
    const ElementId id = binding.id;
    const bool editable = model.isEditable(id);
    RecordModel* target = &model;
    if (editable)
        addUndo(menu, target);
    if (QLineEdit* edit = binding.adapter->lineEdit())
        addText(menu, edit, edit->hasSelectedText(), !edit->text().isEmpty());
    if (auto* edit = qobject_cast<QPlainTextEdit*>(binding.widget()))
        addText(menu, edit, edit->textCursor().hasSelection(), !edit->document()->isEmpty());
    if (auto* masked = qobject_cast<MaskedField*>(binding.widget()))
        addReveal(menu, masked);
    const RecordModel::Mark mark = model.mark(id);
    if (editable || mark != RecordModel::Mark::None) {
        add(menu, "revert", QT_TRANSLATE_NOOP("binder", "Re&vert"), mark != RecordModel::Mark::None,
            [target, id] { target->revert(id); });
    }
    if (editable && binding.row->clearable()) {
        add(menu, "empty", QT_TRANSLATE_NOOP("binder", "&Empty"), mark != RecordModel::Mark::Cleared,
            [target, id] { target->clear(id); });
    }
    return menu;
}

} // namespace lineside
