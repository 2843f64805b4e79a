#include "app/program/programfiles.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace lineside;
using namespace Qt::StringLiterals;

/// What a person may choose as a PDF: each answer comes at once, and a file that is left out has its reason.
class TestProgramFiles : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString written(const QString& name, const QByteArray& bytes) {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no room for a test's file");
        return file.fileName();
    }

private Q_SLOTS:
    void aFileIsRead() {
        const PdfFile read = readPdf(written(u"form 5629.pdf"_s, "%PDF-1.7 %%EOF"));
        QVERIFY(read.file);
        QCOMPARE(read.file->name, u"form 5629.pdf"_s);
        QCOMPARE(read.file->bytes, QByteArray("%PDF-1.7 %%EOF"));
        QVERIFY(read.reason.isEmpty());
    }

    void whatIsLeftOutHasItsReason() {
        const QString pipe = m_folder.filePath(u"pipe.pdf"_s);
        QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0); // opening it would wait for somebody who writes
        const QString large = written(u"large.pdf"_s, {});
        QVERIFY(QFile::resize(large, 32 * 1024 * 1024 + 1));
        QStringList reasons;
        for (const QString& path :
             {written(u"empty.pdf"_s, {}), large, pipe, m_folder.path(), m_folder.filePath(u"none.pdf"_s)}) {
            const PdfFile read = readPdf(path);
            QVERIFY2(!read.file && !read.reason.isEmpty(), qPrintable(path));
            reasons.append(read.reason);
        }
        QVERIFY(reasons.at(0).contains(u"empty"_s));
        QVERIFY(reasons.at(1).contains(u"32 MB"_s));
        QCOMPARE(reasons.at(2), reasons.at(3));
    }
};

QTEST_GUILESS_MAIN(TestProgramFiles)
#include "tst_programfiles.moc"
