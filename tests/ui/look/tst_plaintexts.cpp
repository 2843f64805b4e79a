#include "tests/support/watchedpicture.h"
#include "ui/look/look.h"

#include <QHelpEvent>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QTest>
#include <QToolTip>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// A value that looks like a markup is text wherever it is shown: no file of it is opened.
class TestPlainTexts : public QObject {
    Q_OBJECT

    WatchedPicture m_picture;
    const QString m_value = m_picture.value();

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
#ifdef Q_OS_LINUX
        QVERIFY(m_picture.sees());
#endif
    }

    void cleanup() {
        QToolTip::hideText();
        QVERIFY(!m_picture.wasOpened());
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
