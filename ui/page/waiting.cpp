#include "ui/page/waiting.h"

#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/page/waitclock.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace lineside {

Waiting::Waiting(QWidget* parent)
    : QWidget(parent)
    , m_clock(new WaitClock(this))
    , m_row(new QHBoxLayout(this))
    , m_text(new look::Label(look::Type::Body, look::Token::Second, {}, this))
    , m_cancel(new QPushButton(tr("Cancel"), this)) {
    m_text->setObjectName(u"waitingText"_s);
    m_cancel->setObjectName(u"waitingCancel"_s);
    m_cancel->setAutoDefault(false);
    m_row->addWidget(m_text);
    m_row->addWidget(m_cancel);
    m_row->addStretch();
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(look::px(12));
    connect(m_clock, &WaitClock::told, this, &Waiting::appear);
    connect(m_clock, &WaitClock::ended, this, &QWidget::hide);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        stop();
        emit cancelled();
    });
    hide();
}

void Waiting::start(const QString& words) {
    m_clock->start(words);
}

void Waiting::finish(std::function<void()> then) {
    m_clock->finish(std::move(then));
}

void Waiting::stop() {
    m_clock->stop();
}

bool Waiting::isWaiting() const {
    return m_clock->isWaiting();
}

void Waiting::appear(const QString& words) {
    m_text->setText(words);
    if (!isHidden())
        return;
    show();
    emit appeared();
}

void Waiting::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_row->setSpacing(look::px(12));
}

} // namespace lineside
