#pragma once

#include "models/recordmodel/merge.h"

namespace lineside::order {

/// Single elements and lists of a request as a record.
Record recordOf(const Request& request);

/// Holds what a create sent against the customer that Customers_Query returns, element by element, in the
/// order of sending. The parent is read as ParentAccountID; what the query lacks, the whole Order among it,
/// can't be seen. Case, punctuation, accents, a mask and the usual abbreviations of an address are another
/// form; any other text is "not taken".
QList<Comparison> arrived(const Request& sent, const Record& now);

/// The elements that tell against this customer having been made by this request: what was sent and is not
/// there, and what tells who they are and was not sent (then with an empty text as sent).
QList<Comparison> against(const Request& sent, const Record& customer);

/// How many elements tell against this customer having been made by this request: what was sent and is not
/// there, and what tells who they are (date of birth, papers, e-mail, parts of the name) and was not sent.
int differences(const Request& sent, const Record& customer);

} // namespace lineside::order
