#include "tests/models/wire/replies.h"
#include "tests/models/wire/replywriter.h"

#include <QTest>

#include <rapidcheck.h>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

/// Legal in XML, and the same after an XML reader has folded line ends.
QString anyText() {
    const auto characters = *rc::gen::container<std::vector<char32_t>>(
        rc::gen::element<char32_t>(U'a', U'Z', U'0', U' ', U'<', U'>', U'&', U'"', U'\'', U']', U'\n', U'\t',
                                   U'é', U'�', U'\U0001F600'));
    return QString::fromUcs4(characters.data(), qsizetype(characters.size()));
}

Value anyValue() {
    switch (*rc::gen::inRange(0, 5)) {
    case 0:
        return {};
    case 1:
        return Value::null();
    default:
        return Value(anyText());
    }
}

/// Every column has a value in the first row, so that the reader meets all of them, in this order.
Rows anyRows(const QStringList& columns) {
    Rows rows;
    const int count = *rc::gen::inRange(0, 4);
    for (int row = 0; row < count; ++row) {
        rows.beginRow();
        for (const QString& column : columns) {
            const Value value = anyValue();
            const bool mustBe = row == 0 || column.isEmpty();
            if (mustBe || value.state() != State::Absent)
                rows.add(column, value.state() == State::Absent ? Value::empty() : value);
        }
    }
    return rows;
}

QStringList columnsOf(std::span<const Element> table, GroupId group) {
    const auto members = schema::members(table, group);
    if (members.first()->type == Type::ServiceItem)
        return {u"TN"_s, u"Device/IMEI"_s, u"Device/SIM"_s, u"Status"_s};
    if (members.first()->shape == Shape::List)
        return {QString()};
    QStringList columns;
    for (const Element* member : members) {
        const QString& path = schema::path(schema::id(*member));
        columns.append(path.mid(path.lastIndexOf(u'/') + 1));
    }
    return columns;
}

Record anyRecord(const schema::OperationTables& tables) {
    Record record;
    for (const Element& element : tables.reply) {
        const auto group = schema::groupOf(element);
        if (!group)
            record.set(schema::id(element), anyValue());
        else if (!record.hasRows(*group) && *rc::gen::arbitrary<bool>())
            record.setRows(*group, anyRows(columnsOf(tables.reply, *group)));
    }
    const int extras = *rc::gen::inRange(0, 4);
    for (int i = 0; i < extras; ++i) {
        const Value value = anyValue();
        const QString path = *rc::gen::element(u"Odd"_s, u"Customer/Odd"_s, u"New/Deep/Er"_s);
        record.addExtra(path, value.state() == State::Absent ? Value::null() : value);
    }
    return record;
}

const schema::OperationTables& anyOperation() {
    return schema::operations[*rc::gen::inRange<std::size_t>(0, schema::operations.size())];
}

} // namespace

class TestRoundTrip : public QObject {
    Q_OBJECT

private slots:
    void aRecordThatIsWrittenIsRead() {
        QVERIFY(rc::check([] {
            const schema::OperationTables& tables = anyOperation();
            const Record record = anyRecord(tables);
            const QByteArray bytes = ReplyWriter(tables.operation).write(record);
            const wire::Answer answer = wire::read(bytes, tables.operation);
            RC_LOG() << bytes.constData();
            RC_ASSERT(!answer.failure);
            RC_ASSERT(answer.record == record);
        }));
    }

    void anyBytesEndInAnAnswer() {
        QVERIFY(rc::check([] {
            const auto bytes = *rc::gen::container<std::vector<char>>(rc::gen::arbitrary<char>());
            const QByteArrayView view(bytes.data(), qsizetype(bytes.size()));
            RC_ASSERT(wire::read(view, anyOperation().operation).failure);
        }));
    }

    void anyDamageEndsInAnAnswer() {
        const QByteArray whole = ReplyWriter(Operation::CustomersQuery).write({});
        QVERIFY(rc::check([&] {
            QByteArray bytes = whole;
            const auto at = *rc::gen::inRange<qsizetype>(0, bytes.size());
            bytes.replace(at, *rc::gen::inRange(0, 3),
                          *rc::gen::element<QByteArray>("<", ">", "&", "\"", "</", "/>", "<!--", "<![CDATA[",
                                                        "\xFF", QByteArray("\0", 1)));
            wire::ReplyReader reader(Operation::CustomersQuery);
            const auto cut = *rc::gen::inRange<qsizetype>(0, bytes.size());
            reader.feed(QByteArrayView(bytes).first(cut));
            reader.feed(QByteArrayView(bytes).sliced(cut));
            const wire::Answer answer = reader.finish();
            RC_ASSERT(!answer.failure || answer.record == Record());
        }));
    }
};

QTEST_APPLESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
