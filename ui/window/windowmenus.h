#pragma once

#include "ui/page/keys.h"

#include <QAction>
#include <QObject>
#include <QPointer>

class QMainWindow;
class QMenu;
class QUndoGroup;

namespace lineside {

/// The menu bar's actions, with their words and shortcuts. What they do is the window's.
class WindowMenus : public QObject {
    Q_OBJECT

public:
    WindowMenus(QMainWindow* window, QUndoGroup* undo);

    QAction* lookUp;
    QAction* find;
    QAction* duplicates;
    QAction* closeTab;
    QAction* signIn;
    QAction* signOut;
    QAction* leavePractice;
    QAction* settings;
    QAction* quit;
    QAction* review;
    QAction* refresh;
    QAction* newOrder;
    QAction* drafts;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* zoomReset;
    QAction* nextTab;
    QAction* previousTab;
    QAction* nextPane;
    QAction* previousPane;
    QAction* shortcuts;
    QAction* about;

    /// What the page in front adds to the menu Customer.
    void setPageActions(const QList<QAction*>& actions);

private:
    QAction* add(QMenu* menu, const QString& words, const QString& name);
    QAction* add(QMenu* menu, const QString& words, const QString& name, keys::Id key);
    void fillFile(QMenu* menu);
    void fillOrder(QMenu* menu);
    void fillView(QMenu* menu);

    QMenu* m_customer;
    QList<QPointer<QAction>> m_ofPage; ///< a page may delete its own
    QAction* m_ofPageAbove;
};

} // namespace lineside
