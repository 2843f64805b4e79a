#include "tests/app/offline/support/storefixture.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QDirIterator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QStringEncoder>
#include <QTimer>
#include <QUuid>

#include <sodium.h>

namespace lineside::test {

using namespace Qt::StringLiterals;
using namespace lineside::offline;

void MemoryKeeper::read(const QString& storeId, std::function<void(const Answer&)> done) {
    QTimer::singleShot(0, this, [this, storeId, done = std::move(done)] {
        if (!m_state->works)
            done({Outcome::Unavailable, {}, u"out of order"_s});
        else if (m_state->keys.contains(storeId))
            done({Outcome::Found, *m_state->keys.constFind(storeId), {}});
        else
            done({Outcome::Absent, {}, {}});
    });
}

void MemoryKeeper::write(const QString& storeId, const Key& key, std::function<void(bool kept)> done) {
    QTimer::singleShot(0, this, [this, storeId, key, done = std::move(done)] {
        if (m_state->works && m_state->keeps)
            m_state->keys.insert(storeId, key);
        done(m_state->works && m_state->keeps);
    });
}

PassphraseCost cheap() {
    return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
}

std::unique_ptr<Store> makeStore(const std::shared_ptr<KeychainState>& keychain) {
    return std::make_unique<Store>(
        [keychain](const Place&) { return std::make_unique<MemoryKeeper>(keychain); }, cheap());
}

bool opens(Store& store, const Place& place) {
    store.open(place);
    QDeadlineTimer deadline(10000);
    while (store.state() == Store::State::Opening && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    return store.state() == Store::State::Open;
}

Reason whyLocked(const Store& store) {
    return store.state() == Store::State::Locked ? reasonOf(store.failure()) : Reason::Closed;
}

DraftContent personalDraft() {
    return {.kind = DraftContent::Kind::Customer,
            .title = u"Marcus Bell"_s,
            .customerId = u"7700419"_s,
            .form = "<FirstName>Marcus</FirstName><SSN>219-09-9999</SSN><TN>8505550101</TN>",
            .page = QString(u"12 Magnolia Lane, Zoë"_s).toUtf8()};
}

Attempt personalAttempt(Attempt::State state) {
    return {.id = Drafts::newId(),
            .draftId = Drafts::newId(),
            .state = state,
            .madeAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000).toUTC(),
            .sentAt = QDateTime::fromMSecsSinceEpoch(1'700'000'001'000).toUTC(),
            .endedAt = {},
            .title = u"Marcus Bell"_s,
            .form = "<SSN>219-09-9999</SSN>",
            .knownIds = {u"7700419"_s, u"7700420"_s},
            .customerId = u"7700421"_s,
            .orders = {u"5512907"_s},
            .lines = {u"8505550101"_s},
            .failure = {.kind = Failure::Kind::Refused,
                        .code = u"17"_s,
                        .text = u"Marcus Bell is known"_s,
                        .line = 3,
                        .outcomeUnknown = true}};
}

QStringList personalWords() {
    return {u"Marcus"_s,    u"Marcus Bell"_s, u"219-09-9999"_s, u"8505550101"_s, u"Magnolia"_s,
            u"Lane, Zoë"_s, u"7700419"_s,     u"7700420"_s,     u"7700421"_s,    u"5512907"_s};
}

QStringList wordsOnDisk(const QString& folder, const QStringList& words, qint64* searched) {
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        if (searched)
            *searched += bytes.size();
        for (const QString& word : words) {
            for (const auto encoding :
                 {QStringConverter::Utf8, QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
                const QByteArray needle = QStringEncoder(encoding, QStringConverter::Flag::Default)(word);
                if (bytes.contains(needle))
                    found.append(word + u" in "_s + file.fileName());
            }
        }
    }
    return found;
}

QList<QVariantList> sql(const QString& file, const QString& statement, const QVariantList& values) {
    QList<QVariantList> rows;
    const QString name = QUuid::createUuid().toString();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("%s", qPrintable(database.lastError().text()));
        QSqlQuery query(database);
        query.prepare(statement);
        for (const QVariant& value : values)
            query.addBindValue(value);
        if (!query.exec())
            qFatal("%s", qPrintable(query.lastError().text()));
        while (query.next()) {
            QVariantList row;
            for (int column = 0; column < query.record().count(); ++column)
                row.append(query.value(column));
            rows.append(row);
        }
    }
    QSqlDatabase::removeDatabase(name);
    return rows;
}

} // namespace lineside::test
