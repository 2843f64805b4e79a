#pragma once

#include "app/practice/options.h"
#include "app/practice/store/runfolder.h"
#include "app/practice/store/sql.h"

namespace lineside::practice {

/// The customers on disk: one SQLite file that this user alone may read, a connection for each thread that
/// asks, one writer at a time.
class Store {
public:
    explicit Store(const PracticeOptions& options);
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// Makes and fills the file, or takes up one that an earlier run filled. Throws StoreTrouble.
    void open();
    /// Closes this thread's connection and removes a temporary file. Other threads have ended by then.
    void close();
    /// This thread's connection. Throws StoreTrouble.
    [[nodiscard]] QSqlDatabase connection();
    [[nodiscard]] std::mutex& writing() { return m_writing; }
    [[nodiscard]] QString path() const { return m_path; }

private:
    void fill(QSqlDatabase& db);
    void fillBeside();

    PracticeOptions m_options;
    std::unique_ptr<RunFolder> m_folder;
    QString m_path;
    quint64 m_number; ///< tells the stores of one process apart
    std::mutex m_writing;
};

} // namespace lineside::practice
