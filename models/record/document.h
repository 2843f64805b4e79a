#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace lineside {

/// A long text of a form or a request, a PDF above all. It stands beside the bytes that saveForm() and
/// saveRequest() write, which name it by its place, and is kept once however many name it.
struct Document {
    /// Shares with the form's: nothing is copied. Null of one that can't be read where it is kept.
    QString text;
    QByteArray name = {}; ///< where it is kept; empty before
    /// The name says nothing more of a text that is here.
    friend bool operator==(const Document& a, const Document& b) {
        return a.text.isNull() ? b.text.isNull() && a.name == b.name
                               : a.text.isSharedWith(b.text) || a.text == b.text;
    }
};
using Documents = QList<Document>;

} // namespace lineside
