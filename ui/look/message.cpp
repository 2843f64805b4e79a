#include "ui/look/message.h"

#include "ui/look/label.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace lineside::look {

Message::Message(QWidget* parent)
    : AlertWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_icon(new IconLabel(this))
    , m_text(new Label(Type::Small, Token::Text, {}, this))
    , m_suggestion(new QPushButton(this)) {
    setLink(m_suggestion);
    m_suggestion->setAutoDefault(false);
    m_text->setWordWrap(true);
    m_row->addWidget(m_icon, 0, Qt::AlignTop);
    m_row->addWidget(m_text, 1);
    m_row->addWidget(m_suggestion, 0, Qt::AlignTop);
    connect(m_suggestion, &QPushButton::clicked, this, &Message::suggestionTaken);
    measure();
    clear();
}

void Message::setMessage(Problem problem, const QString& text, const QString& suggestion) {
    if (problem == Problem::None || text.isEmpty())
        return clear();
    const bool refused = problem == Problem::Refuse;
    m_problem = problem;
    m_icon->setMark(refused ? Mark::Refuse : Mark::Warn);
    m_text->setInk(refused ? Token::Refuse : Token::Text);
    const bool other = text != m_text->text();
    m_text->setText(text);
    m_suggestion->setText(suggestion);
    m_suggestion->setVisible(!suggestion.isEmpty());
    setAccessibleName(text);
    const bool wasVisible = isVisible();
    show();
    if (other && wasVisible)
        announce();
}

void Message::clear() {
    m_problem = Problem::None;
    m_text->clear();
    setAccessibleName({});
    hide();
}

QString Message::text() const {
    return m_text->text();
}

void Message::changeEvent(QEvent* event) {
    AlertWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void Message::measure() {
    m_row->setContentsMargins(px(2), px(2), 0, px(2));
    m_row->setSpacing(px(6));
    if (const QFont small = look::font(Type::Small); m_suggestion->font() != small)
        m_suggestion->setFont(small);
}

} // namespace lineside::look
