#include "app/api/inflater.h"
#include "tests/app/api/replies.h"

#include <QtTest>

using namespace lineside;
using api::Inflater;

namespace {

QByteArray sample() {
    QByteArray text;
    for (int i = 0; i < 40'000; ++i)
        text += "<A>" + QByteArray::number(i * 7919 % 100'003) + "</A>";
    return text;
}

struct Outcome {
    QByteArray bytes;
    bool bad = false;
    bool complete = false;
};

Outcome run(Inflater::Coding coding, const QByteArray& input, qsizetype step) {
    Inflater inflater(coding);
    Outcome outcome;
    for (qsizetype at = 0; at < input.size(); at += step) {
        inflater.push(input.mid(at, step));
        QByteArray piece;
        auto got = Inflater::Step::Piece;
        while ((got = inflater.pull(piece)) == Inflater::Step::Piece) {
            if (piece.isEmpty() || piece.size() > Inflater::pieceSize)
                return {};
            outcome.bytes += piece;
        }
        if (got == Inflater::Step::Bad) {
            outcome.bad = true;
            break;
        }
    }
    outcome.complete = inflater.isComplete();
    return outcome;
}

} // namespace

class InflaterTest : public QObject {
    Q_OBJECT

private slots:
    void identity() {
        const Outcome outcome = run(Inflater::Coding::Identity, sample(), 100'000);
        QCOMPARE(outcome.bytes, sample());
        QVERIFY(outcome.complete);
    }

    void gzipInAnySteps_data() {
        QTest::addColumn<int>("step");
        for (int step : {1, 7, 1000, 65536, 10'000'000})
            QTest::addRow("%d", step) << step;
    }

    void gzipInAnySteps() {
        QFETCH(int, step);
        const Outcome outcome = run(Inflater::Coding::Gzip, test::gzip(sample()), step);
        QCOMPARE(outcome.bytes, sample());
        QVERIFY(outcome.complete);
        QVERIFY(!outcome.bad);
    }

    void severalMembers() {
        const QByteArray input = test::gzip("one ") + test::gzip("two ") + test::gzip("three");
        for (int step : {1, 3, 1000}) {
            const Outcome outcome = run(Inflater::Coding::Gzip, input, step);
            QCOMPARE(outcome.bytes, "one two three");
            QVERIFY(outcome.complete);
        }
    }

    void cutShort() {
        const QByteArray whole = test::gzip("a short document");
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY2(!run(Inflater::Coding::Gzip, whole.left(size), 5).complete,
                     qPrintable(QString::number(size)));
    }

    void damaged() {
        QByteArray wrongSum = test::gzip("a short document");
        wrongSum[wrongSum.size() - 6] = char(wrongSum[wrongSum.size() - 6] ^ 1);
        QVERIFY(run(Inflater::Coding::Gzip, wrongSum, 4).bad);
        QVERIFY(run(Inflater::Coding::Gzip, "<html>no gzip</html>", 4).bad);
        QVERIFY(run(Inflater::Coding::Gzip, test::gzip("x") + "trailing", 4).bad);
    }

    void aBombComesInPieces() {
        const QByteArray bomb = test::gzip(QByteArray(50'000'000, ' '), 9);
        QVERIFY(bomb.size() < 100'000);
        Inflater inflater(Inflater::Coding::Gzip);
        inflater.push(bomb);
        QByteArray piece;
        QCOMPARE(inflater.pull(piece), Inflater::Step::Piece);
        QCOMPARE(piece.size(), Inflater::pieceSize);
    }
};

QTEST_GUILESS_MAIN(InflaterTest)
#include "tst_inflater.moc"
