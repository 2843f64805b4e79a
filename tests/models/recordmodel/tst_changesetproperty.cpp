#include "models/record/meaning.h"
#include "models/recordmodel/recordmodel.h"
#include "models/rules/typed.h"

#include <QSet>
#include <QTest>

#include <rapidcheck.h>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

/// Texts that elements may hold or people may type: good, odd and unreadable ones of every type.
const QStringList texts{QString(),
                        u" "_s,
                        u"0"_s,
                        u"00"_s,
                        u"1"_s,
                        u"1.5"_s,
                        u"1.50"_s,
                        u"-2"_s,
                        u"true"_s,
                        u"FALSE"_s,
                        u"2026-12-31T00:00:00"_s,
                        u"12/31/2026"_s,
                        u"2026-12-31Z"_s,
                        u"0001-01-01T00:00:00"_s,
                        u"12/3"_s,
                        u"123-45-6789"_s,
                        u"123456789"_s,
                        u"32301"_s,
                        u"FL"_s,
                        u"fl"_s,
                        u"APPROVED"_s,
                        u"ETC_LIFELINE"_s,
                        u"NON_LIFELINE"_s,
                        u"Zoë  "_s,
                        u"JVBERi0="_s};

const FormSchema& form() {
    return FormSchema::customer();
}

rc::Gen<QString> text() {
    return rc::gen::map(rc::gen::inRange<int>(0, int(texts.size())), [](int i) { return texts.at(i); });
}

rc::Gen<ElementId> element() {
    return rc::gen::map(rc::gen::inRange<int>(0, int(form().rows().size())),
                        [](int row) { return form().rows().at(row).id; });
}

Value anyValue() {
    switch (*rc::gen::inRange(0, 4)) {
    case 0:
        return {};
    case 1:
        return Value::null();
    default:
        return Value(*text());
    }
}

Record anyReply() {
    Record record;
    for (const FormRow& row : form().rows()) {
        if (row.read && *rc::gen::inRange(0, 3) > 0)
            record.set(row.id, anyValue());
    }
    record.set(form().key(), u"1001"_s); // of another customer it would be refused
    return record;
}

/// What the agent did last to each element, told apart from the model under test.
struct Ledger {
    struct Entry {
        QString typed;
        bool emptied = false;
    };
    QHash<ElementId, Entry> edits;
};

/// The elements that differ from the baseline in meaning, or were emptied by their own action, and can go
/// out.
QHash<ElementId, QString> expected(const Ledger& ledger, const Record& baseline) {
    QHash<ElementId, QString> out;
    for (auto it = ledger.edits.cbegin(); it != ledger.edits.cend(); ++it) {
        const FormRow& row = *form().find(it.key());
        const TypedText read = readTyped(row.element(), it->typed, QDate::currentDate());
        const bool cleared = it->emptied || (read.readable && read.wire.isEmpty());
        if (cleared) {
            const bool counts = it->emptied || !meansNothing(row.element(), baseline.value(it.key()));
            if (counts && row.clearable())
                out.insert(it.key(), QString());
        } else if (read.readable && !sameMeaning(row.element(), Value(read.wire), baseline.value(it.key()))) {
            out.insert(it.key(), read.wire);
        }
    }
    return out;
}

/// An edit that means what the service holds is none, when it is made and after a refresh.
void forget(Ledger& ledger, const Record& baseline) {
    const auto left = expected(ledger, baseline);
    ledger.edits.removeIf([&](auto it) {
        const FormRow& row = *form().find(it.key());
        const TypedText read = readTyped(row.element(), it.value().typed, QDate::currentDate());
        const bool stays = !read.readable || left.contains(it.key());
        const bool emptiedDate = read.readable && read.wire.isEmpty() && !row.clearable() &&
                                 !meansNothing(row.element(), baseline.value(it.key()));
        return !stays && !emptiedDate;
    });
}

void agree(const RecordModel& model, const Ledger& ledger) {
    const auto wanted = expected(ledger, model.baseline());
    QHash<ElementId, QString> own;
    for (const Change& change : model.changeSet().changes()) {
        if (change.companion)
            RC_ASSERT((change.text == model.baseline().text(change.id)));
        else
            own.insert(change.id, change.text);
    }
    RC_ASSERT((own == wanted));
}

} // namespace

/// For any reply and any sequence of edits, undo, refresh and revert, the change set holds exactly what
/// differs.
class TestChangeSetProperty : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void editsRevertsAndRefreshes() {
        const bool holds = rc::check("edits, reverts and refreshes", [] {
            RecordModel model(form());
            model.setFiguresEditable(true);
            model.setBaseline(anyReply());
            Ledger ledger;
            const int steps = *rc::gen::inRange(1, 30);
            for (int step = 0; step < steps; ++step) {
                const ElementId id = *element();
                model.beginVisit();
                switch (*rc::gen::inRange(0, 6)) {
                case 0:
                    model.revert(id);
                    ledger.edits.remove(id);
                    break;
                case 1:
                    RC_ASSERT(model.setBaseline(anyReply()));
                    break;
                case 2:
                    if (model.clear(id)) // over nothing it is meant as such, over something it ends with it
                        ledger.edits[id] = {
                            QString(), meansNothing(form().find(id)->element(), model.baseline().value(id))};
                    break;
                default: {
                    const QString typed = *text();
                    const bool asShown = typed == model.baseline().text(id); // a blank too: no edit
                    if (!model.edit(id, typed))
                        break;
                    if (asShown)
                        ledger.edits.remove(id);
                    else
                        ledger.edits[id] = {typed, false};
                    break;
                }
                }
                forget(ledger, model.baseline());
                agree(model, ledger);
            }
        });
        QVERIFY(holds);
    }

    void undoGoesBackAndRedoForth() {
        const bool holds = rc::check("undo to the start, redo to the end", [] {
            RecordModel model(form());
            model.setBaseline(anyReply());
            const int steps = *rc::gen::inRange(1, 20);
            for (int step = 0; step < steps; ++step) {
                model.beginVisit();
                model.edit(*element(), *text());
            }
            const Request after = model.changeSet().request();
            while (model.undoStack()->canUndo())
                model.undoStack()->undo();
            RC_ASSERT(!model.isModified());
            while (model.undoStack()->canRedo())
                model.undoStack()->redo();
            RC_ASSERT((model.changeSet().request() == after));
        });
        QVERIFY(holds);
    }

    void anUntouchedModelNeverChanges() {
        const bool holds = rc::check("refreshes alone", [] {
            RecordModel model(form());
            for (int i = 0; i < 3; ++i) {
                RC_ASSERT(model.setBaseline(anyReply()));
                RC_ASSERT(!model.isModified());
                RC_ASSERT(model.changeSet().isEmpty());
                RC_ASSERT(model.problems().isEmpty());
            }
        });
        QVERIFY(holds);
    }
};

QTEST_GUILESS_MAIN(TestChangeSetProperty)
#include "tst_changesetproperty.moc"
