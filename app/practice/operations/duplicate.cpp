#include "app/practice/operations/matchfields.h"
#include "app/practice/operations/operations.h"
#include "app/practice/trouble.h"

#include <QSet>

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

/// More than any agent reads; a pattern of a state alone would match a fiftieth of all customers.
constexpr int mostMatches = 500;

/// A pattern whose fields are all filled.
struct Filled {
    QString pattern;
    QStringList conditions;
    QVariantList values;
    bool location = true;
};

std::optional<Filled> fill(const QString& pattern, const Record& request) {
    Filled filled{pattern, {}, {}, true};
    for (const QString& name : pattern.split(u',', Qt::SkipEmptyParts)) {
        const MatchField* field = matchField(name);
        if (!field)
            refuse(code::value, u"A match pattern names a field that does not exist."_s);
        const QVariant value = matchValue(*field, request);
        if (!value.isValid())
            return {};
        filled.conditions += QString::fromUtf16(field->sql.data(), qsizetype(field->sql.size()));
        filled.values += value;
        filled.location = filled.location && field->location;
    }
    return filled.conditions.isEmpty() ? std::optional<Filled>() : filled;
}

QString marks(qsizetype count) {
    return QStringList(count, u"?"_s).join(u',');
}

class Search {
public:
    Search(const Work& work, const QSqlDatabase& db) : m_request(work.call.request), m_db(db) {
        const QStringList wanted = m_request.rows("Options/MatchPatterns"_group).texts();
        m_patterns = wanted.isEmpty() ? defaultPatterns() : wanted;
        m_ignoreClosed = m_request.text("Options/IgnoreClosed"_element) != u"false";
        m_programs = m_request.rows("Options/LifelinePrograms"_group).texts();
        m_profiles = m_request.rows("OptionBillProfileIDs"_group).texts();
    }

    Record run() {
        for (const QString& pattern : m_patterns) {
            if (const auto filled = fill(pattern, m_request))
                look(*filled);
        }
        return reply();
    }

private:
    void look(const Filled& filled) {
        QStringList conditions = filled.conditions;
        QVariantList values = filled.values;
        if (m_ignoreClosed)
            conditions += u"Status <> 'CLOSED'"_s;
        if (!m_programs.isEmpty()) {
            conditions +=
                u"coalesce(\"Lifeline/Program\", 'NON_LIFELINE') IN (%1)"_s.arg(marks(m_programs.size()));
            for (const QString& program : m_programs)
                values += program;
        }
        if (!m_profiles.isEmpty()) {
            conditions += u"BillProfileID IN (%1)"_s.arg(marks(m_profiles.size()));
            for (const QString& profile : m_profiles)
                values += profile.toInt();
        }
        QSqlQuery found = practice::run(
            m_db,
            u"SELECT ID, AcctNum, \"PhysicalAddress/FirstName\", \"PhysicalAddress/MiddleName\","
            " \"PhysicalAddress/LastName\", \"PhysicalAddress/Suffix\", \"PhysicalAddress/CompanyName\","
            " \"PhysicalAddress/Address1\", \"PhysicalAddress/Address2\", \"PhysicalAddress/City\","
            " \"PhysicalAddress/State\", \"PhysicalAddress/Zip\", Status, Created FROM customer WHERE %1 LIMIT %2"_s
                .arg(conditions.join(u" AND "_s))
                .arg(mostMatches),
            values);
        while (found.next())
            add(filled, found);
    }

    /// A customer is listed once as a person and once as a location, by the first pattern that met.
    void add(const Filled& filled, const QSqlQuery& found) {
        const auto text = [&](int position) { return found.value(position).toString(); };
        QSet<int>& seen = filled.location ? m_locations : m_persons;
        const int id = found.value(0).toInt();
        if (seen.contains(id))
            return;
        seen.insert(id);
        QStringList name{text(2), text(3), text(4), text(5), text(6)};
        name.removeAll(QString());
        m_matches.beginRow();
        m_matches.add(u"MatchPattern", Value(filled.pattern));
        m_matches.add(u"MatchType", Value(filled.location ? u"LOCATION"_s : u"PERSON"_s));
        m_matches.add(u"CustomerID", Value(text(0)));
        m_matches.add(u"AcctNum", Value(text(1)));
        m_matches.add(u"Name", Value(name.join(u' ')));
        m_matches.add(u"Street1", Value(text(7)));
        m_matches.add(u"Street2", Value(text(8)));
        m_matches.add(u"CityStateZip", Value(u"%1, %2 %3"_s.arg(text(9), text(10), text(11))));
        m_matches.add(u"Status", Value(text(12)));
        m_matches.add(u"Created_Date", Value(text(13)));
    }

    Record reply() {
        Record record;
        record.set("MatchTotalCount"_element, QString::number(m_persons.size() + m_locations.size()));
        record.set("MatchPersonCount"_element, QString::number(m_persons.size()));
        record.set("MatchLocationCount"_element, QString::number(m_locations.size()));
        record.set("Options/IgnoreClosed"_element, m_ignoreClosed ? u"true"_s : u"false"_s);
        record.setRows("Options/LifelinePrograms"_group, Rows::ofTexts(m_programs));
        record.setRows("Options/MatchPatterns"_group, Rows::ofTexts(m_patterns));
        record.setRows("Matches/Match"_group, std::move(m_matches));
        return record;
    }

    const Record& m_request;
    QSqlDatabase m_db;
    QStringList m_patterns, m_programs, m_profiles;
    bool m_ignoreClosed = true;
    QSet<int> m_persons, m_locations;
    Rows m_matches;
};

} // namespace

Record findDuplicates(const Work& work) {
    return Search(work, work.store.connection()).run();
}

} // namespace lineside::practice
