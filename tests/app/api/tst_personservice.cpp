#include "app/api/personservice.h"
#include "tests/app/api/servicefixture.h"

#include <QtTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using Kind = Failure::Kind;

namespace {

Credentials ben() {
    return {u"ben"_s, u"top secret"_s, u"DESK"_s, {}};
}

/// A person's side of a service that others sign in to as well.
struct Persons {
    Fixture fixture;
    std::shared_ptr<ApiService> service{std::move(fixture.service)};
    Person ann{fixture.server.url(), u"DESK"_s, u"ann"_s};
    PersonService anns{service, ann};

    Failure::Kind call(Service& of) const {
        const auto future = of.call(update(), {});
        return settles(future) ? kindOf(future) : Kind::TimedOut;
    }
    bool signIn(const Credentials& who) const {
        const auto future = service->signIn(who);
        return settles(future) && future.result().ok();
    }
    void signOut() const { settles(service->signOut()); }
    [[nodiscard]] int updates() const { return fixture.posts(Operation::CustomersUpdate); }
};

constexpr auto None = Kind(-1);

} // namespace

/// A call of one person never leaves while another is signed in.
class PersonServiceTest : public QObject {
    Q_OBJECT

private slots:
    void nobodyIsSignedIn() {
        const Persons p;
        PersonService nobodys(p.service, {});
        QVERIFY(p.service->person().isNobody());
        QCOMPARE(p.call(nobodys), Kind::SignIn);
        QVERIFY(p.signIn(ann()));
        QCOMPARE(p.call(nobodys), Kind::SignIn);
        QCOMPARE(p.updates(), 0);
    }

    void onlyTheirsGoesOut() {
        Persons p;
        QVERIFY(p.signIn(ann()));
        QCOMPARE(p.service->person(), p.ann);
        QCOMPARE(p.call(p.anns), None);
        p.signOut();
        QCOMPARE(p.call(p.anns), Kind::OtherPerson);
        QVERIFY(p.signIn(ben()));
        QCOMPARE(p.call(p.anns), Kind::OtherPerson);
        QCOMPARE(p.updates(), 1);
        QVERIFY(p.signIn({u" ANN "_s, u"top secret"_s, u"desk"_s, {}}));
        QCOMPARE(p.call(p.anns), None);
        QCOMPARE(p.updates(), 2);
    }

    void aRefusedSignInLeavesNobody() {
        Persons p;
        p.fixture.desk.refuseSignIn = true;
        QVERIFY(!p.signIn(ann()));
        QVERIFY(p.service->person().isNobody());
        QCOMPARE(p.call(p.anns), Kind::OtherPerson);
        QCOMPARE(p.updates(), 0);
    }

    void whoIsBeingSignedInWaits() {
        Persons p;
        const auto in = p.service->signIn(ann());
        QCOMPARE(p.call(p.anns), None);
        QVERIFY(in.result().ok());
    }
};

QTEST_GUILESS_MAIN(PersonServiceTest)
#include "tst_personservice.moc"
