#include "app/practice/operations/current.h"

#include "app/practice/store/columns.h"
#include "app/practice/store/sql.h"
#include "app/practice/trouble.h"

namespace lineside::practice {

using namespace Qt::StringLiterals;

Current::Current(const QSqlDatabase& db, int id) : m_id(id) {
    static const QString sql = [] {
        QStringList names;
        for (const Column& c : columns())
            names += u'"' + c.name + u'"';
        return QString(u"SELECT "_s + names.join(u',') + u" FROM customer WHERE ID = ?"_s);
    }();
    QSqlQuery query = run(db, sql, {id});
    if (!query.next())
        refuse(code::notFound, u"No customer was found by this ID."_s);
    for (int i = 0; i < int(columns().size()); ++i)
        m_values.append(query.value(i));
}

QString Current::text(ElementId element) const {
    const Column& c = *column(element);
    const QVariant& value = m_values.at(c.position);
    return value.isNull() ? QString() : spelled(c, value);
}

bool Current::isBusiness() const {
    return text("Customer/CustomerClass"_element) == u"Business";
}

} // namespace lineside::practice
