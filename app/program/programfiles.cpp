#include "app/program/programfiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>

namespace lineside {
namespace {

/// A request of the service's framework takes about 4 MiB; a file many times that is no form (API page,
/// "Values").
constexpr qint64 MostBytes = qint64(32) * 1024 * 1024;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ProgramFiles)
};

void complain(QWidget* parent, const QString& text) {
    auto* box = new QMessageBox(QMessageBox::NoIcon, Texts::tr("File"), text, QMessageBox::Close, parent);
    box->setTextFormat(Qt::PlainText);
    box->button(QMessageBox::Close)->setText(Texts::tr("Close"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace

PdfFile readPdf(const QString& path) {
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return {{}, Texts::tr("This is no file: choose a PDF document.")};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, Texts::tr("The file can't be read: %1.").arg(file.errorString())};
    const QByteArray bytes = file.read(MostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return {{}, Texts::tr("The file can't be read: %1.").arg(file.errorString())};
    if (bytes.size() > MostBytes)
        return {{}, Texts::tr("The file is larger than 32 MB. Save it smaller and choose it again.")};
    if (bytes.isEmpty())
        return {{}, Texts::tr("The file is empty. Save it again and choose it anew.")};
    return {Files::File{info.fileName(), bytes}, {}};
}

void ProgramFiles::choose(const QString& title, const QString& filter,
                          std::function<void(QString path)> done) {
    auto* dialog = new QFileDialog(m_parent, title, QString(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [done](const QString& path) { done(path); });
    dialog->open();
}

void ProgramFiles::openPdf(std::function<void(std::optional<File>)> done) {
    choose(Texts::tr("Choose a PDF"), Texts::tr("PDF documents (*.pdf)"), [this, done](const QString& path) {
        const PdfFile read = readPdf(path);
        if (!read.file)
            complain(m_parent, read.reason);
        done(read.file);
    });
}

void ProgramFiles::savePdf(File file, std::function<void(std::optional<QString> name)> done) {
    auto* dialog =
        new QFileDialog(m_parent, Texts::tr("Save as PDF"), file.name, Texts::tr("PDF documents (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    QObject::connect(dialog, &QFileDialog::rejected, dialog, [done] { done({}); });
    QObject::connect(
        dialog, &QFileDialog::fileSelected, dialog, [this, done, bytes = file.bytes](const QString& path) {
            QSaveFile out(path);
            if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit())
                return done(QFileInfo(path).fileName());
            complain(m_parent, Texts::tr("The file can't be written: %1.").arg(out.errorString()));
            done({});
        });
    dialog->open();
}

} // namespace lineside
