#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace lineside {

/// Files that a person chooses: the only way on which `ui` touches the disk.
class Files {
public:
    struct File {
        QString name; ///< without folder
        QByteArray bytes;
    };

    Files() = default;
    Files(const Files&) = delete;
    Files& operator=(const Files&) = delete;
    virtual ~Files() = default;

    /// Asks for one PDF; `done` gets it, nothing when the person cancelled or the file can't be read (then
    /// the implementation has said so).
    virtual void openPdf(std::function<void(std::optional<File>)> done) = 0;
    /// Asks where to save, with `file.name` proposed, and writes all or nothing. `done` gets the name it was
    /// saved under, nothing when the person cancelled or it can't be written (then the implementation has
    /// said so).
    virtual void savePdf(File file, std::function<void(std::optional<QString> name)> done) = 0;
};

} // namespace lineside
