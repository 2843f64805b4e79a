#pragma once

#include <QHash>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

namespace lineside::test {

/// The practice service in a process of its own, with a store that outlives it.
class OtherProcess {
public:
    OtherProcess(QString program, quint64 seed);
    ~OtherProcess();

    void start();
    /// By SIGKILL, or in order.
    void stop(bool kill);
    [[nodiscard]] QUrl url() const { return m_url; }
    /// The next create meets this, by the drills' own path.
    void addFault(const QByteArray& json) const;
    /// The customers that creates made, by the mark that each carries in Customer/Source: read out of the
    /// store's table, while no service runs.
    [[nodiscard]] QHash<QString, QStringList> ledger() const;

private:
    QTemporaryDir m_folder;
    QString m_program;
    QStringList m_arguments;
    QProcess m_process;
    QUrl m_url;
};

} // namespace lineside::test
