#include "models/order/sent.h"

#include "models/recordmodel/formstate.h"
#include "models/recordmodel/requeststate.h"

namespace lineside::order {

std::optional<Request> sentBy(const QByteArray& request, const QByteArray& form, const Documents& documents) {
    if (!request.isEmpty())
        return restoreRequest(request, documents);
    RecordModel model(FormSchema::order());
    if (!restoreForm(model, form, documents).ok)
        return {};
    return model.changeSet().request();
}

} // namespace lineside::order
