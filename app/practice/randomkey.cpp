#include "app/practice/randomkey.h"

#include <QRandomGenerator>

#include <array>

namespace lineside::practice {

QString randomKey() {
    std::array<quint32, 8> bits{};
    QRandomGenerator::system()->fillRange(bits.data(), qsizetype(bits.size()));
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char*>(bits.data()), qsizetype(sizeof bits)).toHex());
}

} // namespace lineside::practice
