#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace lineside::practice {

/// A folder in the system's temporary folder for what one run keeps: for this user only (0700), and gone with
/// its owner. What runs left behind that were killed goes when the next one is made.
class RunFolder {
public:
    /// Throws StoreTrouble when there can be none.
    RunFolder();
    ~RunFolder();
    RunFolder(const RunFolder&) = delete;
    RunFolder& operator=(const RunFolder&) = delete;

    [[nodiscard]] QString filePath(const QString& name) const { return m_path + u'/' + name; }

private:
    QString m_path;
    std::unique_ptr<QLockFile> m_lock; ///< beside the folder, taken before it is there: whose lock nobody
                                       ///< holds has no owner
};

} // namespace lineside::practice
