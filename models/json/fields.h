#pragma once

#include "models/json/problem.h"

#include <QList>
#include <QSet>

#include <optional>

namespace lineside::json {

/// What was found while a document was understood: problems refuse it, warnings don't.
struct Findings {
    QList<Problem> problems;
    QList<Problem> warnings;
};

/// Takes the values of one object by name. Whatever does not fit is written to the findings with its place,
/// and the answer is nothing; names that nobody asked for are warnings once finish() is called.
class Fields {
public:
    enum class Need : quint8 { Required, Optional };

    /// `path` is empty for the document itself. Both must outlive this.
    Fields(const Node& object, QString path, Findings& findings);

    /// Null when it is not there.
    const Node* take(QStringView name, Need need = Need::Optional);
    /// Text without spaces at its ends; never empty.
    std::optional<QString> text(QStringView name, Need need = Need::Optional);
    std::optional<qint64> integer(QStringView name, qint64 least, qint64 most, Need need = Need::Optional);
    /// An exact decimal in its spelling, without sign and exponent.
    std::optional<QString> amount(QStringView name, Need need = Need::Optional);
    std::optional<bool> boolean(QStringView name, Need need = Need::Optional);
    /// The position in `choices` of the text.
    std::optional<int> choice(QStringView name, const QStringList& choices, Need need = Need::Optional);
    const Node* list(QStringView name, Need need = Need::Optional);
    const Node* object(QStringView name, Need need = Need::Optional);
    void finish();

    /// Says a problem at a value (or at this object).
    void problem(Problem::Code code, const Node& node, const QString& path, const QString& subject = {});
    [[nodiscard]] QString pathOf(QStringView name) const;
    [[nodiscard]] const Node& node() const { return m_object; }

private:
    const Node* ofKind(QStringView name, Need need, Kind kind, Problem::Code code);

    const Node& m_object;
    QString m_path;
    Findings& m_findings;
    QSet<QString> m_taken;
};

} // namespace lineside::json
