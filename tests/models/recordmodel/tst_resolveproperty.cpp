#include "models/record/meaning.h"
#include "models/recordmodel/formstate.h"
#include "models/recordmodel/resolve.h"

#include <QTest>

#include <memory>
#include <rapidcheck.h>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

const FormSchema& form() {
    return FormSchema::customer();
}

/// Two units of several elements, two of one, and a list.
const QList<ElementId> elements{"Customer/PhysicalAddress/Address1"_element,
                                "Customer/PhysicalAddress/City"_element,
                                "Customer/PhysicalAddress/Zip"_element,
                                "Customer/PhysicalAddress/FirstName"_element,
                                "Customer/PhysicalAddress/LastName"_element,
                                "Customer/Email"_element,
                                "Customer/DL"_element};
constexpr GroupId exemptions = "Customer/TaxExemptions"_group;

rc::Gen<QString> text() {
    return rc::gen::map(rc::gen::inRange(0, 4), [](int i) {
        return QStringList{{}, u"a"_s, u"b"_s, u"c"_s}.at(i);
    });
}

rc::Gen<ElementId> element() {
    return rc::gen::map(rc::gen::inRange(0, int(elements.size())), [](int i) { return elements.at(i); });
}

/// The agent, told apart from the model: what each unit was when the agent began to edit it.
struct Agent {
    struct Begun {
        QHash<ElementId, Value> was; ///< of the unit's elements
    };
    QHash<ElementId, Begun> begun; ///< by the unit's first element
    std::optional<Rows> listWas;
};

/// A service, a page, and an agent who looks at what is asked.
class Story {
public:
    Story() {
        m_service.set(form().key(), u"5148"_s);
        for (const ElementId id : elements)
            m_service.set(id, Value(*text()));
        m_service.setRows(exemptions, Rows::ofTexts({u"a"_s}));
        RC_ASSERT(m_model->setBaseline(m_service));
    }

    void step() {
        switch (*rc::gen::inRange(0, 8)) {
        case 0:
            return othersChange();
        case 1:
            return read();
        case 2:
            return restart();
        case 3:
            return review();
        case 4:
            return editList();
        case 5:
            return revert();
        default:
            return edit();
        }
    }

private:
    static QList<ElementId> unitOf(ElementId id) {
        QList<ElementId> found;
        for (const ElementId other : elements) {
            if (schema::Unit(other) == schema::Unit(id))
                found.append(other);
        }
        return found;
    }
    bool isEdited(ElementId unit) const {
        const QList<ElementId> members = unitOf(unit);
        return std::any_of(members.cbegin(), members.cend(),
                           [&](ElementId id) { return m_model->mark(id) != RecordModel::Mark::None; });
    }

    void edit() {
        const ElementId id = *element();
        const ElementId unit = unitOf(id).first();
        Agent::Begun before;
        for (const ElementId member : unitOf(id))
            before.was[member] = m_model->baseline().value(member);
        m_model->beginVisit();
        RC_ASSERT(m_model->edit(id, *text()));
        if (isEdited(unit) && !m_agent.begun.contains(unit))
            m_agent.begun[unit] = before;
        else if (m_model->mark(id) == RecordModel::Mark::None && m_agent.begun.contains(unit))
            m_agent.begun[unit].was[id] = m_model->baseline().value(id); // typed as it is there: agreed
        settle();
    }
    void editList() {
        const Rows before = m_model->baseline().rows(exemptions);
        m_model->beginVisit();
        RC_ASSERT(m_model->editRows(exemptions, Rows::ofTexts({*text()})));
        if (m_model->mark(exemptions) != RecordModel::Mark::None && !m_agent.listWas)
            m_agent.listWas = before;
        settle();
    }
    void revert() {
        m_model->revert(*element());
        settle();
    }
    /// An edit that is none any more has ended.
    void settle() {
        m_agent.begun.removeIf([&](auto it) { return !isEdited(it.key()); });
        if (m_model->mark(exemptions) == RecordModel::Mark::None)
            m_agent.listWas.reset();
    }

