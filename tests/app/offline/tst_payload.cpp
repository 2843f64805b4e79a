#include "app/offline/payload.h"
#include "app/offline/vault.h"
#include "models/order/sent.h"
#include "models/recordmodel/formstate.h"
#include "models/recordmodel/requeststate.h"
#include "tests/app/offline/support/storefixture.h"
#include "tests/support/testdata.h"

#include <QtEndian>
#include <QtTest>

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using Stage = Attempt::State;

/// Payloads of every version: files that earlier code wrote, and bytes as a later one might.
class PayloadTest : public QObject {
    Q_OBJECT

    static constexpr qint32 later = 9;

    static void setVersion(QByteArray& bytes, qint32 version) { qToBigEndian(version, bytes.data()); }
    static QByteArray ofLater(QByteArray bytes) {
        setVersion(bytes, later);
        return bytes + "what a later Lineside keeps";
    }
    static Attempt withSent() {
        Attempt attempt = personalAttempt(Stage::Sending);
        attempt.sent =
            saveRequest(Request(Operation::NewCustomersCreate).set("Order/PackageID"_element, u"7"_s));
        return attempt;
    }

    /// Of the vault that is open.
    static QByteArray payloadOf(const Key& key, const QString& id) {
        const auto column = [&id](const QString& name) {
            return inside(u"SELECT %1 FROM attempts WHERE id = '%2'"_s.arg(name, id));
        };
        const SealedPlace place{.table = u"attempts"_s,
                                .id = id,
                                .revision = column(u"revision"_s).toLongLong(),
                                .state = column(u"state"_s).toLongLong()};
        return unseal(key, place, column(u"payload"_s).toByteArray()).value_or(QByteArray());
    }

private slots:
    void aDraftOfVersion1() {
        const auto draft = draftFrom(data(u"store/draft-1.bin"_s));
        QVERIFY(draft);
        QCOMPARE(draft->kind, DraftContent::Kind::Order);
        QCOMPARE(draft->title, u"Marcus Bell"_s);
        QCOMPARE(draft->page, QByteArray("kept by the page"));
        QVERIFY(draft->open && draft->customerId.isEmpty());
        RecordModel model(FormSchema::order());
        QVERIFY(restoreForm(model, draft->form).ok);
        QCOMPARE(model.current("Customer/PhysicalAddress/LastName"_element).text(), u"Bell"_s);
    }

    void anAttemptOfVersion1() {
        const auto attempt = attemptFrom(data(u"store/attempt-1-uncertain.bin"_s));
        QVERIFY(attempt);
        QCOMPARE(attempt->id, u"11111111-2222-4333-8444-555555555555"_s);
        QCOMPARE(attempt->draftId, u"99999999-8888-4777-a666-555555555555"_s);
        QCOMPARE(attempt->state, Stage::Uncertain);
        QCOMPARE(attempt->sentAt, QDateTime(QDate(2026, 11, 24), QTime(15, 0, 1, 500), Qt::UTC));
        QCOMPARE(attempt->knownIds, QStringList({u"1001"_s, u"1002"_s}));
        QVERIFY(attempt->knownAsked && attempt->failure.outcomeUnknown && attempt->sent.isEmpty());
        QCOMPARE(attempt->failure.kind, Failure::Kind::Lost);
        QCOMPARE(attempt->failure.column, 4);
        // It kept the form alone: what was sent is what the form gives.
        const auto sent = order::sentBy(attempt->sent, attempt->form, attempt->documents);
        QVERIFY(sent);
        QCOMPARE(sent->text("Order/PackageID"_element), u"502"_s);
        const auto accepted = attemptFrom(data(u"store/attempt-1-accepted.bin"_s));
        QCOMPARE(accepted->state, Stage::Accepted);
        QCOMPARE(accepted->lines, QStringList({u"41"_s, u"42"_s}));
    }

