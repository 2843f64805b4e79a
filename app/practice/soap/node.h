#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace lineside::practice {

/// One element of a request as its bytes say it. `<X/>` and xsi:nil are null, `<X></X>` is there and empty:
/// XML tools hold the two equal, this service does not.
struct Node {
    QString name;
    QString space; ///< namespace
    QString text;
    bool null = false;
    qint64 line = 0; ///< where it ended, 1-based
    qint64 column = 0;
    std::vector<Node> children;

    /// The first child of that name, case and namespace being right; null when there is none.
    [[nodiscard]] const Node* child(QStringView childName, QStringView childSpace) const;
};

/// The document's element. Throws SoapFault when the bytes are no well-formed XML in UTF-8, hold a DOCTYPE,
/// or more levels, attributes in a tag (wire::ByteGate) or elements than any request.
Node parse(const QByteArray& bytes);

} // namespace lineside::practice
