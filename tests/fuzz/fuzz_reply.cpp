// Any bytes, cut anywhere, end in an Answer. The first two bytes choose the operation and the cut.
#include "models/wire/reader.h"

#include <cstdlib>

using namespace lineside;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2)
        return 0;
    const Operation operation = schema::operations[data[0] % schema::operations.size()].operation;
    const QByteArrayView bytes(data + 2, qsizetype(size - 2));
    const qsizetype cut = bytes.size() * data[1] / 256;
    const wire::Answer whole = wire::read(bytes, operation);
    wire::ReplyReader reader(operation);
    reader.feed(bytes.first(cut));
    reader.feed(bytes.sliced(cut));
    const wire::Answer parts = reader.finish();
    // Where a document breaks may be seen a little later in parts; what it says must not change.
    if (whole.failure.has_value() != parts.failure.has_value() || !(whole.record == parts.record))
        std::abort();
    return 0;
}
