#include "app/offline/trouble.h"
#include "models/recordmodel/formstate.h"
#include "models/recordmodel/requeststate.h"
#include "models/wire/writer.h"
#include "tests/app/offline/support/documenttest.h"

#include <QtTest>

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using Stage = Attempt::State;

/// Documents are rows of their own: each is written once, in sealed pieces, and goes with the last that names
/// it.
class DocumentsTest : public AtDocuments {
    Q_OBJECT

    Attempt attempt(Stage state) const {
        Attempt made = personalAttempt(state);
        made.draftId = m_draft;
        made.documents = of({first, second});
        return made;
    }

private slots:
    void init() { beginDocuments(); }
    void cleanup() { m_vault.reset(); }

    void theyComeBackInTheirOrder() {
        QVERIFY(m_vault->saveDraft(m_draft, with({second, first})));
        QVERIFY(m_vault->putAttempt(attempt(Stage::Uncertain)));
        QCOMPARE(documents(), 2);
        reopen();
        QCOMPARE(kept(), with({second, first}));
        QCOMPARE(m_vault->attempts({.texts = true}).value().first().documents, of({first, second}));
    }

    /// Lists have the names, by which they are written back; the texts are for who opens one.
    void listsReadNoDocument() {
        QVERIFY(m_vault->saveDraft(m_draft, with({first, second})));
        QVERIFY(m_vault->putAttempt(attempt(Stage::Uncertain)));
        reopen();
        const int opened = payloadsOpened();
        const DraftContent listed = m_vault->drafts().value().first().content;
        Attempt found = m_vault->attempts().value().first();
        QCOMPARE(payloadsOpened() - opened, 2);
        for (const Documents& documents : {listed.documents, found.documents}) {
            QCOMPARE(documents.size(), 2);
            for (const Document& document : documents)
                QVERIFY(document.text.isNull() && !document.name.isEmpty());
        }
        QVERIFY(m_vault->saveDraft(m_draft, listed));
        found.state = Stage::Refused;
        QVERIFY(m_vault->putAttempt(found));
        reopen();
        QCOMPARE(kept(), with({first, second}));
        QCOMPARE(m_vault->attempts({.texts = true}).value().first().documents, of({first, second}));
    }

