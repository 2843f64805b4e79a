#include "models/order/sent.h"

#include "models/recordmodel/formstate.h"
#include "models/recordmodel/requeststate.h"

namespace lineside::order {

std::optional<Request> sentBy(const Attempt& attempt) {
    if (!attempt.sent.isEmpty())
        return restoreRequest(attempt.sent);
    RecordModel model(FormSchema::order());
    if (!restoreForm(model, attempt.form).ok)
        return {};
    return model.changeSet().request();
}

} // namespace lineside::order
