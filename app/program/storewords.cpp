#include "app/program/storewords.h"

#include "app/offline/trouble.h"
#include "models/formats/moment.h"

#include <QCoreApplication>

namespace lineside {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(store)
};

} // namespace

QString storeWords(const Failure& why) {
    using offline::Reason;
    switch (offline::reasonOf(why)) {
    case Reason::Closed:
        return Texts::tr("Drafts are closed. They open again with the sign-in.");
    case Reason::InUse:
        if (const auto holder = offline::holderIn(why); holder && !offline::runsHere(*holder))
            return Texts::tr(
                       "The drafts are marked as open on the computer \"%1\". Sign in again to be asked once "
                       "more.")
                .arg(holder->computer);
        return Texts::tr(
            "Another Lineside on this computer has the drafts open. Close it, then start this one again.");
    case Reason::Newer:
        return Texts::tr(
            "The drafts were written by a newer Lineside. They are all still there: update this one.");
    case Reason::OtherKind:
        return Texts::tr(
            "These drafts are of the practice service. Nothing was changed. Tell your supervisor.");
    case Reason::NotAStore:
        return Texts::tr(
            "The file of the drafts is damaged or something else. Nothing was changed. Tell your "
            "supervisor.");
    case Reason::Disk:
        return Texts::tr("The disk can't be read or written. What you type is only in this window.");
    case Reason::Full:
        return Texts::tr("The disk is full. Make room: what you type is only in this window until then.");
    case Reason::KeyLost:
        return Texts::tr(
            "The system's keychain has lost the key of the drafts. They are all still there. Tell your "
            "supervisor.");
    case Reason::KeyUnavailable:
        return Texts::tr(
            "The system's keychain does not answer. The drafts are all still there. Unlock the keychain, "
            "then start Lineside again.");
    case Reason::OtherKey:
        return Texts::tr(
            "The key at hand is not the one of these drafts. They are all still there. Tell your "
            "supervisor.");
    case Reason::PassphraseDeclined:
        return Texts::tr("You work without drafts until the next sign-in. New orders can't be sent.");
    case Reason::PassphraseDamaged:
        return Texts::tr(
            "What is kept for the passphrase can't be read. The drafts are all still there. Tell your "
            "supervisor.");
    case Reason::NoMemory:
        return Texts::tr(
            "There is too little memory to unlock the drafts. Close other programs, then start Lineside "
            "again.");
    case Reason::SignInFirst:
        return Texts::tr(
            "These drafts open with a sign-in that the service takes. They are all still there.");
    }
    return {};
}

QuestionDialog::Words sharedQuestion() {
    return {
        .title = Texts::tr("Drafts on this computer"),
        .text = Texts::tr("There are drafts on this computer from before each person had their own. Are they "
                          "yours?"),
        .note = Texts::tr("If they are, only you see them from now on. If not, they stay locked for whoever "
                          "they belong to."),
        .yes = Texts::tr("They are mine"),
        .no = Texts::tr("Not mine")};
}

QuestionDialog::Words addressQuestion(const QString& address) {
    return {.title = Texts::tr("Drafts on this computer"),
            .text =
                Texts::tr("You have drafts on this computer for the service at %1. Go on with them at this "
                          "address?")
                    .arg(address),
            .note = Texts::tr("If you don't, they stay there, locked, for that address."),
            .yes = Texts::tr("Go on with them"),
            .no = Texts::tr("Leave them")};
}

QuestionDialog::Words lockQuestion(const offline::LockHolder& holder) {
    const QString since = displayDateAndTime(holder.since);
    return {
        .title = Texts::tr("Drafts in use"),
        .text =
            Texts::tr("Your drafts are marked as open on the computer \"%1\" (%2, process %3) since %4. That "
                      "process does not run on this computer.")
                .arg(holder.computer, holder.program, QString::number(holder.process), since),
        .note = Texts::tr(
            "A crash or a changed computer name leaves such a mark behind. If Lineside still runs on "
            "that computer, close it there first: two at once damage the drafts."),
        .yes = Texts::tr("Open them here"),
        .no = Texts::tr("Work without drafts")};
}

} // namespace lineside
