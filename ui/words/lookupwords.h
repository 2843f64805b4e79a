#pragma once

#include "models/formats/lookup.h"
#include "models/ports/failure.h"

#include <QList>

namespace lineside {

/// What a text is taken for: "Phone number".
QString kindWords(Guess::Kind kind);
/// The same for one of several guesses: with the value where the kind alone would not tell them apart.
QString guessWords(const Guess& guess, const QList<Guess>& among);
/// "No customer has the number (850) 555-0188."
QString notFoundWords(const Guess& guess);
/// What a text that is taken for nothing lacks, and what can be looked up.
QString lackWords(const LookupLack& lack);
/// "Look it up as a customer ID."
QString insteadWords(const Guess& guess);

/// What happened to a sign-in, and what to do.
QString signInFailureWords(const Failure& failure);

} // namespace lineside
