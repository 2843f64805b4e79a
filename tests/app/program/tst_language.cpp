#include "app/program/language.h"
#include "app/program/programoptions.h"
#include "models/schema/schema.h"
#include "ui/words/labels.h"
#include "ui/words/values.h"

#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

/// Every request and reply.
QList<const Element*> elements() {
    QList<const Element*> all;
    for (int i = 0; i <= int(Operation::NewCustomersQuote); ++i) {
        const auto& tables = schema::tables(Operation(i));
        for (const auto table : {tables.request, tables.reply}) {
            for (const Element& element : table)
                all.append(&element);
        }
    }
    return all;
}

} // namespace

/// The pseudo-language stands for any other: what is not in brackets can't be translated.
class TestLanguage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void optionNamesALanguage() {
        QVERIFY(languages().contains(u"en"_s) && languages().contains(u"xx"_s));
        QString trouble;
        const auto options = ProgramOptions::parse({u"lineside"_s, u"--language"_s, u"xx"_s}, &trouble);
        QVERIFY2(options, qPrintable(trouble));
        QCOMPARE(options->language, u"xx"_s);
        QVERIFY(!ProgramOptions::parse({u"lineside"_s, u"--language"_s, u"qq"_s}, &trouble));
        QVERIFY2(trouble.startsWith(u"There is no language qq. There are: en"_s), qPrintable(trouble));
    }

    void englishStandsBelowEveryLanguage() {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); // there is no such translation
        QVERIFY(useLanguage({}));
        QVERIFY(useLanguage(u"xx"_s));
        QVERIFY(!useLanguage(u"qq"_s));
        QLocale::setDefault(before);
    }

    void knowledgeOfTheSchemaIsTranslated() {
        QVERIFY(useLanguage(u"xx"_s));
        for (int i = 0; i < schema::size(); ++i) {
            const ElementId id(i);
            QVERIFY2(label(id).startsWith(u'['), qPrintable(label(id)));
            QVERIFY2(longLabel(id).startsWith(u'['), qPrintable(longLabel(id)));
        }
        for (const Element* element : elements()) {
            const QString help = helpText(*element);
            QVERIFY2(help.isEmpty() || help.startsWith(u'['), qPrintable(help));
            const QStringList codes = schema::choices(*element);
            for (const QString& code : codes)
                QVERIFY2(choiceWords(code).startsWith(u'['), qPrintable(code));
        }
    }

    void whatIsNoTextStays() {
        QVERIFY(useLanguage(u"xx"_s));
        const QString counted = QCoreApplication::translate("lineside::ArrivedPart",
                                                            "%n of %1 elements were not taken.", nullptr, 3)
                                    .arg(7);
        QVERIFY2(counted.contains(u'3') && counted.contains(u'7') && counted.endsWith(u']'),
                 qPrintable(counted));
        const QString filter = QCoreApplication::translate("ProgramFiles", "PDF documents (*.pdf)");
        QVERIFY2(filter.contains(u"(*.pdf)"_s), qPrintable(filter));
        const QString menu = QCoreApplication::translate("lineside::WindowMenus", "&File");
        QVERIFY2(menu.startsWith(u"[&F"_s), qPrintable(menu));
    }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
