// Any text in the look-up box: each way to understand it is understood the same when it is typed by itself.
#include "models/formats/lookup.h"
#include "models/formats/lookuptext.h"

#include <cstdlib>

using namespace lineside;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size));
    const QList<Guess> found = guesses(text);
    for (const Guess& guess : found) {
        if (guess.value.isEmpty() || !guesses(guess.value).contains(guess))
            std::abort();
    }
    if (found.isEmpty())
        lookupLack(text);
    severalNumbers(text);
    return 0;
}
