#include "app/program/settingswords.h"

#include <QCoreApplication>

namespace lineside {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SettingsWords)
};

/// With its place where it is about what the file says, not about the file.
QString told(const json::Problem& problem) {
    const bool ofTheFile = problem.code == json::Problem::Code::Unfit && problem.path.isEmpty();
    return ofTheFile ? problem.reason() : problem.text();
}

QString told(const SettingIssue& issue) {
    if (!issue.id)
        return settings::reason({}, issue.fault);
    QString label = settings::label(*issue.id).remove(u'&');
    if (label.isEmpty())
        label = settings::nameOf(*issue.id);
    return Texts::tr("%1: what was kept is not used. %2")
        .arg(label, settings::reason(*issue.id, issue.fault));
}

} // namespace

QString settingsWords(const SettingsStore& store) {
    QStringList lines;
    if (store.policy().state == Policy::State::Broken)
        lines.append(Texts::tr("Your organisation's policy can't be used. What it may hold stays locked."));
    for (const json::Problem& problem : store.policy().problems)
        lines.append(told(problem));
    for (const SettingIssue& issue : store.issues())
        lines.append(told(issue));
    return lines.join(u'\n');
}

} // namespace lineside