    void othersChange() {
        m_service.set(*element(), Value(*text()));
        if (*rc::gen::inRange(0, 4) == 0)
            m_service.setRows(exemptions, Rows::ofTexts({*text()}));
    }
    /// F5, a look-up of the open tab, a kept draft that is opened. Where the service came to hold what was
    /// typed, the edit is over and both agree.
    void read() {
        QList<ElementId> edited;
        std::copy_if(elements.cbegin(), elements.cend(), std::back_inserter(edited),
                     [&](ElementId id) { return m_model->mark(id) != RecordModel::Mark::None; });
        RC_ASSERT(m_model->setBaseline(m_service));
        for (const ElementId id : edited) {
            if (m_model->mark(id) == RecordModel::Mark::None)
                m_agent.begun[unitOf(id).first()].was[id] = m_service.value(id);
        }
        settle();
    }
    void restart() {
        auto again = std::make_unique<RecordModel>(form());
        RC_ASSERT(restoreForm(*again, saveForm(*m_model)).ok);
        m_model = std::move(again);
    }

    static bool isSame(ElementId id, const Value& a, const Value& b) {
        return sameMeaning(form().find(id)->element(), a, b);
    }
    /// What the agent means a member of an edited unit to be.
    Value mine(ElementId id) const { return m_model->current(id); }

    /// Both sides changed something of the unit since the edit began, each to something else.
    bool shouldAsk(ElementId unit) const {
        const QList<ElementId> members = unitOf(unit);
        return std::any_of(members.cbegin(), members.cend(), [&](ElementId id) {
            const Value& was = m_agent.begun[unit].was[id];
            const Value own = m_model->mark(id) == RecordModel::Mark::None ? was : mine(id);
            return !isSame(id, was, m_service.value(id)) && !isSame(id, own, m_service.value(id));
        });
    }

    void review() {
        const QList<Conflict> asked = merge(m_model->changeSet(), m_service, form());
        QList<ElementId> units;
        bool list = false;
        for (const Conflict& conflict : asked) {
            if (conflict.group != GroupId())
                list = true;
            else
                units.append(unitOf(conflict.sides.first().id).first());
        }
        for (auto it = m_agent.begun.cbegin(); it != m_agent.begun.cend(); ++it)
            RC_ASSERT((units.count(it.key()) == (shouldAsk(it.key()) ? 1 : 0)));
        RC_ASSERT((units.size() <= m_agent.begun.size()));
        const auto members = form().members(exemptions);
        const Rows& now = m_service.rows(exemptions);
        const bool askList = m_agent.listWas && !sameMeaning(members, *m_agent.listWas, now) &&
                             !sameMeaning(members, m_model->rows(exemptions), now);
        RC_ASSERT(list == askList);
        choose(asked);
    }
    /// The agent chooses, and has seen what the service holds: nothing is asked twice.
    void choose(const QList<Conflict>& asked) {
        Pending pending{m_service, asked, {}};
        for (qsizetype i = 0; i < asked.size(); ++i)
            pending.takes.append(*rc::gen::arbitrary<bool>() ? Take::Mine : Take::Theirs);
        resolve(*m_model, pending);
        RC_ASSERT(merge(m_model->changeSet(), m_service, form()).isEmpty());
        for (qsizetype i = 0; i < asked.size(); ++i)
            settled(asked.at(i), *pending.takes.at(i));
        m_agent.begun.clear();
        for (const ElementId id : elements) { // what goes on stands on what was just seen
            const ElementId unit = unitOf(id).first();
            if (isEdited(unit))
                m_agent.begun[unit].was[id] = m_service.value(id);
        }
        m_agent.listWas.reset();
        if (m_model->mark(exemptions) != RecordModel::Mark::None)
            m_agent.listWas = m_service.rows(exemptions);
    }
    void settled(const Conflict& conflict, Take take) const {
        for (const Conflict::Side& side : conflict.sides)
            RC_ASSERT(isSame(side.id, mine(side.id), take == Take::Mine ? side.mine : side.theirs));
    }

    Record m_service;
    std::unique_ptr<RecordModel> m_model = std::make_unique<RecordModel>(form());
    Agent m_agent;
};

} // namespace

/// For any sequence of edits, readings, savings, restarts and reviews: every unit that both sides changed
/// since its edit began is asked about, once.
class TestResolveProperty : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyConflictIsAskedOnce() {
        QVERIFY(rc::check("edits, readings, restarts and reviews", [] {
            Story story;
            const int steps = *rc::gen::inRange(1, 150);
            for (int i = 0; i < steps; ++i)
                story.step();
        }));
    }
};

QTEST_GUILESS_MAIN(TestResolveProperty)
#include "tst_resolveproperty.moc"
