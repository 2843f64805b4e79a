#include "tests/ui/drafts/fakedrafts.h"
#include "ui/drafts/draftspage.h"
#include "ui/look/look.h"
#include "ui/page/customertable.h"

#include <QPushButton>
#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// A list of drafts has only the names of their documents; who opens one has the texts.
class TestDraftDocuments : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_look = std::make_unique<look::Look>(*qApp); }

    void theListOpensWithThem() {
        const Documents documents{{QString(20'000, u'A'), "its name"}};
        FakeDrafts drafts;
        FakeAttempts attempts;
        drafts.save(u"a"_s, {.title = u"Marcus Bell"_s, .documents = documents});
        attempts.put({.id = u"x"_s,
                      .state = Attempt::State::Uncertain,
                      .title = u"Irene Bell"_s,
                      .documents = documents});
        DraftsPage page(drafts, &attempts);
        QTRY_COMPARE(page.model().rowCount(), 2);
        QVERIFY(page.model().line(0)->uncertain->documents.first().text.isNull());
        QVERIFY(page.model().line(1)->draft->content.documents.first().text.isNull());
        Documents opened, uncertain;
        connect(&page, &DraftsPage::draftOpened, this,
                [&](const SavedDraft& draft) { opened = draft.content.documents; });
        connect(&page, &DraftsPage::attemptOpened, this,
                [&](const Attempt& attempt) { uncertain = attempt.documents; });
        auto* table = page.findChild<CustomerTable*>(u"drafts"_s);
        auto* open = page.findChild<QPushButton*>(u"draftOpen"_s);
        table->selectRow(0);
        open->click();
        QTRY_COMPARE(uncertain, documents);
        table->selectRow(1);
        open->click();
        QTRY_COMPARE(opened, documents);
    }

private:
    std::unique_ptr<look::Look> m_look;
};

QTEST_MAIN(TestDraftDocuments)
#include "tst_draftdocuments.moc"
