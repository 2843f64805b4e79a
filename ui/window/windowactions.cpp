#include "ui/window/windowactions.h"

#include "models/formats/personname.h"
#include "ui/look/look.h"
#include "ui/window/helpdialogs.h"
#include "ui/window/lookupbar.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowmenus.h"

#include <QAction>

namespace lineside {

void connectMenus(MainWindow* window, const WindowMenus& menus, LookupBar* bar, look::Look& look) {
    const auto on = [window](QAction* action, auto done) {
        QObject::connect(action, &QAction::triggered, window, done);
    };
    on(menus.lookUp, [bar] { bar->take(); });
    on(menus.find, [window] { window->openFind({}); });
    on(menus.newOrder, [window] { window->openOrder(); });
    on(menus.drafts, [window] { window->openDrafts(); });
    on(menus.duplicates, [window] { window->openDuplicates(); });
    on(menus.closeTab, [window] { window->closePage(window->currentPage()); });
    on(menus.signIn, [window] { Q_EMIT window->signInWanted(); });
    on(menus.signOut, [window] { Q_EMIT window->signOutWanted(); });
    on(menus.leavePractice, [window] { Q_EMIT window->leavePracticeWanted(); });
    on(menus.settings, [window] { Q_EMIT window->settingsWanted(); });
    on(menus.quit, [window] { window->close(); });
    on(menus.review, [window] { window->currentPage()->review(); });
    on(menus.refresh, [window] { window->currentPage()->refresh(); });
    on(menus.zoomIn, [&look] { look.zoomIn(); });
    on(menus.zoomOut, [&look] { look.zoomOut(); });
    on(menus.zoomReset, [&look] { look.setZoom(100); });
    on(menus.shortcuts, [window] { showShortcuts(window); });
    on(menus.about, [window] { showAbout(window); });
}

} // namespace lineside