    /// Counted: what is typed writes its own row; no document is read, digested or written for it.
    void typingCostsNoDocument() {
        const auto changes = [] { return inside(u"SELECT total_changes()"_s).toInt(); };
        QVERIFY(m_vault->saveDraft(m_draft, with({first, second})));
        const int before = changes(), opened = payloadsOpened();
        for (int i = 0; i < 20; ++i)
            QVERIFY(m_vault->saveDraft(m_draft, with({first, second}, QString::number(i))));
        QCOMPARE(m_vault->documents().written(), 2);
        QCOMPARE(m_vault->documents().digested(), 2);
        QCOMPARE(changes() - before, 20);
        QCOMPARE(payloadsOpened(), opened);
        QVERIFY(inside(u"SELECT max(length(payload)) FROM drafts"_s).toInt() < 10'000);
    }

    void whatWasReadIsNotDigestedAgain() {
        QVERIFY(m_vault->saveDraft(m_draft, with({first, second})));
        QVERIFY(m_vault->putAttempt(attempt(Stage::Uncertain)));
        reopen();
        const DraftContent found = kept();
        QVERIFY(m_vault->saveDraft(m_draft, found));
        Attempt uncertain = m_vault->attempts({.texts = true}).value().first();
        uncertain.state = Stage::Refused;
        QVERIFY(m_vault->putAttempt(uncertain));
        QCOMPARE(m_vault->documents().digested(), 0);
        QCOMPARE(m_vault->documents().written(), 0);
    }

    /// By its bytes, wherever they stand in memory; once for all who name it.
    void theSameOneIsOneRow() {
        const QString copy = QString(first.constData(), first.size());
        QVERIFY(!copy.isSharedWith(first));
        QVERIFY(m_vault->saveDraft(m_draft, with({first, copy})));
        QVERIFY(m_vault->saveDraft(Drafts::newId(), with({copy})));
        QVERIFY(m_vault->putAttempt(attempt(Stage::Sending)));
        QCOMPARE(documents(), 2);
        QCOMPARE(m_vault->documents().written(), 2);
        QCOMPARE(kept(), with({first, first}));
    }

    void piecesAreSmallAndSealed() {
        QVERIFY(m_vault->saveDraft(m_draft, with({first, second})));
        QVERIFY(inside(u"SELECT max(length(payload)) FROM documents"_s).toInt() < 300'000);
        QVERIFY(count(u"*) FROM documents"_s) > 4);
        m_vault->close();
        QCOMPARE(wordsOnDisk(m_folder->path(), {u"Zoë"_s, QString(20, u'a')}), QStringList());
        // Another store's key gives another name: nobody finds out by comparing files.
        const auto names = [](const QString& file) { return sql(file, u"SELECT digest FROM documents"_s); };
        const Place other{m_folder->filePath(u"other.db"_s), false};
        Vault vault;
        QVERIFY(vault.open(other) && !vault.unlock(Key::random()));
        QVERIFY(vault.saveDraft(m_draft, with({first, second})));
        vault.close();
        for (const auto& name : names(m_place.file))
            QVERIFY(!names(other.file).contains(name));
    }

    void whatNobodyNamesGoes() {
        const QString other = Drafts::newId();
        QVERIFY(m_vault->saveDraft(m_draft, with({first, second})));
        QVERIFY(m_vault->saveDraft(other, with({first})));
        QVERIFY(m_vault->saveDraft(m_draft, with({first})));
        QCOMPARE(documents(), 1);
        QVERIFY(m_vault->saveDraft(m_draft, with({})));
        QCOMPARE(documents(), 1); // the other names it
        QVERIFY(m_vault->setRemoved(other, true).value());
        QCOMPARE(documents(), 1); // it can come back
        reopen();
        QCOMPARE(documents(), 0);
        QCOMPARE(count(u"*) FROM documentnames"_s), 0);
    }

    void itIsOverwritten() {
        QVERIFY(m_vault->saveDraft(m_draft, with({first})));
        const QByteArray sealed = inside(u"SELECT payload FROM documents WHERE piece = 1"_s).toByteArray();
        QVERIFY(m_vault->saveDraft(m_draft, with({})));
        m_vault->close();
        const QByteArray file = bytesOf(m_place.file);
        for (qsizetype at = 0; at + 64 < sealed.size(); at += 8192)
            QVERIFY(!file.contains(sealed.mid(at, 64)));
    }

    void retentionTakesThemAlong() {
        QVERIFY(m_vault->saveDraft(m_draft, with({first, second})));
        Attempt sent = attempt(Stage::Sending);
        QVERIFY(m_vault->putAttempt(sent));
        sent.state = Stage::Accepted;
        sent.endedAt = QDateTime::currentDateTimeUtc().addDays(-40);
        QVERIFY(m_vault->putAttempt(sent)); // its draft is made: it names none
        QCOMPARE(count(u"*) FROM documentnames WHERE place = 'drafts'"_s), 0);
        QCOMPARE(documents(), 2);
        Attempt open = attempt(Stage::Uncertain);
        open.draftId = Drafts::newId();
        open.documents = of({second});
        QVERIFY(m_vault->putAttempt(open));
        QVERIFY(m_vault->forget(30, QDateTime::currentDateTimeUtc()));
        QCOMPARE(documents(), 1); // what is uncertain keeps its own
        QCOMPARE(m_vault->attempts({.id = open.id, .texts = true}).value().first(), open);
    }

    /// Neither the change of a store that opens nor the decision reads a document.
    void whatWasOnItsWayKeepsItsOwn() {
        QVERIFY(m_vault->putAttempt(attempt(Stage::Sending)));
        const int opened = payloadsOpened();
        reopen();
        QVERIFY(payloadsOpened() - opened < 7);
        const Attempt found = m_vault->attempts({.texts = true}).value().first();
        QCOMPARE(found.state, Stage::Uncertain);
        QCOMPARE(found.documents, of({first, second}));
    }

    /// A list of drafts that follows each saving reads no document of an open form.
    void whatIsInUseIsNotRead() {
        QVERIFY(m_vault->saveDraft(m_draft, with({first, second})));
        const int before = payloadsOpened();
        QVERIFY(kept().documents.first().text.isSharedWith(first));
        QCOMPARE(payloadsOpened() - before, 1);
        QString other = first + u'b';
        QVERIFY(m_vault->saveDraft(m_draft, with({other})));
        other.clear();
        QCOMPARE(kept().documents.first().text.size(), first.size() + 1); // nobody holds it any more
        QVERIFY(payloadsOpened() - before > 4);
    }

    /// Who comes too late to end an attempt is answered with it, documents and all.
    void whatStandsIsWhole() {
        const Attempt accepted = attempt(Stage::Accepted);
        QVERIFY(m_vault->putAttempt(accepted));
        Attempt refused = accepted;
        refused.state = Stage::Refused;
        reopen();
        QCOMPARE(m_vault->endAttempt(refused, Stage::Uncertain).value(), accepted);
    }

    void aSentDraftIsSettledUnlessSomethingWasTyped_data() {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<bool>("settled");
        QTest::newRow("its tab was left")
            << QStringList{QString(first.constData(), first.size()), second} << true;
        QTest::newRow("another document") << QStringList{first, second + u'b'} << false;
        QTest::newRow("in another order") << QStringList{second, first} << false;
        QTest::newRow("one fewer") << QStringList{first} << false;
    }
    void aSentDraftIsSettledUnlessSomethingWasTyped() {
        QFETCH(QStringList, texts);
        QFETCH(bool, settled);
        QVERIFY(m_vault->saveDraft(m_draft, with({first, second})));
        Attempt sent = attempt(Stage::Sending);
        sent.kind = Attempt::Kind::Update;
        QVERIFY(m_vault->putAttempt(sent));
        const int opened = payloadsOpened();
        QVERIFY(m_vault->saveDraft(m_draft, with(texts)));
        QVERIFY(payloadsOpened() - opened <= 2); // the draft's own row alone
        sent.state = Stage::Accepted;
        QVERIFY(m_vault->endAttempt(sent, Stage::Sending));
        QCOMPARE(m_vault->drafts().value().isEmpty(), settled);
    }

    void allOrNothing() {
        QVERIFY(m_vault->saveDraft(m_draft, with({first})));
        inside(u"CREATE TRIGGER trouble BEFORE INSERT ON documents WHEN NEW.piece = 1 "
               u"BEGIN SELECT RAISE(ABORT, 'full'); END"_s);
        QVERIFY(!m_vault->saveDraft(m_draft, with({second})));
        QCOMPARE(kept(), with({first}));
        QCOMPARE(documents(), 1);
        inside(u"DROP TRIGGER trouble"_s);
        QVERIFY(m_vault->saveDraft(m_draft, with({second})));
        QCOMPARE(kept(), with({second}));
        QCOMPARE(documents(), 1);
    }

    /// What is sent again, or held against the service, is what was sent.
    void theBytesThatGoOutAreTheSame() {
        Request request(Operation::CustomersUpdate);
        request.set("Customer/ID"_element, u"1001"_s);
        request.set("Customer/Email"_element, u"rosa@example.com"_s);
        request.set("Customer/Lifeline/SelfCertificationPDF"_element, first);
        Attempt sent = attempt(Stage::Uncertain);
        sent.documents = {};
        sent.sent = saveRequest(request, &sent.documents);
        QVERIFY(m_vault->putAttempt(sent));
        reopen();
        const Attempt found = m_vault->attempts({.texts = true}).value().first();
        QCOMPARE(found, sent);
        const auto again = restoreRequest(found.sent, found.documents);
        QVERIFY(again);
        const auto bytes = [](const Request& out) {
            return wire::envelope(out, {.sessionKey = u"key"_s}, WireNames());
        };
        QCOMPARE(bytes(*again), bytes(request));
        QVERIFY(bytes(*again).size() > first.size());
    }
};

QTEST_GUILESS_MAIN(DocumentsTest)
#include "tst_documents.moc"
