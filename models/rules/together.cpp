#include "models/rules/rules.h"

namespace lineside::rules {

QList<Problem> together(Operation operation, const EditedRecord& record) {
    switch (operation) {
    case Operation::CustomersUpdate:
        return ofUpdate(record);
    case Operation::NewCustomersCreate:
        return ofCreate(record);
    case Operation::NewCustomersQuote:
        return ofQuote(record);
    case Operation::DuplicateQuery:
        return ofDuplicateQuery(record);
    default:
        return {};
    }
}

} // namespace lineside::rules
