#include "ui/ordersend/uncertainwords.h"

#include "models/formats/moment.h"
#include "models/order/arrived.h"
#include "models/order/duplicates.h"
#include "ui/words/failurewords.h"

#include <QCoreApplication>

namespace lineside {

using namespace Qt::StringLiterals;
using Proposal = Evidence::Proposal;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(uncertain)
};

} // namespace

QStringList questionWords(const UncertainStory& story) {
    if (!story.sent())
        return {Texts::tr("The order that was kept can't be read, so Lineside can't look for the customer.")};
    const Record order = order::recordOf(*story.sent());
    QStringList found;
    if (order::canBeChecked(order))
        found.append(
            story.attempt().knownAsked
                ? Texts::tr("Lineside asks for customers of this name, address or papers who were not "
                            "there before the sending.")
                : Texts::tr("Lineside asks for customers of this name, address or papers. Who was there "
                            "before the sending is not known."));
    for (const ElementId id : {"Order/WirelessESN"_element, "Order/WirelessICCID"_element}) {
        if (const QString device = order.text(id); !device.isEmpty())
            found.append(Texts::tr("Lineside asks who has the device or SIM %1.").arg(device));
    }
    if (found.isEmpty())
        found.append(Texts::tr("The order names too little to look for the customer. Find them by hand."));
    return found;
}

QString lookWords(const UncertainStory& story, int querySeconds) {
    if (story.state() == UncertainStory::State::Deciding)
        return Texts::tr("Keeping what you decided…");
    QStringList parts;
    if (const auto& evidence = story.evidence()) {
        const qsizetype count = evidence->candidates.size();
        const QString at = displayTime(evidence->askedAt);
        if (count > 0)
            parts.append(
                Texts::tr("Asked at %1: %n customers may be the new one.", nullptr, int(count)).arg(at));
        else if (!evidence->patternsAsked || !evidence->inventoryAsked)
            parts.append(Texts::tr("Asked at %1: the service refused to say who is there.").arg(at));
        else if (evidence->proposal == Proposal::Choose)
            parts.append(Texts::tr("Asked at %1: there was nothing to ask by.").arg(at));
        else
            parts.append(Texts::tr("Asked at %1: nothing found.").arg(at));
        if (count == 0 && !story.mayDeny() && story.resendFrom().isValid())
            parts.append(
                Texts::tr("That is no proof that nothing was made. Sending again is offered from %1.")
                    .arg(displayTime(story.resendFrom())));
    }
    if (const auto& failure = story.failure())
        parts.append(words(*failure, During::LookUp, querySeconds).text);
    if (story.isAsking())
        parts.append(Texts::tr("Asking the service…"));
    else if (story.isLooking())
        parts.append(Texts::tr("Asking every %1 s.").arg(story.interval().count() / 1000));
    return parts.join(u' ');
}

} // namespace lineside
