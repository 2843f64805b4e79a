#include "ui/page/waiting.h"

#include "ui/look/label.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace lineside {
namespace {

constexpr auto hiddenFor = 300ms;
constexpr auto shownFor = 400ms;
constexpr int countedFrom = 5;

} // namespace

Waiting::Waiting(QWidget* parent)
    : QWidget(parent)
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
    m_delay.setSingleShot(true);
    m_delay.setInterval(hiddenFor);
    m_least.setSingleShot(true);
    m_least.setInterval(shownFor);
    m_seconds.setInterval(1s);
    connect(&m_delay, &QTimer::timeout, this, &Waiting::appear);
    connect(&m_least, &QTimer::timeout, this, [this] {
        if (m_then)
            end();
    });
    connect(&m_seconds, &QTimer::timeout, this, &Waiting::count);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        stop();
        emit cancelled();
    });
    hide();
}

void Waiting::start(const QString& words) {
    stop();
    m_words = words;
    m_waiting = true;
    m_since.start();
    m_delay.start();
}

void Waiting::finish(std::function<void()> then) {
    m_then = std::move(then);
    m_delay.stop();
    m_seconds.stop();
    if (isHidden() || !m_least.isActive())
        end();
}

void Waiting::stop() {
    m_then = nullptr;
    end();
}

void Waiting::end() {
    m_delay.stop();
    m_least.stop();
    m_seconds.stop();
    m_waiting = false;
    hide();
    if (const auto then = std::exchange(m_then, nullptr))
        then();
}

void Waiting::appear() {
    m_text->setText(m_words);
    m_least.start();
    m_seconds.start();
    show();
    emit appeared();
}

void Waiting::count() {
    if (const qint64 seconds = m_since.elapsed() / 1000; seconds >= countedFrom)
        m_text->setText(tr("%1 %2 s").arg(m_words).arg(seconds));
}

void Waiting::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_row->setSpacing(look::px(12));
}

} // namespace lineside
