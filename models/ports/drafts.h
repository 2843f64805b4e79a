#pragma once

#include "models/ports/failure.h"
#include "models/record/document.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QObject>

#include <optional>

namespace lineside {

/// What a form holds, as it is kept on this computer. All of it may be personal data.
struct DraftContent {
    /// Names of form schemas (FormSchema::name()). One that this version has no form for is a later
    /// version's: its draft stays as it is.
    struct Kind {
        static constexpr QLatin1StringView Order{"order"};
        static constexpr QLatin1StringView Customer{"customer"};
    };
    QString kind = Kind::Order;
    QString title;            ///< "Marcus Bell"; empty while nobody has a name
    QString customerId;       ///< of a form that reads a customer
    QByteArray form;          ///< saveForm()
    QByteArray page;          ///< what the page keeps besides, in its own format
    bool open = false;        ///< its tab was open: the next start opens it again
    Documents documents = {}; ///< that the form names
    friend bool operator==(const DraftContent&, const DraftContent&) = default;
};

/// A draft as the store has it.
struct SavedDraft {
    QString id;
    int revision = 0;  ///< counts the savings
    QDateTime savedAt; ///< UTC
    DraftContent content;
};

/// The drafts on this computer, sealed. Every form has one draft of its own, whose ID it keeps for its life.
/// Futures always settle, on the caller's thread; Failure{Storage} when the store is not open or the disk is
/// full: the form then still has what was typed.
class Drafts : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// A new random ID.
    static QString newId();

    /// False without a key: whoever declines the passphrase works without drafts.
    [[nodiscard]] virtual bool isOpen() const = 0;
    /// On disk when it settles, with the time of saving. Savings of one draft keep their order. A draft whose
    /// order was made is kept no more: Failure{AlreadyMade}, its code the customer's number.
    virtual QFuture<Result<QDateTime>> save(QString id, DraftContent content) = 0;
    /// All that are not removed and not made, the newest first. Of documents the names alone: who opens one
    /// asks for it by one(). What is saved with names alone keeps its texts.
    virtual QFuture<Result<QList<SavedDraft>>> all() = 0;
    /// One of all(), with the texts of its documents; or nothing when it is none of them. Opens no other.
    virtual QFuture<Result<std::optional<SavedDraft>>> one(QString id) = 0;
    /// How many all() would answer with; opens none.
    virtual QFuture<Result<int>> count() = 0;
    /// Puts it away; restore() takes it back until the program ends. A draft that was made stays so: remove()
    /// finds none, restore() is Failure{AlreadyMade}.
    virtual QFuture<Result<bool>> remove(QString id) = 0;
    virtual QFuture<Result<bool>> restore(QString id) = 0;

signals:
    /// A draft came, changed or went; without an ID the store was opened or closed, and all may differ.
    void changed(const QString& draftId = {});
};

} // namespace lineside
