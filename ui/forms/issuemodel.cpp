#include "ui/forms/issuemodel.h"

#include <QCoreApplication>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Issues)
};

QString beforeWords(const Issue& issue) {
    return issue.before.isEmpty() ? QString() : Texts::tr("was %1").arg(issue.before);
}

QString spokenWords(const Issue& issue) {
    QStringList parts{issue.title, beforeWords(issue), issue.text};
    if (issue.kind == Issue::Kind::Link && issue.mark)
        parts.append(look::markText(*issue.mark));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

void IssueModel::setIssues(const QList<Issue>& issues) {
    if (issues == m_issues)
        return;
    beginResetModel();
    m_issues = issues;
    endResetModel();
}

int IssueModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_issues.size());
}

QVariant IssueModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Issue& issue = m_issues.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return issue.title;
    case Qt::ToolTipRole: // it may be cut
        return issue.kind == Issue::Kind::Link ? issue.title : QVariant();
    case Qt::AccessibleTextRole:
        return spokenWords(issue);
    case KindRole:
        return int(issue.kind);
    case ElementRole:
        return issue.element.index();
    case MarkRole:
        return issue.mark ? int(*issue.mark) : -1;
    case BeforeRole:
        return beforeWords(issue);
    case TextRole:
        return issue.text;
    case CountRole:
        return issue.count;
    default:
        return {};
    }
}

Qt::ItemFlags IssueModel::flags(const QModelIndex& index) const {
    const bool jumps = checkIndex(index, CheckIndexOption::IndexIsValid) && m_issues.at(index.row()).jumps();
    return jumps ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace lineside
