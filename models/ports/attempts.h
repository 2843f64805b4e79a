#pragma once

#include "models/ports/failure.h"
#include "models/record/document.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QObject>
#include <QStringList>

#include <optional>

namespace lineside {

/// One try to change something at the service, on disk before its first byte leaves (API page, "A create
/// whose answer is lost").
struct Attempt {
    enum class State : quint8 {
        Prepared, ///< kept; nothing has left the machine
        Sending,  ///< on its way; found in a store that is opened, it is Uncertain
        Accepted, ///< the service answered, or the agent decided, that it was done
        Refused,  ///< the service answered that it was not, nothing left, or the agent decided so
        Uncertain ///< the answer was lost: it may or may not have been done
    };
    enum class Kind : quint8 {
        Create, ///< makes a customer
        Update  ///< changes one
    };

    QString id;      ///< random
    QString draftId; ///< of the order, or of the changes
    State state = State::Prepared;
    QDateTime madeAt;  ///< UTC, when it was prepared
    QDateTime sentAt;  ///< UTC, when the sending began; not valid before
    QDateTime endedAt; ///< UTC, when it was accepted, refused or became uncertain
    QString title;     ///< whose order or change it is
    QByteArray form;   ///< Create: saveForm() of the order, to open it again
    QByteArray sent;   ///< saveRequest() of what was sent; empty in an attempt of before Lineside kept it
    bool knownAsked = false; ///< whether the order filled a pattern and the service told who was there
    QStringList knownIds;    ///< customers of that name, address, papers or device before the first byte
    QString customerId;      ///< Create, Accepted: the new customer; Update: who is changed
    QStringList orders;      ///< Accepted, from the answer
    QStringList lines;
    Failure failure; ///< Refused and Uncertain: why
    Kind kind = Kind::Create;
    Documents documents = {}; ///< that `form` and `sent` name
    friend bool operator==(const Attempt&, const Attempt&) = default;
};

/// Which attempts are asked for: what is not said leaves none out. An ID that is empty is nobody's: it finds
/// none.
struct AttemptQuery {
    std::optional<QString> id;
    std::optional<QString> draftId;
    std::optional<Attempt::Kind> kind;
    QList<Attempt::State> states;
    QDateTime since; ///< prepared at that time or later
    /// Whether the texts of their documents are read, or their names alone: for who opens, sends or compares
    /// one, not for lists. What is put or ended with names alone keeps its texts.
    bool texts = false;

    [[nodiscard]] bool takes(const Attempt& attempt) const;
};

/// What changed among the attempts.
struct AttemptChange {
    QString id; ///< empty: the store was opened or closed, and all may differ
    QString draftId;
    Attempt::State state = Attempt::State::Prepared;
};

/// The attempts on this computer, sealed, in the store of the drafts. Futures always settle, on the caller's
/// thread.
///
/// A draft makes one customer. Keeping a create as Accepted and making its draft "made" is one transaction;
/// from then on the draft is not listed, and saving or restoring it is Failure{AlreadyMade}. Keeping a
/// create as Prepared or Sending is Failure{AlreadyMade} when its draft is made, and Failure{Undecided}
/// while another attempt of the draft is Sending or Uncertain, also one whose row is damaged. It holds for
/// whoever uses the store: two pages, two desks.
class Attempts : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// False without a key: then no create can be sent.
    [[nodiscard]] virtual bool isOpen() const = 0;
    /// Another number from each opening and each closing on: what began before one must keep nothing after
    /// it, since the store may be another person's by then.
    [[nodiscard]] virtual int opening() const { return 0; }
    /// On disk, journal and all, when it settles.
    virtual QFuture<Result<bool>> put(Attempt attempt) = 0;
    /// Keeps how an attempt ended, if it still stands in the state in which it was read: reading and writing
    /// are one transaction. Answers with what stands there then: `ended`, or what was decided meanwhile,
    /// which stays as it is. Failure{Storage} where there is none. Where the disk refuses, it is tried again
    /// after the next write, until the store closes; from Uncertain not: a look or the agent ends it anew.
    virtual QFuture<Result<Attempt>> end(Attempt ended, Attempt::State from) = 0;
    /// The newest first. Opens no others than those that it answers with.
    virtual QFuture<Result<QList<Attempt>>> find(AttemptQuery query) = 0;
    /// How many find() would answer with; opens none.
    virtual QFuture<Result<int>> count(AttemptQuery query) = 0;
    QFuture<Result<QList<Attempt>>> all() { return find({}); }

signals:
    /// With nothing said, all may differ.
    void changed(const lineside::AttemptChange& what = {});
};

} // namespace lineside

Q_DECLARE_METATYPE(lineside::AttemptChange)
