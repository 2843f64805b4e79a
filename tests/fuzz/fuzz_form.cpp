// Any bytes as a kept form: taken up or not; what was taken up is kept and taken up again as it is. The first
// byte chooses the form.
#include "models/recordmodel/formstate.h"
#include "models/recordmodel/recordmodel.h"

#include <QCborValue>
#include <QJsonValue>

#include <cstdlib>

using namespace lineside;

namespace {

/// What a later version kept may stand in another place.
QJsonValue sorted(const QByteArray& kept) {
    return QCborValue::fromCbor(kept).toJsonValue();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 1)
        return 0;
    const FormSchema& form = data[0] % 2 ? FormSchema::customer() : FormSchema::order();
    const QByteArray bytes(reinterpret_cast<const char*>(data + 1), qsizetype(size - 1));
    RecordModel model(form);
    if (!restoreForm(model, bytes).ok)
        return 0;
    const QByteArray kept = saveForm(model);
    RecordModel again(form);
    if (!restoreForm(again, kept).ok || sorted(saveForm(again)) != sorted(kept))
        std::abort();
    return 0;
}
