// What a form with two PDFs of 3 MB costs while it is typed in and saved, against the same form without them:
// documents beside the bytes, and within them, as they once were. Ratios of one run, the three taken in turn.
#include "app/offline/vault.h"
#include "models/recordmodel/formstate.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

/// Base64 of a PDF of 3 MB.
QString pdf(char filling) {
    return QString::fromLatin1(("%PDF-1.4\n" + QByteArray(3'000'000, filling) + "\n%%EOF\n").toBase64());
}

void fill(RecordModel& model, bool documents) {
    Record record;
    record.set("Customer/ID"_element, u"1001"_s);
    model.setBaseline(record);
    model.edit("Customer/Email"_element, u"b@example.com"_s);
    if (!documents)
        return;
    model.edit("Customer/Lifeline/SelfCertificationPDF"_element, pdf('a'));
    model.edit("Customer/Lifeline/ProofDocumentationPDF"_element, pdf('b'));
}

template <typename Work>
double microseconds(Work work) {
    QElapsedTimer clock;
    clock.start();
    work();
    return double(clock.nsecsElapsed()) / 1000;
}

double median(std::vector<double> all) {
    std::sort(all.begin(), all.end());
    return all.at(all.size() / 2);
}

/// One form and its draft, in a store of its own: none pays for the journal of another.
class Desk {
public:
    Desk(const QString& file, bool documents, bool beside) : m_beside(beside) {
        fill(m_model, documents);
        if (!m_vault.open({file}) || m_vault.unlock(offline::Key::random()))
            std::abort();
    }
    void work(int round) {
        m_typing.push_back(microseconds([&] {
            m_model.edit("Customer/Email"_element, u"b%1@example.com"_s.arg(round));
            m_content.form = saveForm(m_model, m_beside ? &m_content.documents : nullptr);
        }));
        m_saving.push_back(microseconds([&] {
            if (!m_vault.saveDraft(m_id, m_content))
                std::abort();
        }));
    }
    double typing() const { return median(m_typing); }
    double saving() const { return median(m_saving); }

private:
    offline::Vault m_vault;
    bool m_beside;
    QString m_id = Drafts::newId();
    RecordModel m_model{FormSchema::customer()};
    DraftContent m_content;
    std::vector<double> m_typing, m_saving;
};

} // namespace

int main() {
    const QTemporaryDir folder;
    Desk without(folder.filePath(u"without.db"_s), false, true);
    Desk beside(folder.filePath(u"beside.db"_s), true, true);
    Desk within(folder.filePath(u"within.db"_s), true, false);
    for (int round = 0; round < 41; ++round) {
        for (Desk* desk : {&without, &beside, &within})
            desk->work(round);
    }
    const auto print = [](const char* what, double none, double documents, double once) {
        std::printf("%s, of a form without documents: %.1f with two PDFs, %.0f with them within\n", what,
                    documents / none, once / none);
    };
    print("typing, on the thread of the windows", without.typing(), beside.typing(), within.typing());
    print("saving, on the thread of the store", without.saving(), beside.saving(), within.saving());
    return 0;
}
