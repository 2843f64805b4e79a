#pragma once

#include "ui/look/look.h"

#include <QDir>

#include <optional>

/// Pictures of the program's rooms, to be judged by eye. Each room has one function that takes them.
namespace lineside::gallery {

/// How all pictures are taken.
struct Taking {
    std::optional<int> zoom;      ///< instead of what a room asks for
    QStringList* plain = nullptr; ///< takes what was shown that is not translated; null: nobody asks
};

/// Where the pictures of one room go, and the look they are taken in.
class Gallery {
public:
    /// `folder` is made. The light look is on.
    Gallery(look::Look& look, const QDir& folder, const Taking& taking);

    look::Look& look() const { return m_look; }
    /// As it starts on a computer without settings.
    void light(int zoom = 100) const;
    void dark() const;
    /// Handles all that was set going.
    static void settle();
    /// Shows the widget and takes its picture once it has settled.
    void save(QWidget& widget, const QString& name) const;
    QString fileName(const QString& name) const { return m_folder.filePath(name + QStringLiteral(".png")); }

private:
    look::Look& m_look;
    QDir m_folder;
    Taking m_taking;
};

/// The colours, fields, marks and icons that all rooms are made of.
void shootLook(const Gallery& gallery);
void shootWindow(const Gallery& gallery);
void shootCustomer(const Gallery& gallery);
void shootOrder(const Gallery& gallery);
/// The column beside an order: duplicates and quote, the comparison, the printed sheet.
void shootQuote(const Gallery& gallery);
/// What is kept, which of two goes on, and the passphrase.
void shootDrafts(const Gallery& gallery);
void shootDuplicates(const Gallery& gallery);
/// An order's review, its result and an uncertain one.
void shootOrderSend(const Gallery& gallery);

} // namespace lineside::gallery
