#include "ui/look/message.h"

#include "ui/look/label.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace lineside::look {

namespace {

/// A wrapping label that asks for one line, so that the link stands right after the words while there is
/// room.
class MessageLabel : public Label {
public:
    explicit MessageLabel(QWidget* parent) : Label(Type::Small, Token::Text, {}, parent) {
        setWordWrap(true);
        setAlignment(Qt::AlignLeft | Qt::AlignTop);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    }

    QSize sizeHint() const override {
        const int width = fontMetrics().horizontalAdvance(text()) + px(2);
        return QSize(width, fontMetrics().height()).grownBy(contentsMargins());
    }
    QSize minimumSizeHint() const override {
        return QSize(fontMetrics().averageCharWidth() * 12, fontMetrics().height())
            .grownBy(contentsMargins());
    }
};

} // namespace

Message::Message(QWidget* parent)
    : AlertWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_icon(new IconLabel(this))
    , m_text(new MessageLabel(this))
    , m_suggestion(new QPushButton(this)) {
    setLink(m_suggestion);
    m_suggestion->setAutoDefault(false);
    m_row->addWidget(m_icon, 0, Qt::AlignTop);
    m_row->addWidget(m_text);
    m_row->addWidget(m_suggestion, 0, Qt::AlignTop);
    m_row->addStretch(1);
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
    measure();
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
    // A link is taller than the words it follows.
    const int more =
        m_suggestion->isHidden() ? 0 : m_suggestion->sizeHint().height() - m_text->fontMetrics().height();
    const int drop = std::max(0, more / 2);
    m_text->setContentsMargins(0, drop, 0, 0);
    m_icon->setContentsMargins(0, drop, 0, 0);
}

} // namespace lineside::look
