#include "models/json/fields.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace lineside::json {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(json)
};

} // namespace

using Code = Problem::Code;

Fields::Fields(const Node& object, QString path, Findings& findings)
    : m_object(object)
    , m_path(std::move(path))
    , m_findings(findings) {
    QSet<QString> seen;
    for (const Node& child : object.children) {
        if (seen.contains(child.key))
            m_findings.problems.append({Code::Repeated, child.keyAt, pathOf(child.key), child.key});
        seen.insert(child.key);
    }
}

QString Fields::pathOf(QStringView name) const {
    return m_path.isEmpty() ? name.toString() : m_path + u'.' + name.toString();
}

void Fields::problem(Code code, const Node& node, const QString& path, const QString& subject) {
    m_findings.problems.append({code, node.at, path, subject});
}

const Node* Fields::take(QStringView name, Need need) {
    m_taken.insert(name.toString());
    for (const Node& child : m_object.children) {
        if (child.key == name)
            return &child;
    }
    if (need == Need::Required)
        problem(Code::Missing, m_object, m_path, name.toString());
    return nullptr;
}

const Node* Fields::ofKind(QStringView name, Need need, Kind kind, Code code) {
    const Node* node = take(name, need);
    if (node && node->kind != kind) {
        problem(code, *node, pathOf(name));
        return nullptr;
    }
    return node;
}

std::optional<QString> Fields::text(QStringView name, Need need) {
    const Node* node = ofKind(name, need, Kind::Text, Code::NeedsText);
    if (!node)
        return std::nullopt;
    QString text = node->text.trimmed();
    if (text.isEmpty()) {
        problem(Code::EmptyText, *node, pathOf(name));
        return std::nullopt;
    }
    return text;
}

std::optional<qint64> Fields::integer(QStringView name, qint64 least, qint64 most, Need need) {
    const Node* node = take(name, need);
    if (!node)
        return std::nullopt;
    bool whole = false;
    const qint64 value = node->text.toLongLong(&whole);
    if (node->kind == Kind::Number && whole && value >= least && value <= most)
        return value;
    problem(Code::NeedsInteger, *node, pathOf(name), Texts::tr("%1 to %2").arg(least).arg(most));
    return std::nullopt;
}

std::optional<QString> Fields::amount(QStringView name, Need need) {
    const Node* node = take(name, need);
    if (!node)
        return std::nullopt;
    const bool plain = !node->text.contains(u'-') && !node->text.contains(u'e', Qt::CaseInsensitive);
    if (node->kind == Kind::Number && plain)
        return node->text;
    problem(Code::NeedsAmount, *node, pathOf(name));
    return std::nullopt;
}

std::optional<bool> Fields::boolean(QStringView name, Need need) {
    const Node* node = ofKind(name, need, Kind::Boolean, Code::NeedsBoolean);
    return node ? std::optional(node->text == "true"_L1) : std::nullopt;
}

std::optional<int> Fields::choice(QStringView name, const QStringList& choices, Need need) {
    const Node* node = take(name, need);
    if (!node)
        return std::nullopt;
    const qsizetype at = node->kind == Kind::Text ? choices.indexOf(node->text) : -1;
    if (at >= 0)
        return int(at);
    problem(Code::Choice, *node, pathOf(name), choices.join(u", "_s));
    return std::nullopt;
}

const Node* Fields::list(QStringView name, Need need) {
    return ofKind(name, need, Kind::List, Code::NeedsList);
}

const Node* Fields::object(QStringView name, Need need) {
    return ofKind(name, need, Kind::Object, Code::NeedsObject);
}

void Fields::finish() {
    for (const Node& child : m_object.children) {
        if (!m_taken.contains(child.key))
            m_findings.warnings.append({Code::Unknown, child.keyAt, pathOf(child.key), child.key});
    }
}

} // namespace lineside::json
