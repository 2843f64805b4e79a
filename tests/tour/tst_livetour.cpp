#include "app/practice/service.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

/// The tour on a service that it does not bring along.
class TestLiveTour : public QObject {
    Q_OBJECT

    static QStringList arguments(const QUrl& service, const QString& folder) {
        return {u"--endpoint"_s,  service.toString(),   u"--user"_s, u"practice"_s, u"--client"_s,
                u"PRACTICE"_s,    u"--customer"_s,      u"1001"_s,   u"--tn"_s,     u"8505550101"_s,
                u"--inventory"_s, u"352099001761481"_s, folder};
    }

private Q_SLOTS:
    void aTranscriptHoldsNothingSensitive() {
        PracticeOptions options;
        options.customers = 50;
        PracticeService service(options);
        QVERIFY(service.start());
        const QTemporaryDir folder;
        QProcess tour;
        tour.setProcessChannelMode(QProcess::MergedChannels);
        tour.start(QString::fromUtf8(LINESIDE_TOUR), arguments(service.url(), folder.path()));
        tour.write("practice\n"); // its password
        tour.closeWriteChannel();
        QVERIFY2(tour.waitForFinished(240'000), "the tour did not end");
        const QByteArray said = tour.readAll();
        QVERIFY2(tour.exitStatus() == QProcess::NormalExit && tour.exitCode() == 0, said.constData());

        QFile file(folder.filePath(u"transcript.txt"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString transcript = QString::fromUtf8(file.readAll());
        QVERIFY(transcript.contains(u"<Email>rosa.delgado@example.com</Email>"_s));
        for (const QString& secret :
             {u"219099999"_s, u"1968-05-1"_s, u"D423710685170"_s, u">4417<"_s, u">practice<"_s})
            QVERIFY2(!transcript.contains(secret), qPrintable(secret));
        for (const QString& name : {u"SSN"_s, u"DOB"_s, u"DL"_s, u"SecurityPIN"_s, u"Password"_s})
            QVERIFY2(transcript.contains(u'<' + name + u">HIDDEN</"_s), qPrintable(name));
        constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                                QFileDevice::WriteOther;
        const QFileInfoList left = QDir(folder.path()).entryInfoList(QDir::Files);
        QVERIFY(left.size() > 9);
        for (const QFileInfo& one : left)
            QVERIFY2(!(one.permissions() & others), qPrintable(one.fileName()));
    }

    void aWrongPasswordIsSaid() {
        PracticeOptions options;
        options.customers = 1;
        PracticeService service(options);
        QVERIFY(service.start());
        const QTemporaryDir folder;
        QProcess tour;
        tour.setProcessChannelMode(QProcess::MergedChannels);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LINESIDE_PASSWORD"_s, u"swordfish"_s);
        tour.setProcessEnvironment(environment);
        tour.start(QString::fromUtf8(LINESIDE_TOUR), arguments(service.url(), folder.path()));
        QVERIFY2(tour.waitForFinished(120'000), "the tour did not end");
        QCOMPARE(tour.exitCode(), 1);
        QVERIFY(tour.readAll().contains("The service did not take the sign-in."));
    }
};

QTEST_GUILESS_MAIN(TestLiveTour)
#include "tst_livetour.moc"