    void eachComesBack() {
        QCOMPARE(draftFrom(packed(personalDraft())), personalDraft());
        const Attempt attempt = withSent();
        QCOMPARE(attemptFrom(packed(attempt)), attempt);
        QCOMPARE(madeFrom(packed(MadeDraft{u"7"_s, u"a"_s, u"t"_s}))->customerId, u"7"_s);
    }

    void aLaterVersionIsReadAndKeptWhole() {
        Later kept;
        const QByteArray draft = ofLater(packed(personalDraft()));
        QCOMPARE(draftFrom(draft, &kept), personalDraft());
        QCOMPARE(kept.version, later);
        QCOMPARE(packed(personalDraft(), kept), draft);
        const Attempt attempt = withSent();
        const QByteArray bytes = ofLater(packed(attempt));
        kept = {};
        QCOMPARE(attemptFrom(bytes, &kept), attempt);
        QCOMPARE(packed(attempt, kept), bytes);
    }

    void whatALaterVersionNamesIsReadAsFarAsItGoes() {
        Attempt attempt = personalAttempt(Stage(7));
        attempt.failure.kind = Failure::Kind(200);
        const auto found = attemptFrom(ofLater(packed(attempt)));
        QVERIFY(found);
        QCOMPARE(found->state, Stage::Uncertain); // nobody here knows what became of it
        QCOMPARE(found->failure.kind, Failure::Kind::Lost);
        QVERIFY(!attemptFrom(packed(attempt)));
        attempt.failure.kind = Failure::Kind(-1);
        attempt.state = Stage::Refused;
        QVERIFY(!attemptFrom(packed(attempt)));
    }

    /// Forms have names, so that a new one takes no number from anybody.
    void aFormOfAnyNameIsKept() {
        DraftContent draft = personalDraft();
        for (const FormSchema* form : {&FormSchema::customer(), &FormSchema::order()}) {
            draft.kind = form->name();
            QCOMPARE(draftFrom(packed(draft)), draft);
        }
        QCOMPARE(QString(DraftContent::Kind::Order), QString(FormSchema::order().name()));
        QCOMPARE(QString(DraftContent::Kind::Customer), QString(FormSchema::customer().name()));
        draft.kind = u"of a later Lineside"_s;
        QCOMPARE(draftFrom(packed(draft)), draft);
    }

    void otherBytesAreNone() {
        const QByteArray draft = packed(personalDraft()), attempt = packed(withSent());
        QVERIFY(!draftFrom(draft + '\0') && !attemptFrom(attempt + '\0'));
        for (qsizetype length = 0; length < attempt.size(); ++length)
            QVERIFY(!attemptFrom(attempt.left(length)));
        for (qsizetype length = 0; length < draft.size(); ++length)
            QVERIFY(!draftFrom(draft.left(length)));
        QByteArray none = draft;
        setVersion(none, 0);
        QVERIFY(!draftFrom(none));
        setVersion(none, -1);
        QVERIFY(!draftFrom(none));
    }

