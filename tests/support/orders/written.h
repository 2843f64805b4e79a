#pragma once

#include "models/recordmodel/recordmodel.h"
#include "models/wire/writer.h"
#include "tests/models/wire/signing.h"

#include <QXmlStreamReader>

namespace lineside::test {

/// Paths on the wire of all elements with text in the bytes of what a model would send, in their order.
inline QStringList written(const RecordModel& model) {
    QXmlStreamReader xml(wire::envelope(model.changeSet().request(), session(), WireNames()));
    QStringList levels, found;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement)
            levels.append(xml.name().toString());
        else if (token == QXmlStreamReader::EndElement)
            levels.removeLast();
        else if (token == QXmlStreamReader::Characters && levels.value(4) != QLatin1StringView("Session"))
            found.append(levels.mid(4).join(QLatin1Char('/')));
    }
    return found;
}

} // namespace lineside::test
