#pragma once

class QLineEdit;
class QString;

namespace lineside {

/// Shows a text that was pasted in several lines as the one line that it counts as, `joined`; the cursor
/// stays before what stood behind it. False, and nothing changes, for a text of one line and for no field.
bool joinLines(QLineEdit* field, const QString& joined);

} // namespace lineside
