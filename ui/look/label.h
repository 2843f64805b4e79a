#pragma once

#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QLabel>

namespace lineside::look {

/// A label in a kind of type and a token's colour. Both follow zoom and scheme.
class Label : public QLabel {
    Q_OBJECT

public:
    explicit Label(Type type, Token ink = Token::Text, const QString& text = {}, QWidget* parent = nullptr);

    void setType(Type type);
    void setInk(Token ink);

protected:
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void follow();

    Type m_type;
    Token m_ink;
    bool m_following = false;
};

/// Heading of a part of a page: 15 px, semibold.
class SectionLabel : public Label {
    Q_OBJECT

public:
    explicit SectionLabel(const QString& text, QWidget* parent = nullptr);
};

/// One line that ends in "…" where it has no room, with the whole text as tooltip then.
class ElidedLabel : public Label {
    Q_OBJECT

public:
    explicit ElidedLabel(Type type, Token ink = Token::Text, const QString& text = {},
                         QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
};

/// An icon or mark of 16 px (at a 13 px font), painted anew at each paint. A mark's word is its accessible
/// name.
class IconLabel : public QWidget {
    Q_OBJECT

public:
    explicit IconLabel(QWidget* parent = nullptr);
    explicit IconLabel(Mark mark, QWidget* parent = nullptr);
    IconLabel(Icon icon, Token ink, QWidget* parent = nullptr);

    void setIcon(const QIcon& icon, const QString& accessibleName = {});
    void setMark(Mark mark);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QIcon m_icon;
};

} // namespace lineside::look
