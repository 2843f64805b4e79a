#include "app/api/session.h"

#include <QtTest>

using namespace lineside;
using namespace Qt::StringLiterals;

class SessionTest : public QObject {
    Q_OBJECT

    static api::Session opened(const QString& key) {
        api::Session session;
        session.begin({u"ann"_s, u"secret"_s, u"DESK"_s, {}});
        session.open(key);
        return session;
    }

private slots:
    void theNewestKeyHolds() {
        api::Session session = opened(u"k1"_s);
        session.adopt(session.mark(), u"k2"_s);
        session.adopt(session.mark(), {});
        QCOMPARE(session.byKey().sessionKey, u"k2"_s);
        QVERIFY(session.byKey().password.isEmpty());
        QCOMPARE(session.byCredentials().password, u"secret"_s);
        QVERIFY(session.byCredentials().sessionKey.isEmpty());
    }

    void anOldCallTouchesNoNewerSession() {
        api::Session session = opened(u"k1"_s);
        const auto old = session.mark();
        session.lose(old);
        QVERIFY(!session.hasKey());
        session.adopt(old, u"late"_s);
        QVERIFY(!session.hasKey());
        session.open(u"k2"_s);
        session.adopt(old, u"late"_s);
        session.lose(old);
        QCOMPARE(session.byKey().sessionKey, u"k2"_s);
    }

    void anotherPersonIsAnotherStay() {
        api::Session session = opened(u"k1"_s);
        const auto ann = session.mark();
        session.begin({u"bob"_s, u"other"_s, u"DESK"_s, {}});
        QVERIFY(session.mark().person != ann.person);
        QVERIFY(!session.hasKey());
        session.open(u"k2"_s);
        session.adopt(ann, u"late"_s);
        QCOMPARE(session.byKey().sessionKey, u"k2"_s);
        session.close();
        QVERIFY(!session.hasCredentials());
        QVERIFY(!session.hasKey());
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
