#pragma once

#include "models/record/request.h"
#include "tests/support/orders/randomtexts.h"
#include "tests/support/orders/typed.h"

namespace lineside::test {

/// What is typed into one field, and what must go out for it.
struct Entry {
    Typed typed;
    QString sent; ///< in the wire's spelling; empty: a rule hides the field, and nothing goes out
};

/// One order by chance, as an agent types it.
struct RandomOrder {
    QList<Entry> entries;
    bool mirrored = false; ///< the mailing address is the service's

    void typeInto(RecordModel& model) const;
    /// What must go out, found without the model: its rules are what is tested.
    [[nodiscard]] Request sent() const;
    /// The same with further texts as they stand, right or wrong. An empty one takes the element away.
    [[nodiscard]] Request sentWith(const QList<Typed>& further) const;
};

/// Orders by chance, from which the service should find no reason to refuse. Numbers of phones and devices
/// come once only.
class OrderGenerator {
public:
    OrderGenerator(quint64 seed, SiteCatalog catalog);

    /// A person or a business, a prospect or an order, with few, many or all of the elements.
    RandomOrder valid();
    /// A person's order that has every part a rule of createCases() speaks of, and nothing hidden.
    RandomOrder whole(bool mirrored);
    /// A customer that others may be children of.
    void addParent(const QString& id) { m_parents.append(id); }
    [[nodiscard]] RandomTexts& texts() { return m_texts; }

private:
    RandomOrder made(bool mirrored);
    [[nodiscard]] bool now() { return m_texts.chance(m_density); }
    [[nodiscard]] bool noise() { return !m_whole && m_texts.chance(15); }

    // What is typed: in the wire's spelling, or in one of those that people use.
    void put(const QString& path, const QString& typed, const QString& sent);
    void hidden(const QString& path, const QString& typed) { put(path, typed, {}); }
    void text(const QString& path, const QString& text);
    void number(const QString& path, qint64 number);
    void boolean(const QString& path, bool flag);
    void date(const QString& path, int firstYear, int years);
    void amount(const QString& path);
    void phone(const QString& path);
    void device(const QString& path, const QString& number);
    void code(const QString& path, Source source);
    void cell(const QString& path, int row, const QString& text);

    void customer();
    void identity();
    void agent();
    void parents();
    void lifeline();
    void lifelineMore();
    void fields();
    void fieldNamed(const CatalogField& field, int row);
    void exemptions();
    void billing();
    void customerNames(const QString& group);
    void moreNames(const QString& group);
    void place(const QString& group);
    void line();
    void carrier();
    void shipping();
    void port();
    void products();

    RandomTexts m_texts;
    SiteCatalog m_catalog;
    QStringList m_parents{QStringLiteral("1002")}; ///< the practice service's own
    // Of the order that is being made.
    QList<Entry> m_entries;
    QString m_state; ///< of the service address
    int m_density = 50;
    bool m_whole = false, m_business = false, m_lifeline = false;
};

} // namespace lineside::test
