#include "ui/look/look.h"

#include <QFile>
#include <QHelpEvent>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>

#include <sys/inotify.h>
#include <unistd.h>

using namespace lineside;
using namespace Qt::StringLiterals;

/// A value that looks like a markup is text wherever it is shown: no file of it is opened.
class TestPlainTexts : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_value;
    int m_watch = -1;

    /// Whether anybody opened the picture since.
    bool wasOpened() const {
        alignas(inotify_event) char events[4096];
        return ::read(m_watch, events, sizeof events) > 0;
    }
    static QLabel* tip() {
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (window->inherits("QTipLabel") && window->isVisible())
                return qobject_cast<QLabel*>(window);
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() {
        new look::Look(*qApp, this);
        QImage picture(16, 16, QImage::Format_RGB32);
        picture.fill(Qt::red);
        const QString path = m_folder.filePath(u"x.png"_s);
        QVERIFY(picture.save(path));
        m_value = u"<img src='%1'>"_s.arg(path);
        m_watch = inotify_init1(IN_NONBLOCK);
        QVERIFY(inotify_add_watch(m_watch, qPrintable(path), IN_OPEN) >= 0);
        QVERIFY(QFile(path).open(QIODevice::ReadOnly));
        QVERIFY(wasOpened()); // it would be seen
    }

    void cleanup() {
        QToolTip::hideText();
        QVERIFY(!wasOpened());
    }

    void tips() {
        QWidget widget;
        widget.setToolTip(m_value);
        widget.show();
        QHelpEvent event(QEvent::ToolTip, QPoint(1, 1), widget.mapToGlobal(QPoint(1, 1)));
        QApplication::sendEvent(&widget, &event);
        QTRY_VERIFY(tip());
        QCOMPARE(tip()->text(), m_value);
        QCOMPARE(tip()->textFormat(), Qt::PlainText);
        QVERIFY(!tip()->grab().isNull());
    }

    void tipsOfLists() {
        QListWidget list;
        auto* item = new QListWidgetItem(m_value, &list);
        item->setToolTip(m_value);
        list.show();
        const QPoint at = list.visualItemRect(item).center();
        QHelpEvent event(QEvent::ToolTip, at, list.viewport()->mapToGlobal(at));
        QApplication::sendEvent(list.viewport(), &event);
        QTRY_VERIFY(tip());
        QCOMPARE(tip()->text(), m_value);
        QVERIFY(!tip()->grab().isNull() && !list.grab().isNull());
    }

    void labels() {
        QWidget window;
        auto* label = new QLabel(m_value, &window);
        window.show();
        QVERIFY(!window.grab().isNull());
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void questions() {
        QMessageBox box(QMessageBox::NoIcon, u"Lineside"_s, m_value, QMessageBox::Close);
        box.setInformativeText(m_value);
        box.open();
        QVERIFY(!box.grab().isNull());
    }
};

QTEST_MAIN(TestPlainTexts)
#include "tst_plaintexts.moc"
