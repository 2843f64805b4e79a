#include "models/catalog/catalogparser.h"

#include "models/catalog/sitecatalog.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace lineside {

using Code = json::Problem::Code;
using Need = json::Fields::Need;

namespace {

constexpr qint64 largestId = std::numeric_limits<qint32>::max();

bool isElementName(const QString& text) {
    const auto isLetter = [](QChar c) { return c.isLetter() || c == u'_'; };
    return !text.isEmpty() && isLetter(text[0]) &&
           std::all_of(text.begin(), text.end(), [&](QChar c) { return isLetter(c) || c.isDigit(); });
}

QString entryPath(QStringView section, qsizetype index) {
    return u"%1[%2]"_s.arg(section).arg(index + 1);
}

} // namespace

CatalogData CatalogParser::parse(const json::Node& document) {
    Fields root(document, {}, m_findings);
    if (!readVersion(root))
        return m_data;
    if (const auto name = root.text(u"name"))
        m_data.name = *name;
    readServiceItem(root);
    if (root.take(u"sessionGoneCodes"))
        m_data.sessionGoneCodes = readTexts(root, u"sessionGoneCodes");
    if (root.take(u"notFoundCodes"))
        m_data.notFoundCodes = readTexts(root, u"notFoundCodes");
    readShownElements(root);
    readAgents(root);
    readNamed(root, u"billProfiles", Source::BillProfiles);
    readCoded(root, u"languages", Source::Languages);
    readNamed(root, u"lifelineTypes", Source::LifelineTypes);
    readNamed(root, u"proofTypes", Source::ProofTypes);
    readCoded(root, u"tpivStatuses", Source::TpivStatuses);
    readCoded(root, u"taxExemptions", Source::TaxExemptions);
    readCustomFields(root);
    readPackages(root);
    readProducts(root);
    readNamed(root, u"carriers", Source::Carriers);
    readCoded(root, u"carrierCodes", Source::CarrierCodes);
    readNamed(root, u"carrierAccounts", Source::CarrierAccounts);
    readNamed(root, u"lineTypes", Source::LineTypes);
    readNamed(root, u"processes", Source::Processes);
    readDisclosures(root);
    root.finish();
    return std::move(m_data);
}

/// False when nothing below can be understood: no catalog, or one of a later format.
bool CatalogParser::readVersion(Fields& root) {
    static constexpr QStringView name = u"lineside-catalog";
    const json::Node* version = root.take(name);
    if (!version) {
        root.problem(Code::NotThisKind, root.node(), {}, name.toString());
        return false;
    }
    bool whole = false;
    const qint64 number = version->text.toLongLong(&whole);
    if (version->kind == json::Kind::Number && whole && number >= 1 && number <= SiteCatalog::version)
        return true;
    const bool newer = version->kind == json::Kind::Number && whole && number > SiteCatalog::version;
    root.problem(newer ? Code::NewerVersion : Code::Version, *version, name.toString(),
                 QString::number(SiteCatalog::version));
    return false;
}

void CatalogParser::add(Source source, const QString& code, const QString& label) {
    m_data.choices[std::size_t(source)].append({code, label});
    m_data.labels[std::size_t(source)].insert(code, label);
}

template <typename Read>
void CatalogParser::forEachEntry(Fields& root, QStringView section, Read read) {
    const json::Node* list = root.list(section);
    if (!list)
        return;
    for (qsizetype i = 0; const json::Node& node : list->children) {
        const QString path = entryPath(section, i++);
        if (node.kind != json::Kind::Object) {
            root.problem(Code::NeedsObject, node, path);
            continue;
        }
        Fields entry(node, path, m_findings);
        read(entry);
        entry.finish();
    }
}

void CatalogParser::unique(Fields& entry, QStringView name, const QString& value, QSet<QString>& seen) {
    if (seen.contains(value))
        entry.problem(Code::Repeated, *entry.take(name), entry.pathOf(name), value);
    seen.insert(value);
}

qint32 CatalogParser::readId(Fields& entry, QSet<QString>& seen) {
    const auto id = entry.integer(u"id", 0, largestId, Need::Required);
    if (!id)
        return 0;
    unique(entry, u"id", QString::number(*id), seen);
    return qint32(*id);
}

void CatalogParser::readNamed(Fields& root, QStringView section, Source source) {
    QSet<QString> ids;
    forEachEntry(root, section, [&](Fields& entry) {
        const qint32 id = readId(entry, ids);
        add(source, QString::number(id), entry.text(u"name", Need::Required).value_or(QString()));
    });
}

/// Codes: a text alone, or { "code": …, "name": … }.
void CatalogParser::readCoded(Fields& root, QStringView section, Source source) {
    const json::Node* list = root.list(section);
    if (!list)
        return;
    QSet<QString> codes;
    for (qsizetype i = 0; const json::Node& node : list->children) {
        const QString path = entryPath(section, i++);
        if (node.kind == json::Kind::Object) {
            Fields entry(node, path, m_findings);
            const QString code = entry.text(u"code", Need::Required).value_or(QString());
            if (!code.isEmpty())
                unique(entry, u"code", code, codes);
            add(source, code, entry.text(u"name").value_or(code));
            entry.finish();
            continue;
        }
        const QString code = node.text.trimmed();
        if (node.kind != json::Kind::Text)
            root.problem(Code::NeedsText, node, path);
        else if (code.isEmpty())
            root.problem(Code::EmptyText, node, path);
        else if (codes.contains(code))
            root.problem(Code::Repeated, node, path, code);
        codes.insert(code);
        add(source, code, code);
    }
}

