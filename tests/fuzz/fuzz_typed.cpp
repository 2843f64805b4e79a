// Whatever is typed or pasted into a field: cleaning twice is cleaning once, and what was read from it reads
// the same again. The first byte chooses the element, the rest is the text in UTF-8.
#include "models/formats/typed.h"
#include "models/rules/typed.h"
#include "models/schema/schema.h"

#include <QDate>

#include <cstdlib>

using namespace lineside;

namespace {

void expect(bool holds) {
    if (!holds)
        std::abort();
}

const Element& elementAt(std::size_t place) {
    static const auto all = [] {
        std::vector<const Element*> found;
        for (const schema::OperationTables& tables : schema::operations) {
            for (const Element& element : tables.request)
                found.push_back(&element);
        }
        return found;
    }();
    return *all[place % all.size()];
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2)
        return 0;
    const Element& element = elementAt(std::size_t(data[0]) * 256 + data[1]);
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data + 2), qsizetype(size - 2));
    for (auto* clean : {cleanLine, cleanLines, cleanFigures, cleanEmail}) {
        const QString once = clean(text);
        expect(clean(once) == once);
    }
    const QString cleaned = cleanTyped(element, text);
    expect(cleanTyped(element, cleaned) == cleaned);
    const QDate today(2026, 11, 28);
    const TypedText read = readTyped(element, text, today);
    if (!read.readable || read.wire.isEmpty())
        return 0;
    const TypedText shown = readTyped(element, read.shown, today);
    const TypedText wire = readTyped(element, read.wire, today);
    expect(shown.readable && shown.wire == read.wire);
    expect(wire.readable && wire.wire == read.wire);
    return 0;
}
