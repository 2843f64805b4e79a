#include "app/offline/vault.h"
#include "models/recordmodel/formstate.h"
#include "models/recordmodel/requeststate.h"
#include "tests/app/offline/support/storefixture.h"
#include "tests/support/testdata.h"

#include <QtTest>

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using Stage = Attempt::State;

/// A store that an earlier Lineside made: nothing of it is lost, and it is found as quickly as a new one's.
class MigrationTest : public QObject {
    Q_OBJECT

    const Key m_key = *Key::fromBytes(QByteArray(32, 'k')); // of the store in tests/data
    std::unique_ptr<QTemporaryDir> m_folder;
    Place m_place;

    QList<QVariantList> payloads() const {
        return sql(m_place.file, u"SELECT id, revision, state, payload FROM attempts UNION ALL "
                                 u"SELECT id, revision, state, payload FROM drafts ORDER BY id"_s);
    }
    void takeStore(const QString& name) const {
        QFile file(m_place.file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(data(u"store/"_s + name));
    }
    /// As the store of version 4 has them within its forms.
    static QString document(char filling) {
        return QString::fromLatin1(("%PDF-1.4\n" + QByteArray(13'000, filling) + "\n%%EOF\n").toBase64());
    }
    int version() const { return sql(m_place.file, u"PRAGMA user_version"_s)[0][0].toInt(); }

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_place = {m_folder->filePath(u"drafts.db"_s), false};
    }

    void rowsStayAsTheyAre_data() {
        QTest::addColumn<int>("of");
        QTest::newRow("1") << 1;
        QTest::newRow("4") << 4;
    }
    void rowsStayAsTheyAre() {
        QFETCH(int, of);
        takeStore(u"store-%1.lineside"_s.arg(of));
        QCOMPARE(version(), of);
        const auto before = payloads();
        QVERIFY(before.size() > 2);
        {
            Vault vault;
            QVERIFY(vault.open(m_place)); // ends before there is a key
        }
        QCOMPARE(version(), Database::schemaVersion);
        QCOMPARE(payloads(), before);
    }

    void attemptsAreFoundByTheirDraft() {
        takeStore(u"store-1.lineside"_s);
        Vault vault;
        QVERIFY(vault.open(m_place));
        QVERIFY(!vault.unlock(m_key));
        const auto all = vault.attempts().value();
        QVERIFY(!all.isEmpty());
        for (const Attempt& attempt : all) {
            const auto found = vault.attempts({.draftId = attempt.draftId}).value();
            QVERIFY(found.contains(attempt));
            QVERIFY(found.size() < all.size() || all.size() == 1);
            QCOMPARE(attempt.kind, Attempt::Kind::Create);
        }
        QCOMPARE(vault.unreadableAttempts() + vault.unreadableDrafts(), 0);
    }

    /// A row that can't be opened has no digest, stays as it is and is in nobody's way.
    void aDamagedRowIsKept() {
        takeStore(u"store-1.lineside"_s);
        sql(m_place.file, u"UPDATE attempts SET payload = x'00'"_s);
        Vault vault;
        QVERIFY(vault.open(m_place));
        QVERIFY(!vault.unlock(m_key));
        QVERIFY(vault.unreadableAttempts() > 0);
        QVERIFY(vault.putAttempt(personalAttempt(Stage::Sending)));
        vault.close();
        QCOMPARE(
            sql(m_place.file, u"SELECT 1 FROM attempts WHERE payload = x'00' AND draft IS NULL"_s).size(),
            sql(m_place.file, u"SELECT 1 FROM attempts"_s).size() - 1);
    }

    /// Version 4 kept documents within its forms. They are read as ever, and are rows of their own from the
    /// next saving on.
    void documentsWithinAForm() {
        constexpr auto certification = "Customer/Lifeline/SelfCertificationPDF"_element;
        constexpr auto proof = "Customer/Lifeline/ProofDocumentationPDF"_element;
        takeStore(u"store-4.lineside"_s);
        Vault vault;
        QVERIFY(vault.open(m_place));
        QVERIFY(!vault.unlock(m_key));
        const SavedDraft draft = vault.drafts().value().first();
        RecordModel model(FormSchema::customer());
        QVERIFY(restoreForm(model, draft.content.form, draft.content.documents).ok);
        QCOMPARE(model.shownText("Customer/Email"_element), u"new@example.com"_s);
        QCOMPARE(model.shownText(certification), document('a'));
        QCOMPARE(model.shownText(proof), document('b'));
        DraftContent next = draft.content;
        next.form = saveForm(model, &next.documents);
        QVERIFY(vault.saveDraft(draft.id, next));
        QCOMPARE(inside(u"SELECT count(DISTINCT digest) FROM documents"_s).toInt(), 2);
        QVERIFY(inside(u"SELECT length(payload) FROM drafts"_s).toInt() < 10'000);
        QCOMPARE(vault.draft(draft.id).value()->content, next);
    }

    void documentsWithinAttempts() {
        takeStore(u"store-4.lineside"_s);
        Vault vault;
        QVERIFY(vault.open(m_place));
        QVERIFY(!vault.unlock(m_key));
        const auto all = vault.attempts({.states = {Stage::Uncertain}}).value();
        QCOMPARE(all.size(), 2);
        for (const Attempt& attempt : all) {
            const auto sent = restoreRequest(attempt.sent, attempt.documents);
            QVERIFY(sent);
            QCOMPARE(sent->text("Customer/Lifeline/SelfCertificationPDF"_element), document('a'));
            Attempt ended = attempt;
            ended.state = Stage::Refused;
            QVERIFY(vault.putAttempt(ended));
            QCOMPARE(vault.attempts({.id = attempt.id, .texts = true}).value().first(), ended);
        }
    }
};

QTEST_GUILESS_MAIN(MigrationTest)
#include "tst_migration.moc"
