#pragma once

#include <QStringView>

namespace lineside {

/// Whether a service may have made `now` of `sent` by bringing an address into the post's form: the same
/// words, some of them as USPS Publication 28, appendices B, C1 and C2, writes or knows them (directions,
/// kinds of street, units). Case and punctuation say nothing.
bool isPostalForm(QStringView sent, QStringView now);

} // namespace lineside
