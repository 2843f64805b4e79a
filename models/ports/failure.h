#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace lineside {

/// What went wrong with a call, as one value. `ui` makes the words; `text` is what the service itself said.
struct Failure {
    /// The four layers of failure (API page, "Failures") and the ends that Lineside itself decides.
    enum class Kind {
        NoConnection, ///< nothing left the machine: name not found, refused, offline
        NotSafe,      ///< TLS failed; nothing was sent
        TimedOut,     ///< no complete answer in time
        Lost,         ///< the connection ended before a complete answer: the outcome is unknown
        Cancelled,    ///< the agent cancelled before or while waiting
        HttpStatus,   ///< an HTTP status that carries no reply of the service; `code` holds it
        Busy,         ///< 429 or 503; `retryAfterSeconds` is set when the service said so
        Fault,        ///< a SOAP Fault; whose it is, isSendersFault() tells
        Refused,      ///< Header with Success false; `code` is Error_Code
        SignIn,       ///< user, password or client refused, or no sign-in yet
        Malformed,    ///< the answer is no complete, well-formed reply; `line` and `column` tell where
        TooLarge,     ///< the answer is larger than the limit of the settings
        Storage,   ///< this computer could not keep or read something: store closed, disk full, key missing
        Undecided, ///< an earlier create of the same order has no known outcome: nothing was sent
        Address,   ///< the service address is not https, nor http to a literal loopback address
        WrongCustomer, ///< the reply is about another customer than the one asked for, or names none: it is
                       ///< not used
        Gone,          ///< the customer is not there any more; nothing was sent
        AlreadyMade,   ///< this order was sent and accepted before; `code` holds the customer's number
        Unexamined,    ///< the service knows customers like this one whom the agent has not seen yet;
                       ///< nothing was sent
        OtherPerson,   ///< another person is signed in than the one whose work this is, or nobody; nothing
                       ///< was sent
    };
    /// Of Kind, for readers of what was kept.
    static constexpr Kind LastKind = Kind::OtherPerson;

    Kind kind = Kind::NoConnection;
    QString code;                ///< Error_Code, faultcode or HTTP status; may be empty
    QString text;                ///< the service's own words (Error_Description, faultstring); may be empty
    QString detail;              ///< for support: technical, without personal data
    int retryAfterSeconds = -1;  ///< from Retry-After; -1: not said
    qint64 line = 0;             ///< 1-based position in the reply, 0: none
    qint64 column = 0;           ///< 1-based column in the reply, 0: none
    bool outcomeUnknown = false; ///< a change may or may not have been made by the service

    friend bool operator==(const Failure&, const Failure&) = default;
};

/// A value or the Failure that took its place.
template <typename T>
class Result {
public:
    Result() : m_value(Failure{}) {}
    Result(T value) : m_value(std::move(value)) {}           // NOLINT(google-explicit-constructor)
    Result(Failure failure) : m_value(std::move(failure)) {} // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool ok() const { return std::holds_alternative<T>(m_value); }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const T& value() const { return std::get<T>(m_value); }
    [[nodiscard]] T& value() { return std::get<T>(m_value); }
    [[nodiscard]] const Failure& failure() const { return std::get<Failure>(m_value); }

private:
    std::variant<T, Failure> m_value;
};

} // namespace lineside
