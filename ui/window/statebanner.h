#pragma once

#include "ui/look/banner.h"

namespace lineside {

/// What stands between the agent and the service, the worst last.
enum class BannerState { None, Degraded, Offline };

/// What became of the catalog that the settings name.
enum class CatalogState : quint8 {
    Read,   ///< or there is to be none
    Kept,   ///< it can't be read; the last one that could be is in force
    Missing ///< it can't be read, and none was before
};

/// The one banner of the window: offline before degraded before practice before a catalog that can't be read;
/// while practising, any of them says so first. Hidden when there is nothing to say.
class StateBanner : public look::Banner {
    Q_OBJECT

public:
    explicit StateBanner(QWidget* parent = nullptr);

    void setState(BannerState state);
    void setPractice(bool practice);
    void setCatalog(CatalogState catalog);
    /// Whether practice can be left, as at a machine with a service address.
    void setLeaveOffered(bool offered);
    [[nodiscard]] bool isPractice() const { return m_practice; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow();
    void showCatalog();

    BannerState m_state = BannerState::None;
    CatalogState m_catalog = CatalogState::Read;
    bool m_practice = false;
    bool m_leave = false;
    bool m_narrow = false;
};

} // namespace lineside
