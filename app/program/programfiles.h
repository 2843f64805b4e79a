#pragma once

#include "models/ports/files.h"

#include <QPointer>
#include <QWidget>

namespace lineside {

/// What a person chose, read: or why not, in words.
struct PdfFile {
    std::optional<Files::File> file;
    QString reason;
};

/// Reads a regular file of at most 32 MB that holds something. Never waits for a pipe or reads a device.
PdfFile readPdf(const QString& path);

/// Files that a person chooses in the system's dialog, above the given window.
class ProgramFiles : public Files {
public:
    void setParent(QWidget* parent) { m_parent = parent; }
    void openPdf(std::function<void(std::optional<File>)> done) override;
    void savePdf(File file, std::function<void(std::optional<QString> name)> done) override;
    /// Asks for a file by its name pattern; nothing comes when the person cancels.
    void choose(const QString& title, const QString& filter, std::function<void(QString path)> done);

private:
    QPointer<QWidget> m_parent;
};

} // namespace lineside
