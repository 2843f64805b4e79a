#include "models/rules/rules.h"

namespace lineside::rules {

QList<Problem> together(Operation operation, const Draft& draft) {
    return operation == Operation::CustomersUpdate ? ofUpdate(draft) : QList<Problem>();
}

} // namespace lineside::rules
