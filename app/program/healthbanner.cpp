#include "app/program/healthbanner.h"

namespace lineside {

BannerState bannerFor(Health health) {
    switch (health) {
    case Health::Online:
        return BannerState::None;
    case Health::Degraded:
        return BannerState::Degraded;
    case Health::Offline:
        return BannerState::Offline;
    }
    return BannerState::None;
}

} // namespace lineside
