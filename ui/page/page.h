#pragma once

#include "models/formats/lookup.h"
#include "models/ports/drafts.h"
#include "models/record/record.h"

#include <QWidget>

#include <chrono>

class QAction;
class QUndoStack;

namespace lineside {

/// A customer in a line, for the list of recent ones. Nothing sensitive.
struct CustomerLine {
    QString id;
    QString name;
    QString phone;    ///< as the service spells it; may be empty
    QString reminder; ///< "Recertify by Dec 12"; empty for none
};

/// What stands in a tab of the window. The window asks; the page says through its signals when an answer is
/// another. Nothing personal but a name may be part of a title.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Of the tab and the window: the customer's name, or what the page is.
    [[nodiscard]] virtual QString title() const = 0;
    /// Customer/ID when the page is a customer's: one tab a customer. Empty for the others.
    [[nodiscard]] virtual QString customerId() const { return {}; }
    /// What the list of recent customers says of it.
    [[nodiscard]] virtual CustomerLine line() const { return {customerId(), title(), {}, {}}; }
    /// What the page knows of a caller, for a search of duplicates; empty when it is about nobody.
    [[nodiscard]] virtual Record caller() const { return {}; }
    /// Whether closing would lose something that a person typed.
    [[nodiscard]] virtual bool isModified() const { return false; }
    /// Whether what is typed into it is kept on this computer, in a draft.
    [[nodiscard]] virtual bool keepsDrafts() const { return false; }
    /// What is to be kept of it.
    [[nodiscard]] virtual DraftContent draft() const { return {}; }
    /// Takes up what was kept. False when it can't be read: the draft then stays where it is.
    virtual bool takeDraft(const DraftContent& /*kept*/) { return false; }
    /// When it was kept last, for the page to show.
    virtual void setKept(const QDateTime& /*at*/) {}
    /// Keeping it failed: what was typed is only in the window. Failure::SignIn: nobody is signed in;
    /// Failure::AlreadyMade: it is the draft of an order that was made.
    virtual void setNotKept(const Failure& /*why*/) {}

    /// Edit > Undo and Redo act on it; null when there is nothing to undo.
    [[nodiscard]] virtual QUndoStack* undoStack() const { return nullptr; }

    /// Asks the service again (F5). Edits stay.
    virtual void refresh() {}
    /// Whether the page holds a reading that was asked for later: an answer that lingered must not put it
    /// back.
    [[nodiscard]] virtual bool hasReadSince(std::chrono::steady_clock::time_point /*asked*/) const {
        return false;
    }
    /// A newer reading of this customer: the new baseline below the edits. One of another customer changes
    /// nothing.
    virtual void takeRecord(const Record& /*now*/) {}
    /// How this customer was looked up last: by ID, or by a number of theirs.
    virtual void foundBy(const Guess& /*asked*/) {}
    /// Opens the review of the changes, or goes to the problem in their way (Ctrl+Return). Ends in saved() or
    /// reviewLeft().
    virtual void review() {}
    [[nodiscard]] virtual bool canRefresh() const { return false; }
    [[nodiscard]] virtual bool canReview() const { return false; }

    /// Further actions for the menu Customer while this page is in front, with their shortcuts.
    [[nodiscard]] virtual QList<QAction*> menuActions() const { return {}; }
    /// Where F6 leads within the page, in order; none: the page itself.
    [[nodiscard]] virtual QList<QWidget*> panes() const { return {}; }
    /// Which part is shown and how wide its columns are; no data. For the next page of the same kind.
    [[nodiscard]] virtual QByteArray saveLayout() const { return {}; }
    virtual void restoreLayout(const QByteArray& /*layout*/) {}

signals:
    void titleChanged();
    void modifiedChanged();
    /// What draft() gives is another now.
    void draftChanged();
    /// canRefresh(), canReview(), undoStack() or menuActions() answer differently.
    void actionsChanged();
    /// Everything that was sent was taken: a closing that waited for the review goes on.
    void saved();
    /// The review was left without that: a closing that waited for it stops.
    void reviewLeft();
    /// Another customer is wanted, e.g. the parent.
    void customerWanted(const QString& customerId);
};

} // namespace lineside
