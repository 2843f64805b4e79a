#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace lineside {

/// The footer of a page: links at the left, buttons at the right, the primary last.
class FooterBar : public QWidget {
    Q_OBJECT

public:
    explicit FooterBar(QWidget* parent = nullptr);

    QPushButton* addLink(const QString& words, const QString& name);
    QPushButton* addButton(const QString& words, const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    void measure();

    QHBoxLayout* m_links;
    QHBoxLayout* m_buttons;
};

} // namespace lineside
