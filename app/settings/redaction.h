#pragma once

#include <QString>

namespace lineside {

/// The text as it may stand in a log: whatever could be a person's is masked, and some that is not, since a
/// log that lacks a port number is better than one that holds an SSN. Masked are four and more digits,
/// whatever marks stand between them (SSN, dates, numbers, PINs), or letters in the same word (licences,
/// devices, keys), e-mail addresses, markup and all after it, values after words such as "password", with a
/// colon or without, unless the rest of the sentence is made of ordinary words ("the password was refused"),
/// queries of addresses, words that are no language's (keys of letters alone), and long runs that could be
/// keys or files. One line, at most 2000 characters. Names of people can't be told from other words: the
/// program must not log them.
QString redacted(const QString& text);

} // namespace lineside
