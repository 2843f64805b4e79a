#include "app/settings/policy.h"

#include "models/json/fields.h"
#include "models/json/reader.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lineside {

using Code = json::Problem::Code;

bool Policy::isLocked(SettingKey key) const {
    return state == State::Broken ? settings::info(key).guarded : lock.contains(key);
}

namespace policy {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(settings)
};

/// The text form of a JSON value; nothing when the setting can't be written in that kind of value.
std::optional<QString> textOf(SettingKey key, const json::Node& node) {
    const bool number = settings::range(key).most > 0;
    if (key == SettingKey::NameOverrides) {
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
    const auto wanted = number                               ? json::Kind::Number
                        : key == SettingKey::FiguresEditable ? json::Kind::Boolean
                                                             : json::Kind::Text;
    return node.kind == wanted ? std::optional(node.text) : std::nullopt;
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
        const auto key = settings::find(node.key);
        if (!key)
            continue; // finish() says so
        set.take(node.key);
        const auto text = textOf(*key, node);
        Settings trial;
        const auto fault = text ? settings::info(*key).set(trial, *text) : SettingFault::NotAChoice;
        if (fault)
            set.problem(Code::Unfit, node, set.pathOf(node.key),
                        text ? settings::reason(*key, *fault)
                             : Texts::tr("Another kind of value is needed."));
        else
            m_policy.set.insert(*key, *text);
    }
    set.finish();
}

void Parser::readLock(json::Fields& root) {
    const json::Node* list = root.list(u"lock");
    if (!list)
        return;
    for (qsizetype i = 1; const json::Node& node : list->children) {
        const QString path = u"lock[%1]"_s.arg(i++);
        const auto key = settings::find(node.text);
        if (node.kind != json::Kind::Text)
            root.problem(Code::NeedsText, node, path);
        else if (!key)
            root.problem(Code::Unknown, node, path, node.text);
        else
            m_policy.lock.insert(*key);
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
