#include "app/settings/policy.h"

#include "models/json/fields.h"
#include "models/json/reader.h"
#include "models/settings/settings.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lineside {

using Code = json::Problem::Code;

bool Policy::isLocked(SettingId id) const {
    return state == State::Broken ? settings::at(id).guarded : lock.contains(id);
}

namespace policy {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(settings)
};

std::optional<QString> namesOf(const json::Node& node) {
    if (node.kind != json::Kind::Object)
        return std::nullopt;
    QStringList lines;
    for (const json::Node& child : node.children) {
        if (child.kind != json::Kind::Text || child.key.contains(u'\n') || child.text.contains(u'\n'))
            return std::nullopt;
        lines.append(child.key + u'=' + child.text);
    }
    return lines.join(u'\n');
}

json::Kind kindOf(Setting::Type type) {
    if (type == Setting::Type::Number)
        return json::Kind::Number;
    return type == Setting::Type::Flag ? json::Kind::Boolean : json::Kind::Text;
}

/// The text form of a JSON value; nothing when the setting can't be written in that kind of value.
std::optional<QString> textOf(SettingId id, const json::Node& node) {
    const Setting::Type type = settings::at(id).type;
    if (type == Setting::Type::Names)
        return namesOf(node);
    return node.kind == kindOf(type) ? std::optional(node.text) : std::nullopt;
}

class Parser {
public:
    Policy parse(const json::Node& document);

private:
    bool readVersion(json::Fields& root);
    void readSet(json::Fields& root);
    void readLock(json::Fields& root);

    json::Findings m_findings;
    Policy m_policy;
};

Policy Parser::parse(const json::Node& document) {
    json::Fields root(document, {}, m_findings);
    if (readVersion(root)) {
        readSet(root);
        readLock(root);
        root.finish();
    }
    // A name misspelt would leave open what was meant to be closed: here warnings refuse, too.
    m_policy.problems = m_findings.problems + m_findings.warnings;
    m_policy.state = m_policy.problems.isEmpty() ? Policy::State::InForce : Policy::State::Broken;
    if (m_policy.state == Policy::State::Broken) {
        m_policy.set.clear();
        m_policy.lock.clear();
    }
    return m_policy;
}

bool Parser::readVersion(json::Fields& root) {
    static constexpr QStringView name = u"lineside-policy";
    const json::Node* node = root.take(name);
    if (!node) {
        root.problem(Code::NotThisKind, root.node(), {}, name.toString());
        return false;
    }
    bool whole = false;
    const qint64 number = node->text.toLongLong(&whole);
    whole = whole && node->kind == json::Kind::Number && number >= 1;
    if (whole && number <= version)
        return true;
    root.problem(whole ? Code::NewerVersion : Code::Version, *node, name.toString(),
                 QString::number(version));
    return false;
}

void Parser::readSet(json::Fields& root) {
    const json::Node* object = root.object(u"set");
    if (!object)
        return;
    json::Fields set(*object, u"set"_s, m_findings);
    for (const json::Node& node : object->children) {
        const auto id = settings::find(node.key);
        if (!id)
            continue; // finish() says so
        set.take(node.key);
        const auto text = textOf(*id, node);
        const auto fault = text ? settings::check(*id, *text) : SettingFault::NotAChoice;
        if (fault)
            set.problem(Code::Unfit, node, set.pathOf(node.key),
                        text ? settings::reason(*id, *fault) : Texts::tr("Another kind of value is needed."));
        else
            m_policy.set.insert(*id, *text);
    }
    set.finish();
}

void Parser::readLock(json::Fields& root) {
    const json::Node* list = root.list(u"lock");
    if (!list)
        return;
    for (qsizetype i = 1; const json::Node& node : list->children) {
        const QString path = u"lock[%1]"_s.arg(i++);
        const auto id = settings::find(node.text);
        if (node.kind != json::Kind::Text)
            root.problem(Code::NeedsText, node, path);
        else if (!id)
            root.problem(Code::Unknown, node, path, node.text);
        else
            m_policy.lock.insert(*id);
    }
}

} // namespace

Policy parse(const QByteArray& document) {
    const auto read = json::read(document);
    if (const auto* root = std::get_if<json::Node>(&read))
        return Parser().parse(*root);
    Policy broken;
    broken.state = Policy::State::Broken;
    broken.problems = {std::get<json::Problem>(read)};
    return broken;
}

} // namespace policy
} // namespace lineside
