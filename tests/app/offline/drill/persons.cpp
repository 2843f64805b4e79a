#include "tests/app/offline/drill/persons.h"

namespace lineside::drill {
namespace {

using namespace Qt::StringLiterals;

const QStringList& persons() {
    static const QStringList all{
        u"Marcus Bell 219-09-9999 8505550101 12 Magnolia Lane Pensacola; "_s,
        u"Zoë Okonkwo 078-05-1120 8505550102 7 Juniper Court Tallahassee; "_s,
        u"Delphine Vasquez 457-55-5462 8505550103 3300 Sycamore Street Apalachicola; "_s};
    static_assert(drafts == 3);
    return all;
}

} // namespace

QString typed(int draft, qsizetype length) {
    const QString& person = persons().at(draft);
    return person.repeated(length / person.size() + 1).left(length);
}

QString paper(int draft, qsizetype length) {
    constexpr qsizetype several = 700'000; // of the store's pieces
    const qsizetype number = (length + 20) / 40;
    return number == 0 ? QString() : QString::number(number) + typed(draft, several);
}

QStringList secrets() {
    QStringList words;
    for (const QString& person : persons()) {
        for (const QString& word : person.split(u' ')) {
            // Short ones turn up by chance in random bytes.
            if (word.size() > 5)
                words.append(word.endsWith(u';') ? word.chopped(1) : word);
        }
        words.append(person.left(11));
    }
    return words;
}

} // namespace lineside::drill
