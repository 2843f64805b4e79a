#include "app/flows/flowdesk.h"
#include "models/formats/personname.h"
#include "tests/app/flows/support/createfixture.h"

#include <QTest>

using namespace lineside;
using namespace lineside::test;

/// A caller's name as it was typed, asked at the practice service.
class TestFindByName : public QObject {
    Q_OBJECT

    std::unique_ptr<PracticeService> m_practice;
    std::shared_ptr<ApiService> m_service;

    QStringList found(const QString& typed) {
        const PersonName name = splitName(typed);
        FlowDesk desk(m_service);
        const auto result = settle(desk.find({name.last, name.first, {}, {}, {}}, {}));
        QStringList ids;
        if (result) {
            for (const Match& match : result.value())
                ids.append(match.customerId);
        }
        return ids;
    }

private Q_SLOTS:
    void initTestCase() {
        PracticeOptions options;
        options.customers = 30;
        m_practice = std::make_unique<PracticeService>(options);
        QVERIFY2(m_practice->start(), qPrintable(m_practice->trouble()));
        api::Endpoint endpoint;
        endpoint.url = m_practice->url();
        m_service = std::make_shared<ApiService>(endpoint);
        QVERIFY(settle(m_service->signIn({u"practice"_s, u"practice"_s, u"PRACTICE"_s, {}})).ok());
    }

    void twoSurnames() {
        const QString parent = u"1002"_s;
        for (const QString& typed : {u"Jos\u00E9 Pe\u00F1a Ruiz"_s, u"Pe\u00F1a Ruiz, Jos\u00E9"_s,
                                     u"Mr. Jos\u00E9 Pe\u00F1a Ruiz, Jr."_s})
            QCOMPARE(found(typed), QStringList{parent});
    }

    void twoFirstNames() {
        QCOMPARE(found(u"Th\u1ECB H\u01B0\u01A1ng Nguy\u1EC5n"_s), QStringList{u"1006"_s});
    }

    void oneSurname() { QVERIFY(found(u"Rosa Delgado"_s).contains(u"1001"_s)); }

    void nobody() { QVERIFY(found(u"Maria Garcia Nobody"_s).isEmpty()); }
};

QTEST_GUILESS_MAIN(TestFindByName)
#include "tst_findbyname.moc"
