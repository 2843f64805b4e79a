#include "app/program/settingswords.h"
#include "tests/ui/window/fakes.h"
#include "ui/look/look.h"
#include "ui/settings/settingsdialog.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

/// What the settings page says of the policy and of what was kept.
class TestSettingsWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { new look::Look(*qApp, this); }

    void nothingWhereAllIsWell() {
        write("{\"lineside-policy\": 1}");
        QCOMPARE(words(), QString());
    }

    void aBrokenPolicyWithLineAndReason() {
        write("{\"lineside-policy\": 1,\n\"lock\": [\n\"serviceAdress\"]}");
        QVERIFY2(words().startsWith(u"Your organisation's policy can't be used."_s), qPrintable(words()));
        QVERIFY2(words().contains(u"\nLine 3, lock[1]: "_s), qPrintable(words()));
    }

    void aFileThatCantBeReadWithItsName() {
        QVERIFY(QFile::link(m_folder.filePath(u"nowhere"_s), policyFile()));
        QVERIFY(words().endsWith(u"\nThe policy file can't be read: "_s + policyFile()));
        QVERIFY(!words().contains(u"Line "_s));
    }

    void whyAFileWasLeftOut() {
#ifdef Q_OS_WIN
        QSKIP("Windows: the installer's access rules stand for it");
#endif
        write("{\"lineside-policy\": 1}");
        QVERIFY(QFile(m_folder.path())
                    .setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                    QFile::ReadOther | QFile::WriteOther | QFile::ExeOther));
        QCOMPARE(words(54321),
                 u"The policy is not used, since this user can change %1."_s.arg(m_folder.path()));
    }

    void whatWasKeptAndIsNoGood() {
        QSettings kept(m_folder.filePath(u"user.ini"_s), QSettings::IniFormat);
        kept.setValue(u"settings/zoomPercent"_s, 7);
        kept.sync();
        QCOMPARE(words(), u"Zoom: what was kept is not used. The number has to be from 80 to 200."_s);
    }

    void thePageShowsThem() {
        FakeSettingsPort port;
        SettingsDialog dialog(port);
        dialog.show();
        auto* label = dialog.findChild<QLabel*>(u"settingsWords"_s);
        QVERIFY(!label->isVisible());
        dialog.setWords(u"Line 3, lock[1]: no such setting."_s);
        QVERIFY(label->isVisible());
        QCOMPARE(label->text(), u"Line 3, lock[1]: no such setting."_s);
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void cleanup() {
        QFile::remove(policyFile());
        QFile::remove(m_folder.filePath(u"user.ini"_s));
    }

private:
    [[nodiscard]] QString policyFile() const {
        return m_folder.filePath(u"policy.json"_s);
    }
    [[nodiscard]] QString words(uint user = 0) const {
        return settingsWords(SettingsStore({m_folder.filePath(u"user.ini"_s), policyFile(), user}));
    }
    void write(const QByteArray& policy) {
        QFile file(policyFile());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(policy) == policy.size());
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestSettingsWords)
#include "tst_settingswords.moc"
