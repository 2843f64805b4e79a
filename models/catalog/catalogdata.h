#pragma once

#include "models/schema/element.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <array>

namespace lineside {

/// One thing that a field can be set to: what goes out, and what the agent reads.
struct Choice {
    QString code;
    QString label;
    friend bool operator==(const Choice&, const Choice&) = default;
};

struct CatalogAgent {
    qint32 id = 0;
    QString number; ///< may be empty
    QString name;
};

struct CatalogPackage {
    qint32 id = 0;
    QString name;
    QString monthly; ///< exact decimal in dollars; empty: not known
    QString oneTime; ///< likewise
    bool lifeline = false;
};

struct CatalogProduct {
    enum class Kind : quint8 { Monthly, OneTime };
    qint32 id = 0;
    QString name;
    QString rate; ///< exact decimal in dollars; empty: not known
    Kind kind = Kind::Monthly;
};

struct CatalogField {
    enum class Type : quint8 { Text, Integer, Decimal, Boolean, Date, Choice };
    qint32 id = 0;
    QString label;
    Type type = Type::Text;
    bool sensitive = false;
    QStringList choices; ///< of Type::Choice
};

/// A statement that is read to a customer.
struct CatalogDisclosure {
    QString id;
    QString title;    ///< may be empty
    QString language; ///< a code of the languages; empty: any
    QString text;
};

/// Which elements of a ServiceItem the program reads; empty: none. Everything else is shown as it came.
struct ServiceItemNames {
    QString number;
    QString status;
    QString package;
    QString device; ///< an IMEI, ESN or MEID
    QString sim;
    friend bool operator==(const ServiceItemNames&, const ServiceItemNames&) = default;
};

/// Everything that a catalog says.
struct CatalogData {
    static constexpr std::size_t sources = std::size_t(Source::Countries) + 1;

    QString name;        ///< of the installation; may be empty
    bool unread = false; ///< there is a catalog, and nobody could read it
    QStringList sessionGoneCodes{QStringLiteral("S2005")};
    QStringList notFoundCodes;
    QSet<QString> shownElements; ///< last names, in lower case
    ServiceItemNames serviceItem;
    QList<CatalogAgent> agents;
    QList<CatalogPackage> packages;
    QList<CatalogProduct> products;
    QList<CatalogField> customFields;
    QList<CatalogDisclosure> disclosures;
    std::array<QList<Choice>, sources> choices;          ///< of every source, in the catalog's order
    std::array<QHash<QString, QString>, sources> labels; ///< code to label of the same
};

} // namespace lineside
