#include <QDir>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The tour on the practice service, as a program of its own; its transcript is read byte by byte.
class TestTour : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_transcript;

    QList<QByteArray> bodies(const QByteArray& operation, const QByteArray& part) const {
        QList<QByteArray> found;
        const QList<QByteArray> lines = m_transcript.split('\n');
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
            if (lines.at(i).startsWith("==== ") && lines.at(i).contains(' ' + operation + ' ' + part))
                found.append(lines.at(i + 1));
        }
        return found;
    }

    static QByteArray customerOf(const QByteArray& body) {
        const qsizetype from = body.indexOf("<Customer>");
        const qsizetype to = body.indexOf("</Customer>");
        return from < 0 || to < 0 ? QByteArray() : body.mid(from, to + 11 - from);
    }

private Q_SLOTS:
    void initTestCase() {
        QProcess tour;
        tour.setProcessChannelMode(QProcess::MergedChannels);
        tour.start(QString::fromUtf8(LINESIDE_TOUR), {m_folder.path()});
        QVERIFY2(tour.waitForFinished(120'000), "the tour did not end");
        const QByteArray said = tour.readAll();
        QVERIFY2(tour.exitStatus() == QProcess::NormalExit && tour.exitCode() == 0, said.constData());
        QFile file(m_folder.filePath(u"transcript.txt"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_transcript = file.readAll();
    }

    void theUpdateHoldsTheEditsAndNothingElse() {
        const QList<QByteArray> updates = bodies("Customers_Update", "request");
        QCOMPARE(updates.size(), 2);
        QCOMPARE(customerOf(updates.at(0)),
                 QByteArray("<Customer><ID>1001</ID><PhysicalAddress><Address2></Address2></PhysicalAddress>"
                            "<Email>tour@example.com</Email></Customer>"));
        QCOMPARE(
            customerOf(updates.at(1)),
            QByteArray("<Customer><ID>1001</ID><PhysicalAddress><Address2>Apt 4</Address2></PhysicalAddress>"
                       "<Email>rosa.delgado@example.com</Email></Customer>"));
    }

    void everyUpdateStandsBetweenTwoReadings() {
        QStringList order;
        static const QRegularExpression head(u"^==== \\d+ (\\w+) request$"_s,
                                             QRegularExpression::MultilineOption);
        for (const auto& match : head.globalMatch(QString::fromUtf8(m_transcript)))
            order.append(match.captured(1));
        for (qsizetype i = 0; i < order.size(); ++i) {
            if (order.at(i) != "Customers_Update"_L1)
                continue;
            QCOMPARE(order.value(i - 1), u"Customers_Query"_s);
            QCOMPARE(order.value(i + 1), u"Customers_Query"_s);
        }
        QCOMPARE(order.first(), u"Sessions_Create"_s);
        QCOMPARE(order.last(), u"Sessions_Destroy"_s);
    }

    void noSecretIsInIt() {
        for (const QByteArray& body : bodies("Sessions_Create", "request"))
            QVERIFY(body.contains("<Password>HIDDEN</Password>"));
        static const QRegularExpression key(u"<SessionKey>(?!HIDDEN<)[^<]"_s);
        QVERIFY(!QString::fromUtf8(m_transcript).contains(key));
        QVERIFY(!m_transcript.contains(">practice<"));
    }

    void eachStepLeftAPicture() {
        const QStringList pictures = QDir(m_folder.path()).entryList({u"*.png"_s}, QDir::Files, QDir::Name);
        QVERIFY(pictures.size() >= 9);
        for (const QString& picture : pictures)
            QVERIFY2(QImage(m_folder.filePath(picture)).width() >= 1000, qPrintable(picture));
    }
};

QTEST_GUILESS_MAIN(TestTour)
#include "tst_tour.moc"
