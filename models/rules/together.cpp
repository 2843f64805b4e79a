#include "models/rules/rules.h"

namespace lineside::rules {

QList<Problem> together(Operation operation, const Draft& draft) {
    switch (operation) {
    case Operation::CustomersUpdate:
        return ofUpdate(draft);
    case Operation::NewCustomersCreate:
        return ofCreate(draft);
    case Operation::NewCustomersQuote:
        return ofQuote(draft);
    case Operation::DuplicateQuery:
        return ofDuplicateQuery(draft);
    default:
        return {};
    }
}

} // namespace lineside::rules
