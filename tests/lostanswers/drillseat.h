#pragma once

#include "app/offline/store.h"
#include "tests/app/flows/support/createfixture.h"
#include "tests/app/offline/support/storefixture.h"
#include "tests/lostanswers/mortalattempts.h"

namespace lineside::test {

/// A program that has started: the sealed store on the disk, the service behind the line, the desk. What it
/// finds as "sending" is uncertain.
struct DrillSeat {
    DrillSeat(const QUrl& url, const QString& file, const std::shared_ptr<QDateTime>& now) {
        if (!opens(store, {file, true}))
            qFatal("The store can't be opened");
        api::Endpoint endpoint;
        endpoint.url = url;
        service = std::make_shared<ApiService>(endpoint);
        orders = std::make_unique<FlowOrderDesk>(service, attempts, [now] { return *now; });
        orders->setNotFoundCodes({QStringLiteral("C1001")});
    }
    bool signIn() {
        const QString practice = QStringLiteral("practice");
        return settle(service->signIn({practice, practice, QStringLiteral("PRACTICE"), {}})).ok();
    }
    /// Read past the program: what is on the disk.
    QList<Attempt> kept() {
        const auto all = settle(store.attempts().all());
        if (!all)
            qFatal("The attempts can't be read");
        return all.value();
    }
    bool isOffered(const QString& draftId) {
        const auto all = settle(store.drafts().all());
        const QList<SavedDraft> drafts = all ? all.value() : QList<SavedDraft>();
        return std::any_of(drafts.cbegin(), drafts.cend(),
                           [&](const SavedDraft& draft) { return draft.id == draftId; });
    }
    /// As a page saves what is typed.
    bool save(const OrderToSend& order) {
        DraftContent content;
        content.title = order.title;
        content.form = order.form;
        content.open = true;
        return settle(store.drafts().save(order.draftId, content)).ok();
    }

    offline::Store store;
    MortalAttempts attempts{store.attempts()};
    std::shared_ptr<ApiService> service;
    std::unique_ptr<FlowOrderDesk> orders;
};

} // namespace lineside::test