QStringList CatalogParser::readTexts(Fields& parent, QStringView section) {
    QStringList texts;
    const json::Node* list = parent.list(section);
    if (!list)
        return texts;
    for (qsizetype i = 0; const json::Node& node : list->children) {
        const QString path = parent.pathOf(entryPath(section, i++));
        const QString text = node.text.trimmed();
        if (node.kind != json::Kind::Text)
            parent.problem(Code::NeedsText, node, path);
        else if (text.isEmpty())
            parent.problem(Code::EmptyText, node, path);
        else if (texts.contains(text))
            parent.problem(Code::Repeated, node, path, text);
        else
            texts.append(text);
    }
    return texts;
}

void CatalogParser::readShownElements(Fields& root) {
    const json::Node* list = root.take(u"shownElements");
    if (!list)
        return;
    for (const QString& name : readTexts(root, u"shownElements")) {
        if (!isElementName(name))
            root.problem(Code::ElementName, *list, root.pathOf(u"shownElements"));
        m_data.shownElements.insert(name.toLower());
    }
}

void CatalogParser::readAgents(Fields& root) {
    QSet<QString> ids;
    QSet<QString> numbers;
    forEachEntry(root, u"agents", [&](Fields& entry) {
        CatalogAgent agent{readId(entry, ids), entry.text(u"number").value_or(QString()),
                           entry.text(u"name", Need::Required).value_or(QString())};
        if (!agent.number.isEmpty())
            unique(entry, u"number", agent.number, numbers);
        add(Source::Agents, QString::number(agent.id), agent.name);
        m_data.agents.append(std::move(agent));
    });
}

void CatalogParser::readPackages(Fields& root) {
    QSet<QString> ids;
    forEachEntry(root, u"packages", [&](Fields& entry) {
        CatalogPackage package{readId(entry, ids), entry.text(u"name", Need::Required).value_or(QString()),
                               entry.amount(u"monthly").value_or(QString()),
                               entry.amount(u"oneTime").value_or(QString()),
                               entry.boolean(u"lifeline").value_or(false)};
        add(Source::Packages, QString::number(package.id), package.name);
        m_data.packages.append(std::move(package));
    });
}

void CatalogParser::readProducts(Fields& root) {
    static const QStringList kinds{u"monthly"_s, u"oneTime"_s};
    QSet<QString> ids;
    forEachEntry(root, u"products", [&](Fields& entry) {
        CatalogProduct product{
            readId(entry, ids), entry.text(u"name", Need::Required).value_or(QString()),
            entry.amount(u"rate").value_or(QString()),
            CatalogProduct::Kind(entry.choice(u"kind", kinds, Need::Required).value_or(0))};
        add(Source::Products, QString::number(product.id), product.name);
        m_data.products.append(std::move(product));
    });
}

void CatalogParser::readCustomFields(Fields& root) {
    static const QStringList types{u"text"_s,    u"integer"_s, u"decimal"_s,
                                   u"boolean"_s, u"date"_s,    u"choice"_s};
    QSet<QString> ids;
    QSet<QString> labels; // The service takes a field by its label too.
    forEachEntry(root, u"customFields", [&](Fields& entry) {
        CatalogField field;
        field.id = readId(entry, ids);
        field.label = entry.text(u"label", Need::Required).value_or(QString());
        if (!field.label.isEmpty())
            unique(entry, u"label", field.label, labels);
        field.type = CatalogField::Type(entry.choice(u"type", types).value_or(0));
        field.sensitive = entry.boolean(u"sensitive").value_or(false);
        if (field.type == CatalogField::Type::Choice && entry.take(u"choices", Need::Required))
            field.choices = readTexts(entry, u"choices");
        add(Source::CustomFields, QString::number(field.id), field.label);
        m_data.customFields.append(std::move(field));
    });
}

void CatalogParser::readDisclosures(Fields& root) {
    QSet<QString> ids;
    forEachEntry(root, u"disclosures", [&](Fields& entry) {
        CatalogDisclosure statement{entry.text(u"id", Need::Required).value_or(QString()),
                                    entry.text(u"title").value_or(QString()),
                                    entry.text(u"language").value_or(QString()),
                                    entry.text(u"text", Need::Required).value_or(QString())};
        const QString key = statement.id + u'\n' + statement.language;
        if (!statement.id.isEmpty() && ids.contains(key))
            entry.problem(Code::Repeated, *entry.take(u"id"), entry.pathOf(u"id"), statement.id);
        ids.insert(key);
        m_data.disclosures.append(std::move(statement));
    });
}

void CatalogParser::readServiceItem(Fields& root) {
    const json::Node* node = root.object(u"serviceItem");
    if (!node)
        return;
    Fields entry(*node, u"serviceItem"_s, m_findings);
    const auto element = [&](QStringView name) {
        QString text = entry.text(name).value_or(QString());
        if (!text.isEmpty() && !isElementName(text))
            entry.problem(Code::ElementName, *entry.take(name), entry.pathOf(name));
        return text;
    };
    m_data.serviceItem = {element(u"number"), element(u"status"), element(u"package"), element(u"device"),
                          element(u"sim")};
    entry.finish();
}

} // namespace lineside
