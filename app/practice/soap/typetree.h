#pragma once

#include "models/wire/names.h"

#include <QByteArray>
#include <QStringList>

#include <span>
#include <vector>

namespace lineside::practice {

/// Elements of a table as the tree that the wire nests them in, for the WSDL.
class TypeTree {
public:
    TypeTree(std::span<const Element> table, const WireNames& names);
    /// XML Schema particles of the whole, for a xs:sequence.
    [[nodiscard]] QByteArray particles() const;

private:
    struct Branch {
        QString name;
        const Element* leaf = nullptr; ///< null in a group
        std::optional<GroupId> rows;   ///< whose rows it holds, where it wraps some
        bool repeats = false;
        std::vector<Branch> below;
    };
    static void insert(std::vector<Branch>& into, QStringList levels, const Element& element);
    static QByteArray spell(const Branch& branch);

    std::vector<Branch> m_top;
};

} // namespace lineside::practice
