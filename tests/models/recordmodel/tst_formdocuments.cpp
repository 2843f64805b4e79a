#include "models/recordmodel/formstate.h"
#include "models/recordmodel/requeststate.h"
#include "models/recordmodel/statedocuments.h"

#include <QCborArray>
#include <QtTest>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

constexpr ElementId certification = "Customer/Lifeline/SelfCertificationPDF"_element;
constexpr ElementId proof = "Customer/Lifeline/ProofDocumentationPDF"_element;
constexpr ElementId email = "Customer/Email"_element;

/// Base64 as a PDF of 3 MB has it.
QString pdf(char letter) {
    return QString(4'000'000, QLatin1Char(letter));
}

QCborMap editsIn(const QByteArray& bytes) {
    return QCborValue::fromCbor(bytes).toMap().value(u"edits"_s).toMap();
}

} // namespace

/// Documents stand beside the bytes of a form: saving what is typed hands them over and reads none.
class FormDocumentsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<RecordModel> m_model;
    Documents m_documents;

    QByteArray saved() { return saveForm(*m_model, &m_documents); }

private slots:
    void init() {
        m_documents.clear();
        m_model = std::make_unique<RecordModel>(FormSchema::customer());
        Record record;
        record.set("Customer/ID"_element, u"1001"_s);
        record.set(email, u"a@example.com"_s);
        m_model->setBaseline(record);
        m_model->edit(email, u"b@example.com"_s);
    }

    /// Counted, not timed: the bytes that are made, and the texts that are only handed over.
    void savingCostsNoMore() {
        const qsizetype without = saved().size();
        QVERIFY(m_documents.isEmpty());
        m_model->edit(certification, pdf('a'));
        m_model->edit(proof, pdf('b'));
        const qsizetype with = saved().size();
        QVERIFY2(with - without < 200, qPrintable(QString::number(with - without)));
        const Documents first = m_documents;
        QCOMPARE(first.size(), 2);
        m_model->edit(email, u"c@example.com"_s);
        saved();
        for (int i = 0; i < 2; ++i)
            QVERIFY(m_documents.at(i).text.isSharedWith(first.at(i).text));
    }

    void theyComeBackAsTheyWere() {
        const QString first = pdf('a');
        m_model->edit(certification, first);
        m_model->edit(proof, first); // the same paper twice
        const QByteArray bytes = saved();
        QCOMPARE(m_documents.size(), 1);
        RecordModel again(FormSchema::customer());
        QVERIFY(restoreForm(again, bytes, m_documents).ok);
        QCOMPARE(again.changeSet().changes(), m_model->changeSet().changes());
        // From the disk to the next saving it is the same text in memory.
        QVERIFY(again.shownText(proof).isSharedWith(first));
        Documents next;
        QCOMPARE(saveForm(again, &next), bytes);
        QVERIFY(next.first().text.isSharedWith(first));
    }

    void undoAndRedoAreSavedToo() {
        m_model->edit(certification, pdf('a'));
        m_model->beginVisit();
        m_model->edit(certification, pdf('b'));
        const auto now = [this] {
            saved();
            return m_documents.isEmpty() ? QChar() : m_documents.first().text.at(0);
        };
        QCOMPARE(now(), u'b');
        m_model->undoStack()->undo();
        QCOMPARE(now(), u'a');
        m_model->undoStack()->undo();
        QCOMPARE(now(), QChar());
        m_model->undoStack()->redo();
        m_model->undoStack()->redo();
        QCOMPARE(now(), u'b');
    }

    void aRequestNamesTheSameOnes() {
        m_model->edit(proof, pdf('b'));
        const Request sent = m_model->changeSet().request();
        saved();
        const QByteArray bytes = saveRequest(sent, &m_documents);
        QCOMPARE(m_documents.size(), 1);
        QVERIFY(bytes.size() < 2000);
        QCOMPARE(restoreRequest(bytes, m_documents), sent);
    }

    /// What was kept before documents stood beside is read as ever.
    void whatStandsInTheBytesIsRead() {
        m_model->edit(proof, pdf('b'));
        RecordModel again(FormSchema::customer());
        QVERIFY(restoreForm(again, saveForm(*m_model)).ok);
        QCOMPARE(again.changeSet().changes(), m_model->changeSet().changes());
    }

    /// One that can't be read any more is said; all else is there, and its name is kept.
    void aMissingOneLosesNothingElse() {
        m_model->edit(certification, pdf('a'));
        m_model->edit(proof, pdf('b'));
        const QByteArray bytes = saved();
        for (Document& document : m_documents)
            document.name = QByteArray(1, document.text.at(0).toLatin1());
        const auto lost = std::find_if(m_documents.begin(), m_documents.end(),
                                       [](const Document& document) { return document.name == "a"; });
        lost->text = QString();
        RecordModel again(FormSchema::customer());
        QVERIFY(restoreForm(again, bytes, m_documents).ok);
        QCOMPARE(again.missingDocuments(), QList<ElementId>{certification});
        QCOMPARE(again.keptFields(), 0);
        QVERIFY(again.isModified());
        QCOMPARE(again.shownText(email), u"b@example.com"_s);
        QCOMPARE(again.shownText(proof), pdf('b'));
        QCOMPARE(again.mark(certification), RecordModel::Mark::None);

        Documents next;
        const QByteArray kept = saveForm(again, &next);
        QVERIFY(next.contains(Document{{}, "a"}));
        RecordModel mended(FormSchema::customer());
        next[next.indexOf(Document{{}, "a"})].text = pdf('a');
        QVERIFY(restoreForm(mended, kept, next).ok);
        QCOMPARE(mended.changeSet().changes(), m_model->changeSet().changes());

        again.edit(certification, pdf('c'));
        QVERIFY(again.missingDocuments().isEmpty());
        saveForm(again, &next);
        QCOMPARE(editsIn(saveForm(again, &next)).size(), 3);
        again.undoStack()->undo();
        QCOMPARE(again.missingDocuments(), QList<ElementId>{certification});
    }

    void aRequestGoesOnWithoutAMissingOne() {
        m_model->edit(proof, pdf('b'));
        const Request sent = m_model->changeSet().request();
        const QByteArray bytes = saveRequest(sent, &m_documents);
        m_documents.first().text = QString();
        for (const Documents& left : {m_documents, Documents()}) {
            QStringList missing;
            const auto found = restoreRequest(bytes, left, &missing);
            QVERIFY(found);
            QCOMPARE(missing, QStringList{schema::path(proof)});
            QCOMPARE(found->action(proof), Request::Action::Leave);
            QCOMPARE(found->text(email), sent.text(email));
        }
    }

    void aListWithAMissingOneIsNamed() {
        Request sent(Operation::NewCustomersCreate);
        Rows products;
        const int id = products.addColumn(u"ProductID"_s);
        products.beginRow();
        products.add(id, State::Set, pdf('a'));
        sent.setRows("Order/AdditionalProducts/Product"_group, products);
        const QByteArray bytes = saveRequest(sent, &m_documents);
        QStringList missing;
        QCOMPARE(restoreRequest(bytes, m_documents, &missing), sent);
        QCOMPARE(missing, QStringList());
        QVERIFY(restoreRequest(bytes, {}, &missing));
        QCOMPARE(missing, QStringList{u"Order/AdditionalProducts/Product"_s});
    }

    /// It stands in the way until another is chosen, or it is taken out on purpose.
    void aMissingOneIsAProblem() {
        m_model->edit(certification, pdf('a'));
        const QByteArray bytes = saved();
        m_documents.first() = {{}, "its name"};
        RecordModel again(FormSchema::customer());
        QVERIFY(restoreForm(again, bytes, m_documents).ok);
        const QList<Problem> gone{{certification, Severity::Refuse, ProblemCode::DocumentGone, {}}};
        QCOMPARE(again.problems(certification), gone);
        again.edit(certification, pdf('c'));
        QVERIFY(!again.problems(certification).contains(gone.first()));
        again.revert(certification);
        QCOMPARE(again.problems(certification), gone);
        again.revertAll(); // says nothing of it
        QCOMPARE(again.problems(certification), gone);
        again.revert(certification);
        QVERIFY(again.problems(certification).isEmpty());
        QVERIFY(again.missingDocuments().isEmpty());
        QVERIFY(!again.isModified());
        Documents next;
        QVERIFY(editsIn(saveForm(again, &next)).isEmpty());
        again.undoStack()->undo();
        QCOMPARE(again.problems(certification), gone);
        QCOMPARE(again.missingDocuments(), QList<ElementId>{certification});
    }

    /// A document of a field that only a later version has is named on, in whatever place.
    void whatALaterVersionNamesIsKept() {
        m_model->edit(certification, pdf('a'));
        QCborMap map = QCborValue::fromCbor(saved()).toMap();
        QCborMap edits = map.value(u"edits"_s).toMap();
        const QCborValue paper = state::textToCbor(pdf('z'), &m_documents);
        edits.insert(u"Customer/Moon"_s, QCborArray{paper, nullptr, 0});
        map.insert(u"edits"_s, edits);
        RecordModel again(FormSchema::customer());
        QVERIFY(restoreForm(again, QCborValue(map).toCbor(), m_documents).ok);
        QCOMPARE(again.keptFields(), 1);
        QVERIFY(again.missingDocuments().isEmpty());
        Documents next;
        const QCborArray kept = editsIn(saveForm(again, &next)).value(u"Customer/Moon"_s).toArray();
        QCOMPARE(state::textOf(kept.at(0), next), pdf('z'));
        QCOMPARE(next.size(), 2);
    }

    void whatNamesNothingIsNoText() {
        const Documents one{{u"paper"_s}};
        const auto named = [](const QCborValue& place) { return QCborValue(QCborTag(0x4c6e5364), place); };
        QCOMPARE(state::textOf(named(0), one), u"paper"_s);
        for (const QCborValue& none :
             {named(1), named(-1), named(u"0"_s), QCborValue(QCborTag(7), QCborValue(0)), QCborValue(0)})
            QVERIFY(!state::textOf(none, one));
    }
};

QTEST_GUILESS_MAIN(FormDocumentsTest)
#include "tst_formdocuments.moc"