    /// A store in which a later Lineside has worked goes back to it with all that it kept.
    void aStoreKeepsWhatALaterVersionWrote() {
        QTemporaryDir folder;
        const Place at{folder.filePath(u"drafts.db"_s), false};
        const Key key = Key::random();
        const QString draftId = Drafts::newId();
        Attempt attempt = withSent();
        {
            Vault vault;
            QVERIFY(vault.open(at));
            QVERIFY(!vault.unlock(key));
        }
        const SealedPlace drafts{.table = u"drafts"_s, .id = draftId, .revision = 1};
        const SealedPlace attempts{
            .table = u"attempts"_s, .id = attempt.id, .revision = 1, .state = qint64(Stage::Sending)};
        sql(at.file, u"INSERT INTO drafts (id, revision, state, savedat, payload) VALUES (?, 1, 0, 1, ?)"_s,
            {draftId, seal(key, drafts, ofLater(packed(DraftContent{.title = u"older"_s})))});
        sql(at.file, u"INSERT INTO attempts (id, revision, state, payload) VALUES (?, 1, 1, ?)"_s,
            {attempt.id, seal(key, attempts, ofLater(packed(attempt)))});
        {
            Vault vault;
            QVERIFY(vault.open(at));
            QVERIFY(!vault.unlock(key));
            QCOMPARE(vault.unreadableDrafts() + vault.unreadableAttempts(), 0);
            QCOMPARE(vault.attempts().value().first().state, Stage::Uncertain); // written anew by opening
            QVERIFY(vault.saveDraft(draftId, {.title = u"newer"_s}));
        }
        const auto payload = [&](SealedPlace place, qint64 state) {
            const auto row = sql(at.file, u"SELECT revision, payload FROM "_s + place.table).first();
            place.revision = row[0].toLongLong();
            place.state = state;
            return unseal(key, place, row[1].toByteArray()).value_or(QByteArray());
        };
        QCOMPARE(payload(drafts, 0), ofLater(packed(DraftContent{.title = u"newer"_s})));
        const QByteArray kept = payload(attempts, qint64(Stage::Uncertain));
        QCOMPARE(qFromBigEndian<qint32>(kept.constData()), later);
        QVERIFY(kept.endsWith("what a later Lineside keeps"));
    }

    /// What a later version kept behind goes too, but not before that is on the disk. A kind of attempt that
    /// this version does not know is left whole: nobody here could write it without.
    void whatALaterVersionSentIsForgotten_data() {
        QTest::addColumn<bool>("fails");
        QTest::addColumn<int>("kind");
        QTest::newRow("at once") << false << int(Attempt::Kind::Update);
        QTest::newRow("after a disk that failed") << true << int(Attempt::Kind::Update);
        QTest::newRow("of a kind that nobody here knows") << false << 7;
    }
    void whatALaterVersionSentIsForgotten() {
        QFETCH(bool, fails);
        QFETCH(int, kind);
        QTemporaryDir folder;
        const Place at{folder.filePath(u"drafts.db"_s), false};
        const Key key = Key::random();
        Attempt attempt = withSent();
        attempt.state = Stage::Refused;
        attempt.kind = Attempt::Kind(kind);
        Vault vault;
        QVERIFY(vault.open(at));
        QVERIFY(!vault.unlock(key));
        vault.close();
        const SealedPlace place{
            .table = u"attempts"_s, .id = attempt.id, .revision = 1, .state = qint64(Stage::Refused)};
        sql(at.file,
            u"INSERT INTO attempts (id, revision, state, kind, madeat, endedat, payload) "
            u"VALUES (?, 1, 3, ?, 1, 1, ?)"_s,
            {attempt.id, kind, seal(key, place, ofLater(packed(attempt)))});
        QVERIFY(vault.open(at));
        QVERIFY(!vault.unlock(key));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto kept = [&] { return vault.attempts({.id = attempt.id}).value().value(0); };
        if (fails) {
            inside(u"CREATE TEMP TRIGGER full BEFORE UPDATE OF bare ON attempts "
                   u"BEGIN SELECT RAISE(ABORT, 'full'); END"_s);
            QVERIFY(!vault.forget(30, now));
            QCOMPARE(kept(), attempt);
            inside(u"DROP TRIGGER full"_s);
            QVERIFY(vault.putAttempt(attempt)); // written anew with what the later version kept
            QCOMPARE(qFromBigEndian<qint32>(payloadOf(key, attempt.id).constData()), later);
            QVERIFY(payloadOf(key, attempt.id).endsWith("what a later Lineside keeps"));
        }
        QVERIFY(vault.forget(30, now.addYears(1)));
        const bool known = kind <= int(Attempt::Kind::Update);
        QCOMPARE(int(kept().kind), kind);
        QCOMPARE(kept().state, Stage::Refused);
        QCOMPARE(kept().sent.isEmpty() && kept().title.isEmpty(), known);
        QCOMPARE(payloadOf(key, attempt.id).contains("what a later Lineside keeps"), !known);
    }
};

QTEST_GUILESS_MAIN(PayloadTest)
#include "tst_payload.moc"
