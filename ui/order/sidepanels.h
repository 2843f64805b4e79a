#pragma once

#include "ui/page/room.h"

#include <QPointer>
#include <QScrollArea>

class QFrame;

namespace lineside {

class OrderForm;
class PageBody;
namespace look {
class Line;
}

/// Possible duplicates and quote: beside the form of an order, in a popup above the footer, or as the last
/// parts of the form, as there is room.
class SidePanels : public QScrollArea {
    Q_OBJECT

public:
    SidePanels(OrderForm& form, QWidget* page);

    /// Owns the panels from here on. Either may be null.
    void setPanels(QWidget* duplicates, QWidget* quote);
    void place(Room::Kind room, PageBody& body);
    void measure();
    /// Shows them where there is no room beside the form, and gives the first one the focus.
    void open(const QWidget* footer);

    [[nodiscard]] Room::Kind room() const { return m_room; }
    [[nodiscard]] QWidget* duplicates() const { return m_duplicates; }
    [[nodiscard]] QWidget* quote() const { return m_quote; }
    [[nodiscard]] bool isEmpty() const { return !m_duplicates && !m_quote; }
    /// What they take from the width of the form.
    [[nodiscard]] int takenWidth() const;
    /// Null while none is beside the form.
    [[nodiscard]] QWidget* firstField() const;

private:
    void fill();

    OrderForm& m_form;
    QWidget* m_body;
    look::Line* m_line;
    QFrame* m_popup;
    QPointer<QWidget> m_duplicates;
    QPointer<QWidget> m_quote;
    Room::Kind m_room = Room::Kind::Wide;
};

} // namespace lineside
