#pragma once

#include "models/schema/schema.h"
#include "ui/look/icons.h"

#include <QAbstractListModel>

#include <optional>

namespace lineside {

/// One row of a list of what is wrong, missing or changed in a form.
struct Issue {
    enum class Kind : quint8 {
        Heading, ///< title and count
        Line,    ///< a hairline
        Told,    ///< mark, title, what was there before, text; leads to its field
        Link,    ///< the title alone, with its mark before it when it is wrong; leads to its field
        Empty    ///< text in place of rows
    };
    Kind kind = Kind::Heading;
    ElementId element;
    std::optional<look::Mark> mark;
    QString title, before, text;
    int count = 0;

    [[nodiscard]] bool jumps() const { return kind == Kind::Told || kind == Kind::Link; }
    friend bool operator==(const Issue&, const Issue&) = default;
};

/// Shows issues as their owner gives them; what jumps can be chosen.
class IssueModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { KindRole = Qt::UserRole, ElementRole, MarkRole, BeforeRole, TextRole, CountRole };

    using QAbstractListModel::QAbstractListModel;

    void setIssues(const QList<Issue>& issues);
    [[nodiscard]] const QList<Issue>& issues() const { return m_issues; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QList<Issue> m_issues;
};

} // namespace lineside
