#include "tests/lostanswers/callers.h"

#include "models/formats/luhn.h"

namespace lineside::test {
namespace {

using namespace Qt::StringLiterals;

constexpr ElementId born = "Customer/DOB"_element;

QString withCheckDigit(const QString& digits) {
    return digits + QString::number(luhnDigit(digits));
}

} // namespace

QString Callers::name() {
    static const QStringList parts{u"ba"_s, u"do"_s, u"ke"_s, u"li"_s, u"mu"_s, u"na"_s, u"ro"_s, u"ti"_s};
    QString text;
    for (int number = ++m_count, i = 0; i < 5; ++i, number /= 8)
        text += parts.at(number % 8);
    text[0] = text[0].toUpper();
    return text;
}

Typed Callers::next() {
    if (m_family.isEmpty() || !chance(20)) {
        m_family = name();
        m_street = u"%1 Harbor Ln"_s.arg(100 + m_count);
    }
    Typed typed = person(name(), m_family, m_street);
    if (chance(40))
        typed.append({born, u"0%1/1%2/19%3"_s.arg(1 + m_count % 9).arg(m_count % 10).arg(40 + m_count % 50)});
    if (chance(30))
        typed.append({"Customer/SSN"_element, QString::number(212'000'000 + 37 * m_count)});
    if (chance(40))
        typed.append({"Customer/Email"_element, u"caller%1@example.com"_s.arg(m_count)});
    if (chance(30))
        typed.append(
            {"Order/WirelessESN"_element, withCheckDigit(u"35%1"_s.arg(m_count, 12, 10, QChar(u'0')))});
    if (chance(15))
        typed.append({"Order/WirelessICCID"_element,
                      withCheckDigit(u"8901777%1"_s.arg(m_count, 11, 10, QChar(u'0')))});
    return typed;
}

void Callers::replace(Typed& typed, const QString& ending, const QString& text) const {
    for (auto& [id, value] : typed) {
        if (schema::path(id).endsWith(ending))
            value = text;
    }
}

Typed Callers::like(const Typed& caller) {
    Typed typed = caller;
    typed.removeIf([](const auto& one) {
        return one.first == "Customer/SSN"_element || schema::path(one.first).startsWith(u"Order/Wireless");
    });
    const int way = int(m_random.bounded(3));
    if (way == 0)
        replace(typed, u"/FirstName"_s, name());
    else if (way == 1)
        replace(typed, u"/Address1"_s, u"%1 Pine St"_s.arg(9000 + ++m_count));
    else {
        typed.removeIf([](const auto& one) { return one.first == born; });
        typed.append({born, u"12/25/1931"_s});
    }
    return typed;
}

} // namespace lineside::test
