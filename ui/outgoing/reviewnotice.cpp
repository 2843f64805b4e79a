#include "ui/outgoing/reviewnotice.h"

#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>

namespace lineside {

using look::px;
using look::Token;

ReviewNotice::ReviewNotice(QWidget* parent)
    : AlertWidget(parent)
    , m_icon(new look::IconLabel(this))
    , m_text(new look::Label(look::Type::Body, Token::Text, {}, this))
    , m_details(new look::Label(look::Type::Small, Token::Second, {}, this))
    , m_link(new QPushButton(tr("Details"), this)) {
    auto* grid = new QGridLayout(this);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_text, 0, 1, Qt::AlignTop);
    grid->addWidget(m_link, 0, 2, Qt::AlignTop);
    grid->addWidget(m_details, 1, 1);
    grid->setColumnStretch(1, 1);
    for (look::Label* label : {m_text, m_details}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    look::setLink(m_link);
    m_link->setAutoDefault(false);
    connect(m_link, &QPushButton::clicked, m_details,
            [this] { m_details->setVisible(!m_details->isVisible()); });
    measure();
    clear();
}

void ReviewNotice::tell(look::Mark mark, const FailureWords& words) {
    m_icon->setMark(mark);
    m_text->setText(words.text);
    m_details->setText(words.details);
    m_details->hide();
    m_link->setVisible(!words.details.isEmpty());
    setAccessibleName(words.text);
    if (isVisible())
        announce();
    show();
}

void ReviewNotice::clear() {
    m_text->clear();
    m_details->clear();
    hide();
}

QString ReviewNotice::text() const {
    return m_text->text();
}

void ReviewNotice::measure() {
    auto* grid = static_cast<QGridLayout*>(layout());
    grid->setContentsMargins(px(24), px(8), px(16), px(8));
    grid->setHorizontalSpacing(px(8));
    grid->setVerticalSpacing(px(4));
}

void ReviewNotice::changeEvent(QEvent* event) {
    AlertWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
}

} // namespace lineside
