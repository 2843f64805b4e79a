#include "app/offline/passphrase.h"
#include "app/offline/sealing.h"
#include "tests/app/offline/support/storefixture.h"

#include <QSet>
#include <QtTest>

using namespace lineside;
using namespace lineside::offline;
using namespace Qt::StringLiterals;

class SealingTest : public QObject {
    Q_OBJECT

    const SealedPlace m_place{u"drafts"_s, u"a"_s, 3, 1, false};
    const Key m_key = Key::random();

private slots:
    void whatWasSealedOpens_data() {
        QTest::addColumn<int>("length");
        for (const int length : {0, 1, 2046, 2047, 2048, 2049, 5000, 100'000})
            QTest::addRow("%d", length) << length;
    }
    void whatWasSealedOpens() {
        QFETCH(int, length);
        for (const char fill : {'x', '\0', '\x80'}) {
            const QByteArray plain(length, fill);
            const QByteArray sealed = seal(m_key, m_place, plain);
            QCOMPARE(unseal(m_key, m_place, sealed), std::optional(plain));
            QVERIFY(seal(m_key, m_place, plain) != sealed); // never the same nonce
        }
    }

    void everyFlippedBitIsSeen() {
        const QByteArray sealed = seal(m_key, m_place, "Marcus");
        for (int bit = 0; bit < sealed.size() * 8; ++bit) {
            QByteArray flipped = sealed;
            flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY2(!unseal(m_key, m_place, flipped), qPrintable(QString::number(bit)));
        }
        for (const qsizetype length : {qsizetype(0), qsizetype(1), qsizetype(40), sealed.size() - 1})
            QVERIFY(!unseal(m_key, m_place, sealed.left(length)));
    }

    void opensOnlyInItsPlace() {
        const QByteArray sealed = seal(m_key, m_place, "Marcus");
        QVERIFY(!unseal(Key::random(), m_place, sealed));
        const QList<SealedPlace> others{{u"attempts"_s, u"a"_s, 3, 1, false},
                                        {u"drafts"_s, u"b"_s, 3, 1, false},
                                        {u"drafts"_s, u"a"_s, 2, 1, false},
                                        {u"drafts"_s, u"a"_s, 3, 0, false},
                                        {u"drafts"_s, u"a"_s, 3, 1, true}};
        for (const SealedPlace& other : others)
            QVERIFY(!unseal(m_key, other, sealed));
    }

    void sizesDontTell() {
        QCOMPARE(bucketed(1), 2048);
        QCOMPARE(bucketed(2048), 2048);
        QCOMPARE(seal(m_key, m_place, "").size(), seal(m_key, m_place, QByteArray(2000, 'x')).size());
        QSet<qsizetype> sizes;
        for (qsizetype length = 1; length <= 1 << 20; length += 97) {
            QVERIFY(bucketed(length) >= length);
            QVERIFY(length <= 2048 || bucketed(length) <= length + length / 4 + 1);
            sizes.insert(bucketed(length));
        }
        QVERIFY2(sizes.size() < 42, qPrintable(QString::number(sizes.size())));
    }

    void keysAreOfOneLength() {
        QVERIFY(!Key::fromBytes(QByteArray(31, 'k')));
        QVERIFY(!Key::fromBytes(QByteArray(33, 'k')));
        QCOMPARE(Key::fromBytes(m_key.bytes()).value(), m_key);
        QVERIFY(!(Key::random() == m_key));
    }

    void aPassphraseOpensItsKey() {
        const QByteArray wrapped = wrapKey(m_key, u"Cre\u0300me brûlée"_s, u"store"_s, test::cheap());
        QVERIFY(!wrapped.contains(m_key.bytes()));
        const auto outcome = [](const QByteArray& from, const QString& passphrase, const QString& store) {
            return unwrapKey(from, passphrase, store).outcome;
        };
        using Outcome = Unwrapped::Outcome;
        QCOMPARE(unwrapKey(wrapped, u"Crème brûlée"_s, u"store"_s).key.value(), m_key); // composed
        QCOMPARE(outcome(wrapped, u"Creme brulee"_s, u"store"_s), Outcome::WrongPassphrase);
        QCOMPARE(outcome(wrapped, u"Crème brûlée"_s, u"another"_s), Outcome::Damaged);
        QCOMPARE(outcome(wrapped.left(50), u"Crème brûlée"_s, u"store"_s), Outcome::Damaged);
        QCOMPARE(outcome({}, u"Crème brûlée"_s, u"store"_s), Outcome::Damaged);
    }

    void aGuessCostsWhatIsPromised() {
        const PassphraseCost cost = PassphraseCost::moderate();
        QVERIFY(cost.memory >= quint64(256) << 20);
        QVERIFY(cost.passes >= 3);
        const QByteArray wrapped = wrapKey(m_key, u"correct horse"_s, u"store"_s, cost);
        QCOMPARE(unwrapKey(wrapped, u"correct horse"_s, u"store"_s).key.value(), m_key);
    }
};

QTEST_GUILESS_MAIN(SealingTest)
#include "tst_sealing.moc"
