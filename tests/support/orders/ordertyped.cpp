#include "models/schema/mirror.h"
#include "tests/support/orders/ordergenerator.h"

#include <QLocale>

#include <array>

// How an order's values are typed, and what goes out for them.
namespace lineside::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto create = Operation::NewCustomersCreate;

/// Single elements and rows, as they are set or taken away one by one.
struct Texts {
    QMap<ElementId, QString> single;
    std::map<GroupId, QMap<int, QMap<QString, QString>>> rows;

    void set(const Typed& typed, const QString& text) {
        const ElementId id = *schema::find(typed.path);
        const Element& element = *schema::inRequest(create, id);
        if (const auto group = schema::groupOf(element))
            setIn(rows[*group][typed.row], schema::column(element), text);
        else
            setIn(single, id, text);
    }

private:
    template <typename Map, typename Key>
    static void setIn(Map& map, const Key& key, const QString& text) {
        if (text.isEmpty())
            map.remove(key);
        else
            map[key] = text;
    }
};

Request requestOf(const Texts& texts) {
    Request request(create);
    for (auto it = texts.single.cbegin(); it != texts.single.cend(); ++it)
        request.set(it.key(), it.value());
    for (const auto& [group, byRow] : texts.rows) {
        Rows rows;
        for (const auto& cells : byRow) {
            if (cells.isEmpty())
                continue;
            rows.beginRow();
            for (auto cell = cells.cbegin(); cell != cells.cend(); ++cell)
                rows.add(cell.key(), Value(cell.value()));
        }
        if (!rows.isEmpty())
            request.setRows(group, rows);
    }
    return request;
}

} // namespace

void RandomOrder::typeInto(RecordModel& model) const {
    for (const Entry& entry : entries) {
        model.beginVisit();
        type(model, entry.typed);
    }
    model.setMirrored(mirrored);
}

Request RandomOrder::sent() const {
    return sentWith({});
}

Request RandomOrder::sentWith(const QList<Typed>& further) const {
    Texts texts;
    for (const Entry& entry : entries)
        texts.set(entry.typed, entry.sent);
    for (const Typed& typed : further)
        texts.set(typed, typed.text);
    if (mirrored) {
        for (const schema::Mirrored& pair : schema::mirrored()) {
            texts.single.remove(pair.shown);
            if (texts.single.contains(pair.source))
                texts.single[pair.shown] = texts.single.value(pair.source);
        }
    }
    return requestOf(texts);
}

void OrderGenerator::put(const QString& path, const QString& typed, const QString& sent) {
    m_entries.append({{path, typed}, sent});
}

void OrderGenerator::text(const QString& path, const QString& text) {
    put(path, m_texts.chance(20) ? u"  "_s + text + u' ' : text, text);
}

void OrderGenerator::number(const QString& path, qint64 number) {
    const QString plain = QString::number(number);
    put(path, m_texts.chance(30) ? QLocale(QLocale::English).toString(number) : plain, plain);
}

void OrderGenerator::boolean(const QString& path, bool flag) {
    const QStringList typed =
        flag ? QStringList{u"true"_s, u"TRUE"_s, u"1"_s} : QStringList{u"false"_s, u" False"_s, u"0"_s};
    put(path, m_texts.pick(typed), flag ? u"true"_s : u"false"_s);
}

void OrderGenerator::date(const QString& path, int firstYear, int years) {
    const QDate day(firstYear + m_texts.roll(years), 1 + m_texts.roll(12), 1 + m_texts.roll(28));
    const QStringList forms{u"M/d/yyyy"_s, u"MM-dd-yyyy"_s, u"yyyy-MM-dd"_s, u"MMM d, yyyy"_s};
    put(path, QLocale::c().toString(day, m_texts.pick(forms)), day.toString(u"yyyy-MM-dd'T00:00:00'"_s));
}

void OrderGenerator::amount(const QString& path) {
    const int dollars = m_texts.roll(20000);
    const QString cents = m_texts.chance(50) ? u'.' + m_texts.digits(2) : QString();
    const QString sign = m_texts.chance(20) && dollars > 0 ? u"-"_s : QString();
    const QString plain = sign + QString::number(dollars) + cents;
    const QString grouped = sign + QLocale(QLocale::English).toString(dollars) + cents;
    put(path, m_texts.chance(30) ? grouped : plain, plain);
}

void OrderGenerator::phone(const QString& path) {
    const QString number = m_texts.phone();
    const QString area = number.first(3), exchange = number.sliced(3, 3), last = number.last(4);
    const QStringList typed{number, u'(' + area + u") "_s + exchange + u'-' + last,
                            u"+1 "_s + area + u'.' + exchange + u'.' + last};
    put(path, m_texts.pick(typed), number);
}

void OrderGenerator::device(const QString& path, const QString& number) {
    const QStringList typed{number, number.toLower(), QString(number).insert(4, u' ').insert(8, u'-')};
    put(path, m_texts.pick(typed), number);
}

void OrderGenerator::code(const QString& path, Source source) {
    text(path, m_texts.pick(m_catalog.choices(source)).code);
}

void OrderGenerator::cell(const QString& path, int row, const QString& text) {
    m_entries.append({{path, text, row}, text});
}

} // namespace lineside::test
