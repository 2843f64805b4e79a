#pragma once

#include <QString>

namespace lineside {

/// The text as it may stand in a log: whatever could be a person's is masked, and some that is not, since a
/// log that lacks a port number is better than one that holds an SSN. Masked are four and more digits, also
/// with marks between them (SSN, dates, numbers, PINs), e-mail addresses, markup and all after it, values
/// after words such as "password", queries of addresses, and long runs that could be keys or files. One line,
/// at most 2000 characters. Names of people can't be told from other words: the program must not log them.
QString redacted(const QString& text);

} // namespace lineside
