// Any bytes as the file of a catalog or a policy: a value or problems, never both and never neither.
#include "app/settings/policy.h"
#include "models/catalog/sitecatalog.h"
#include "models/json/reader.h"

#include <cstdlib>

using namespace lineside;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const CatalogReading reading = SiteCatalog::parse(bytes);
    if (reading.catalog.has_value() != reading.problems.isEmpty())
        std::abort();
    const auto document = json::read(bytes);
    // What is no document is no catalog.
    if (std::holds_alternative<json::Problem>(document) && reading.catalog)
        std::abort();
    const Policy policy = policy::parse(bytes);
    if ((policy.state == Policy::State::Broken) == policy.problems.isEmpty())
        std::abort();
    return 0;
}
