#include "ui/words/statuswords.h"

#include "models/formats/shown.h"
#include "ui/words/values.h"

namespace lineside {

QString statusWords(const QString& status) {
    const QString code = status.trimmed().toUpper();
    const bool known = schema::choices(schema::any("Customer/Status"_element)).contains(code);
    return known ? choiceWords(code) : shownLine(status);
}

} // namespace lineside
