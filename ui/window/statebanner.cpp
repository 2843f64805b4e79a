#include "ui/window/statebanner.h"

#include "ui/look/metrics.h"

#include <QResizeEvent>

using namespace Qt::StringLiterals;

namespace lineside {

StateBanner::StateBanner(QWidget* parent) : Banner(parent) {
    setObjectName(u"stateBanner"_s);
    follow();
}

void StateBanner::setState(BannerState state) {
    m_state = state;
    follow();
}

void StateBanner::setPractice(bool practice) {
    m_practice = practice;
    follow();
}

void StateBanner::setCatalog(CatalogState catalog) {
    m_catalog = catalog;
    follow();
}

void StateBanner::setLeaveOffered(bool offered) {
    m_leave = offered;
    follow();
}

void StateBanner::follow() {
    const QString practice = tr("Practice mode.");
    QString lead = m_state == BannerState::Offline    ? tr("No connection.")
                   : m_state == BannerState::Degraded ? tr("The service is slow.")
                                                      : QString();
    QString text = m_state == BannerState::Offline ? tr("Keep typing. Looking up and sending have to wait.")
                   : m_state == BannerState::Degraded
                       ? tr("Answers take more than 5 seconds. Nothing is lost by waiting.")
                       : QString();
    if (m_state == BannerState::None)
        text = m_narrow ? tr("Customers are invented.")
                        : tr("These customers are invented. Nothing leaves this computer.");
    if (m_practice)
        lead = lead.isEmpty() ? practice : u"%1 %2"_s.arg(practice, lead);
    const look::Icon icon = m_state == BannerState::Offline    ? look::Icon::Offline
                            : m_state == BannerState::Degraded ? look::Icon::Clock
                                                               : look::Icon::Practice;
    const bool shown = m_practice || m_state != BannerState::None || m_catalog != CatalogState::Read;
    if (!m_practice && m_state == BannerState::None)
        showCatalog();
    else
        setMessage(m_state == BannerState::None ? Tint::Practice : Tint::Warning, icon, lead, text);
    setAction(m_practice && m_leave ? tr("Leave practice…") : QString());
    setVisible(shown);
}

void StateBanner::showCatalog() {
    if (m_catalog == CatalogState::Read)
        return;
    setMessage(Tint::Warning, look::Icon::Settings, tr("The site catalog can't be read."),
               m_catalog == CatalogState::Kept
                   ? tr("The last one that could be stays in use. The settings say why.")
                   : tr("Names are missing, and custom fields stay hidden. The settings say why."));
}

void StateBanner::resizeEvent(QResizeEvent* event) {
    Banner::resizeEvent(event);
    const bool narrow = event->size().width() < look::px(1100);
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    follow();
}

} // namespace lineside
