#pragma once

#include "models/schema/element.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace lineside::practice {

/// What this installation offers: the practice service's view of the sample catalog. Read once, then shared.
struct Catalog {
    struct Package {
        int id = 0;
        QString name;
        QString monthly; ///< decimal
        bool lifeline = false;
    };
    struct Product {
        int id = 0;
        QString name;
        QString rate; ///< decimal
        bool monthly = false;
    };
    struct Agent {
        int id = 0;
        QString number; ///< leading zeros count
    };
    struct BillProfile {
        int id = 0;
        QString billMethod; ///< of its customers, unless they say otherwise
    };

    QList<Package> packages;
    QList<Product> products;
    QList<Agent> agents;
    QList<BillProfile> billProfiles;
    QHash<int, QString> customFields; ///< label by ID
    QHash<Source, QStringList> texts; ///< allowed texts of enums; a source that is not here is not checked
    QHash<Source, QList<int>> ids;    ///< allowed IDs

    [[nodiscard]] const Package* package(int id) const;
    [[nodiscard]] const Product* product(int id) const;
    [[nodiscard]] const Agent* agent(int id) const;
    [[nodiscard]] const Agent* agent(const QString& number) const;
    [[nodiscard]] const BillProfile* billProfile(int id) const;
    [[nodiscard]] QStringList choices(Source source) const { return texts.value(source); }
    /// True where the catalog has the ID, or has no list of that source.
    [[nodiscard]] bool knows(Source source, int id) const;
};

const Catalog& catalog();

} // namespace lineside::practice
