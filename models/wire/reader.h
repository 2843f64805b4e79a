#pragma once

#include "models/ports/service.h"
#include "models/wire/names.h"

#include <QByteArrayView>

#include <memory>

namespace lineside::wire {

/// What a reply's bytes say. The Header is kept beside a failure: a refusal carries the newest session key
/// too.
struct Answer {
    Header header;
    Record record;
    std::optional<Failure> failure; ///< Fault, Refused or Malformed; nothing on success
};

/// Reads one reply as it arrives: SOAP 1.1 and 1.2, names in any case and spelling, all list styles. Linear
/// in time; the bytes are not kept. Any input ends in an Answer.
class ReplyReader {
public:
    /// `names`: an installation's own names are read as the elements that they stand for, beside the usual
    /// ones.
    explicit ReplyReader(Operation operation, const WireNames& names = {});
    ~ReplyReader();
    ReplyReader(const ReplyReader&) = delete;
    ReplyReader& operator=(const ReplyReader&) = delete;

    void feed(QByteArrayView bytes);
    /// True once a failure is certain: the rest need not come.
    [[nodiscard]] bool failed() const;
    /// Call once, when all has arrived. A document cut short is Malformed.
    [[nodiscard]] Answer finish();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

/// The whole reply at once.
Answer read(QByteArrayView bytes, Operation operation, const WireNames& names = {});

} // namespace lineside::wire
