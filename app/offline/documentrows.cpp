#include "app/offline/documentrows.h"

#include "app/offline/digest.h"
#include "app/offline/stamps.h"

#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>
#include <utility>

namespace lineside::offline {
namespace {

using namespace Qt::StringLiterals;

/// With its end mark it fills its bucket.
constexpr qsizetype pieceSize = qsizetype(256) * 1024 - 1;

/// The text in UTF-8, piece by piece: never all of it beside the text itself. False as soon as `take` is.
template <typename Take>
bool inPieces(const QString& text, Take take) {
    QStringEncoder encode(QStringConverter::Utf8);
    QByteArray rest;
    int number = 0;
    bool good = true;
    for (qsizetype at = 0; good && at < text.size(); at += pieceSize) {
        rest += QByteArray(encode(QStringView(text).sliced(at, std::min(pieceSize, text.size() - at))));
        while (good && rest.size() >= pieceSize) {
            good = take(rest.left(pieceSize), number++);
            rest.remove(0, pieceSize);
        }
    }
    good = good && (rest.isEmpty() || take(rest, number));
    wipe(rest);
    return good;
}

/// Of a document of so many bytes on the disk.
qint64 piecesOf(qint64 bytes) {
    return (bytes + pieceSize - 1) / pieceSize;
}
qint64 sealedLengthOf(qint64 bytes) {
    const qint64 rest = bytes % pieceSize;
    return bytes / pieceSize * sealedLength(pieceSize) + (rest > 0 ? sealedLength(rest) : 0);
}

} // namespace

SealedPlace DocumentRows::place(const QByteArray& name, int piece) const {
    return {.table = u"documents"_s,
            .id = QString::fromLatin1(name.toHex()),
            .revision = piece,
            .practice = m_file.practice};
}

/// Once a text, however often its form is saved: copies of a QString share, and are known by that.
QByteArray DocumentRows::nameOf(const QString& text) {
    const auto known = std::find_if(m_known.cbegin(), m_known.cend(), [&](const Document& document) {
        return document.text.isSharedWith(text);
    });
    if (known != m_known.cend())
        return known->name;
    ++m_digested;
    KeyedDigest digest(*m_file.key, "document");
    qint64 bytes = 0;
    inPieces(text, [&](const QByteArray& piece, int) {
        digest.add(piece);
        bytes += piece.size();
        return true;
    });
    m_known.append({text, digest.result()});
    m_unseen.insert(m_known.last().name, bytes);
    return m_known.last().name;
}

/// Texts that nobody else holds any more.
void DocumentRows::letGo() {
    m_known.removeIf([](const Document& known) { return known.text.isDetached(); });
}

bool DocumentRows::keep(Documents& documents) {
    letGo();
    return std::all_of(documents.begin(), documents.end(), [this](Document& document) {
        if (document.text.isNull())
            return true;
        document.name = nameOf(document.text);
        return keepText(document);
    });
}

/// Who has the text mends what is on the disk.
bool DocumentRows::keepText(const Document& document) {
    const auto whole = isWhole(document.name);
    return whole && (*whole || writeAnew(document));
}

/// All pieces are looked for once; from then on, whether there is any: they go together.
std::optional<bool> DocumentRows::isWhole(const QByteArray& name) {
    if (m_underWay.contains(name))
        return true;
    if (m_damaged.contains(name))
        return false;
    auto row = m_file.database.run(
        u"SELECT count(*), coalesce(sum(length(payload)), 0) FROM documents WHERE digest = ?"_s, {name});
    if (!row || !row->next())
        return {};
    const qint64 pieces = row->value(0).toLongLong(), length = row->value(1).toLongLong();
    const auto unseen = m_unseen.find(name);
    if (unseen == m_unseen.end())
        return pieces > 0;
    if (pieces != piecesOf(*unseen) || length != sealedLengthOf(*unseen))
        return false;
    m_unseen.erase(unseen);
    return true;
}

bool DocumentRows::writeAnew(const Document& document) {
    ++m_written;
    m_underWay.insert(document.name);
    return m_file.database.run(u"DELETE FROM documents WHERE digest = ?"_s, {document.name}) &&
           inPieces(document.text, [&](const QByteArray& piece, int number) {
               const QByteArray sealed = seal(*m_file.key, place(document.name, number), piece);
               return m_file.database
                   .run(u"INSERT INTO documents (digest, piece, payload) VALUES (?, ?, ?)"_s,
                        {document.name, number, sealed})
                   .has_value();
           });
}

bool DocumentRows::read(Documents& documents) {
    letGo();
    return std::all_of(documents.begin(), documents.end(),
                       [this](Document& document) { return read(document); });
}

/// What is in use already, as by the form that saves it, is taken from there. Pieces that lack at the end
/// show in the digest.
bool DocumentRows::read(Document& document) {
    const auto known = std::find_if(m_known.cbegin(), m_known.cend(),
                                    [&](const Document& other) { return other.name == document.name; });
    if (known != m_known.cend()) {
        document.text = known->text;
        return true;
    }
    auto rows = m_file.database.run(u"SELECT piece, payload FROM documents WHERE digest = ? ORDER BY piece"_s,
                                    {document.name});
    if (!rows)
        return false;
    QStringDecoder decode(QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom);
    KeyedDigest seen(*m_file.key, "document");
    QString text = u""_s;
    bool whole = true;
    for (int number = 0; whole && rows->next(); ++number) {
        auto piece = unseal(*m_file.key, place(document.name, number), rows->value(1).toByteArray());
        whole = piece.has_value();
        if (!piece)
            break;
        seen.add(*piece);
        text += QString(decode(*piece));
        wipe(*piece);
    }
    if (!whole || seen.result() != document.name) {
        m_damaged.insert(document.name);
        return true;
    }
    m_damaged.remove(document.name);
    m_unseen.remove(document.name);
    document.text = text;
    m_known.append(document);
    return true;
}

std::optional<QSet<QByteArray>> DocumentRows::namesOf(const QString& table, const QString& id) {
    auto rows =
        m_file.database.run(u"SELECT digest FROM documentnames WHERE place = ? AND id = ?"_s, {table, id});
    if (!rows)
        return {};
    QSet<QByteArray> names;
    while (rows->next())
        names.insert(rows->value(0).toByteArray());
    return names;
}

/// New names before old ones go: a document that only changes hands is not taken away in between.
bool DocumentRows::name(const QString& table, const QString& id, const Documents& documents, Naming naming) {
    const auto before = namesOf(table, id);
    if (!before)
        return false;
    QSet<QByteArray> now;
    for (const Document& document : documents)
        now.insert(document.name);
    const QSet<QByteArray> added = now - *before;
    const QSet<QByteArray> gone = naming == Naming::Alone ? *before - now : QSet<QByteArray>();
    return std::all_of(added.cbegin(), added.cend(),
                       [&](const QByteArray& name) {
                           return m_file.database
                               .run(u"INSERT INTO documentnames (place, id, digest) VALUES (?, ?, ?)"_s,
                                    {table, id, name})
                               .has_value();
                       }) &&
           std::all_of(gone.cbegin(), gone.cend(),
                       [&](const QByteArray& name) { return remove(table, id, name); });
}

bool DocumentRows::remove(const QString& table, const QString& id, const QByteArray& name) {
    return m_file.database
        .run(u"DELETE FROM documentnames WHERE place = ? AND id = ? AND digest = ?"_s, {table, id, name})
        .has_value();
}

bool DocumentRows::forgetAside(const QDateTime& before) {
    return m_file.database
        .run(u"DELETE FROM documentnames WHERE place = 'aside' AND "
             u"id NOT IN (SELECT id FROM aside WHERE putat >= ?)"_s,
             {stamp(before)})
        .has_value();
}

void DocumentRows::ended(bool committed) {
    const QSet<QByteArray> written = std::exchange(m_underWay, {});
    for (const QByteArray& name : committed ? written : QSet<QByteArray>()) {
        m_damaged.remove(name);
        m_unseen.remove(name);
    }
}

void DocumentRows::forget() {
    m_known.clear();
    m_damaged.clear();
    m_unseen.clear();
    m_underWay.clear();
}

} // namespace lineside::offline
