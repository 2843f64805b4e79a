#pragma once

#include "app/practice/options.h"
#include "app/practice/sessions.h"
#include "app/practice/soap/call.h"
#include "app/practice/store/store.h"

namespace lineside::practice {

/// What an operation works with. One object a call.
struct Work {
    const Call& call;
    Sessions::Signed by;
    Store& store;
    const PracticeOptions& options;
    QString callId;
};

// Each returns what stands below the Header, or throws Refusal, SoapFault or StoreTrouble and has changed
// nothing.
Record queryCustomer(const Work& work);
Record updateCustomer(const Work& work);
Record findDuplicates(const Work& work);
Record createCustomer(const Work& work);
Record quote(const Work& work);

/// Gives lines that wait for a phone number theirs when their time has come.
void settlePending(const Work& work);

} // namespace lineside::practice
