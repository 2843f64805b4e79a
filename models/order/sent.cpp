#include "models/order/sent.h"

#include "models/recordmodel/formstate.h"
#include "models/recordmodel/requeststate.h"

namespace lineside::order {

std::optional<Request> sentBy(const QByteArray& request, const QByteArray& form) {
    if (!request.isEmpty())
        return restoreRequest(request);
    RecordModel model(FormSchema::order());
    if (!restoreForm(model, form).ok)
        return {};
    return model.changeSet().request();
}

} // namespace lineside::order
