#include "tests/app/offline/support/documenttest.h"

#include <QtEndian>

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;

/// A document that can't be read any more takes nothing else with it.
class DamagedDocumentsTest : public AtDocuments {
    Q_OBJECT

    void verifyLost(const QList<int>& lost) {
        reopen();
        const DraftContent found = kept();
        QCOMPARE(found.form, personalDraft().form);
        QCOMPARE(found.page, personalDraft().page);
        QCOMPARE(found.documents.size(), 2);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(found.documents.at(i).text, lost.contains(i) ? QString() : i == 0 ? first : second);
            QVERIFY(!found.documents.at(i).name.isEmpty());
        }
        QCOMPARE(m_vault->unreadableDrafts(), 0);
    }

private slots:
    void init() { beginDocuments(); }
    void cleanup() { m_vault.reset(); }

    void whatIsMissingDamagedOrAnothersIsLeftOut_data() {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QList<int>>("lost");
        QTest::newRow("a row gone") << u"DELETE FROM documents WHERE piece = 3"_s << QList<int>{0};
        QTest::newRow("all gone") << u"DELETE FROM documents"_s << QList<int>{0, 1};
        QTest::newRow("damaged")
            << u"UPDATE documents SET payload = cast(substr(payload, 1, 99) || x'0011223344556677' || "
               "substr(payload, 108) AS BLOB) WHERE piece = 3"_s
            << QList<int>{0};
        QTest::newRow("another's") << u"UPDATE documents SET payload = (SELECT o.payload FROM documents o "
                                      "WHERE o.digest <> documents.digest AND o.piece = 0) "
                                      "WHERE piece = 0 AND digest = (SELECT digest FROM documents "
                                      "WHERE piece = 3)"_s
                                   << QList<int>{0};
        QTest::newRow("out of order")
            << u"UPDATE documents SET payload = (SELECT o.payload FROM documents o "
               "WHERE o.digest = documents.digest AND o.piece = 1 - documents.piece) "
               "WHERE piece < 2"_s
            << QList<int>{0, 1};
        QTest::newRow("the end gone")
            << u"DELETE FROM documents WHERE piece = (SELECT max(o.piece) FROM documents o WHERE "
               "o.digest = documents.digest)"_s
            << QList<int>{0, 1};
    }
    void whatIsMissingDamagedOrAnothersIsLeftOut() {
        QFETCH(QString, damage);
        QFETCH(QList<int>, lost);
        QVERIFY(m_vault->saveDraft(m_draft, with({first, second})));
        inside(damage);
        verifyLost(lost);
        // Saved on without it, its name stays: a store that is mended has it again.
        const Documents before = kept().documents;
        QVERIFY(m_vault->saveDraft(m_draft, kept()));
        verifyLost(lost);
        QCOMPARE(kept().documents, before);
    }

    void whoStillHasItMendsIt() {
        QVERIFY(m_vault->saveDraft(m_draft, with({first})));
        inside(u"DELETE FROM documents WHERE piece = 3"_s);
        QCOMPARE(kept(), with({first})); // it is in use here
        reopen();
        QVERIFY(kept().documents.first().text.isNull());
        QVERIFY(m_vault->saveDraft(m_draft, with({first})));
        reopen();
        QCOMPARE(kept(), with({first}));
    }

    /// Once: what is typed from then on writes no document. A mending that the disk refused is made again.
    void itIsMendedOnce() {
        QVERIFY(m_vault->saveDraft(m_draft, with({first})));
        inside(u"DELETE FROM documents WHERE piece = 3"_s);
        reopen();
        QVERIFY(kept().documents.first().text.isNull());
        inside(u"CREATE TRIGGER trouble BEFORE INSERT ON drafts BEGIN SELECT RAISE(ABORT, 'full'); END"_s);
        QVERIFY(!m_vault->saveDraft(m_draft, with({first})));
        inside(u"DROP TRIGGER trouble"_s);
        QCOMPARE(count(u"*) FROM documents"_s), 3);
        QVERIFY(m_vault->saveDraft(m_draft, with({first})));
        QCOMPARE(count(u"*) FROM documents"_s), 4);
        const int written = m_vault->documents().written();
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_vault->saveDraft(m_draft, with({first}, QString::number(i))));
        QCOMPARE(m_vault->documents().written(), written);
        reopen();
        QCOMPARE(kept().documents, of({first}));
    }

    /// Whoever has the text still, and did not read it from here, mends it too.
    void whatIsThereInPartIsWrittenAnew_data() {
        QTest::addColumn<QString>("damage");
        QTest::newRow("the end gone") << u"DELETE FROM documents WHERE piece = 3"_s;
        QTest::newRow("the beginning gone") << u"DELETE FROM documents WHERE piece = 0"_s;
        QTest::newRow("cut short") << u"UPDATE documents SET payload = substr(payload, 1, 3000)"_s;
    }
    void whatIsThereInPartIsWrittenAnew() {
        QFETCH(QString, damage);
        QVERIFY(m_vault->saveDraft(m_draft, with({first})));
        inside(damage);
        reopen();
        QVERIFY(m_vault->saveDraft(Drafts::newId(), with({first, second})));
        QCOMPARE(m_vault->documents().written(), 2);
        reopen();
        QCOMPARE(kept(), with({first}));
        // What is whole is not.
        QVERIFY(m_vault->saveDraft(Drafts::newId(), with({first, second})));
        QCOMPARE(m_vault->documents().written(), 0);
    }

    void aDraftThatIsPutAsideKeepsItsOwn() {
        QVERIFY(m_vault->saveDraft(m_draft, with({first})));
        inside(u"UPDATE drafts SET payload = x'00'"_s);
        reopen();
        QCOMPARE(m_vault->unreadableDrafts(), 1);
        QVERIFY(m_vault->saveDraft(m_draft, with({})));
        QCOMPARE(count(u"*) FROM aside"_s), 1);
        QCOMPARE(documents(), 1);
        // For as long as what was sent; the payload stays for who mends it.
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(m_vault->forget(30, now.addDays(29)));
        QCOMPARE(documents(), 1);
        QVERIFY(m_vault->forget(30, now.addDays(31)));
        QCOMPARE(documents(), 0);
        QCOMPARE(count(u"*) FROM documentnames"_s), 0);
        QCOMPARE(count(u"*) FROM aside"_s), 1);
    }

    /// What it sent can't be read; that it is over, and since when, stands in the clear.
    void anAttemptThatCantBeOpenedIsForgottenToo_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("left");
        QTest::newRow("accepted") << int(Attempt::State::Accepted) << 0;
        QTest::newRow("refused") << int(Attempt::State::Refused) << 0;
        QTest::newRow("uncertain") << int(Attempt::State::Uncertain) << 1;
    }
    void anAttemptThatCantBeOpenedIsForgottenToo() {
        QFETCH(int, state);
        QFETCH(int, left);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        Attempt attempt = personalAttempt(Attempt::State(state));
        attempt.draftId = m_draft;
        attempt.endedAt = now;
        attempt.documents = of({first});
        QVERIFY(m_vault->putAttempt(attempt));
        inside(u"UPDATE attempts SET payload = x'00'"_s);
        reopen();
        QVERIFY(m_vault->forget(30, now.addDays(29)));
        QCOMPARE(documents(), 1);
        QVERIFY(m_vault->forget(30, now.addDays(31)));
        QCOMPARE(documents(), left);
    }

    /// It may name documents where this version does not look.
    void whatALaterVersionNamesStays() {
        QVERIFY(m_vault->saveDraft(m_draft, with({first})));
        QVERIFY(m_vault->saveDraft(Drafts::newId(), with({second})));
        QByteArray bytes = packed(DraftContent{.title = u"of later"_s});
        qToBigEndian(qint32(99), bytes.data());
        const SealedPlace at{.table = u"drafts"_s, .id = m_draft, .revision = 1};
        m_vault->close();
        sql(m_place.file, u"UPDATE drafts SET payload = ? WHERE id = ?"_s,
            {seal(m_key, at, bytes + "names them here"), m_draft});
        reopen();
        QVERIFY(m_vault->saveDraft(m_draft, with({second})));
        QCOMPARE(documents(), 2);
        QCOMPARE(count(u"*) FROM documentnames"_s), 3);
    }
};

QTEST_GUILESS_MAIN(DamagedDocumentsTest)
#include "tst_damageddocuments.moc"
