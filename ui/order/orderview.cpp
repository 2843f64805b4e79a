#include "ui/order/orderview.h"

#include <QDataStream>

namespace lineside {

namespace {
constexpr quint32 viewMark = 0x4c734f32; // "LsO2": changes with the format
}

QByteArray OrderView::write() const {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << viewMark << ships << ports << lifeline << qint32(section) << check;
    return bytes;
}

std::optional<OrderView> OrderView::read(const QByteArray& kept) {
    QDataStream in(kept);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    qint32 section = 0;
    OrderView view;
    in >> mark >> view.ships >> view.ports >> view.lifeline >> section >> view.check;
    view.section = section;
    return in.status() == QDataStream::Ok && mark == viewMark ? std::optional(view) : std::nullopt;
}

} // namespace lineside
