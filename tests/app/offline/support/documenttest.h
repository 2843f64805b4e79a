#pragma once

#include "tests/app/offline/support/vaulttest.h"

#include <QTest>

namespace lineside::test {

using namespace Qt::StringLiterals;

/// A test of the documents of one draft in one vault.
class AtDocuments : public AtOneVault {
protected:
    inline static const QString first = QString(1'000'003, u'a');        ///< of four pieces
    inline static const QString second = u"Zoë, 李 "_s.repeated(60'000); ///< of three

    void beginDocuments() {
        begin(u"drafts.db"_s);
        m_draft = Drafts::newId();
        reopen();
    }
    void reopen() {
        m_vault = std::make_unique<offline::Vault>();
        QVERIFY(!opened(*m_vault));
    }
    static Documents of(const QStringList& texts) {
        Documents documents;
        for (const QString& text : texts)
            documents.append({text});
        return documents;
    }
    static DraftContent with(const QStringList& texts, const QString& title = u"Marcus Bell"_s) {
        DraftContent content = personalDraft();
        content.title = title;
        content.documents = of(texts);
        return content;
    }
    DraftContent kept() { return m_vault->draft(m_draft).value().value_or(SavedDraft()).content; }
    static int count(const QString& what) { return inside(u"SELECT count(%1"_s.arg(what)).toInt(); }
    static int documents() { return count(u"DISTINCT digest) FROM documents"_s); }

    std::unique_ptr<offline::Vault> m_vault;
    QString m_draft;
};

} // namespace lineside::test
