#include "app/offline/payload.h"
#include "tests/app/offline/support/storefixture.h"
#include "tests/support/testdata.h"

#include <QtTest>

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// What a row holds comes back whole or not at all.
class PayloadBoundsTest : public QObject {
    Q_OBJECT

    static QByteArray attemptWithFailure(int kind) {
        Attempt attempt = personalAttempt(Attempt::State::Uncertain);
        attempt.failure = {};
        attempt.failure.kind = Failure::Kind(kind);
        return packed(attempt);
    }

private slots:
    void whatWasPackedComesBack() {
        QCOMPARE(draftFrom(packed(personalDraft())), std::optional(personalDraft()));
        const Attempt attempt = personalAttempt(Attempt::State::Refused);
        QCOMPARE(attemptFrom(packed(attempt)), std::optional(attempt));
    }

    void bytesBehindItAreNotIgnored() {
        QVERIFY(!draftFrom(packed(personalDraft()) + '\0'));
        QVERIFY(!attemptFrom(packed(personalAttempt(Attempt::State::Prepared)) + '\0'));
    }

    void nothingComesOfAPart() {
        const QByteArray draft = packed(personalDraft());
        for (qsizetype length = 0; length < draft.size(); ++length)
            QVERIFY2(!draftFrom(draft.left(length)), qPrintable(QString::number(length)));
        const QByteArray attempt = packed(personalAttempt(Attempt::State::Prepared));
        for (qsizetype length = 0; length < attempt.size(); ++length)
            QVERIFY2(!attemptFrom(attempt.left(length)), qPrintable(QString::number(length)));
    }

    void aFailureIsOfAKindThatThereIs() {
        for (int kind = 0; kind <= int(Failure::LastKind); ++kind)
            QCOMPARE(int(attemptFrom(attemptWithFailure(kind)).value().failure.kind), kind);
        QVERIFY(!attemptFrom(attemptWithFailure(-1)));
        for (const int kind : {int(Failure::LastKind) + 1, 1'000'000}) {
            const auto attempt = attemptFrom(attemptWithFailure(kind));
            QVERIFY(!attempt || attempt->failure.kind <= Failure::LastKind);
        }
    }

    void aStateAndAKindThatThereAre() {
        DraftContent draft = personalDraft();
        draft.kind.clear();
        QVERIFY(!draftFrom(packed(draft)));
        QByteArray numbered = data(QStringLiteral("store/draft-1.bin"));
        QVERIFY(draftFrom(numbered));
        numbered[4] = 99; // behind the version
        QVERIFY(!draftFrom(numbered));
        Attempt attempt = personalAttempt(Attempt::State(99));
        QVERIFY(!attemptFrom(packed(attempt)));
    }
};

QTEST_GUILESS_MAIN(PayloadBoundsTest)
#include "tst_payloadbounds.moc"
