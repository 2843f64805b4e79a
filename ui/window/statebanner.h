#pragma once

#include "ui/look/banner.h"

namespace lineside {

/// What stands between the agent and the service, the worst last.
enum class BannerState { None, Degraded, Offline };

/// The one banner of the window: offline before degraded before practice; while practising, any of them says
/// so first. Hidden when there is nothing to say.
class StateBanner : public look::Banner {
    Q_OBJECT

public:
    explicit StateBanner(QWidget* parent = nullptr);

    void setState(BannerState state);
    void setPractice(bool practice);
    /// Whether practice can be left, as at a machine with a service address.
    void setLeaveOffered(bool offered);
    [[nodiscard]] bool isPractice() const { return m_practice; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow();

    BannerState m_state = BannerState::None;
    bool m_practice = false;
    bool m_leave = false;
    bool m_narrow = false;
};

} // namespace lineside
