#include "ui/ordersend/arrivalline.h"

#include "models/formats/moment.h"
#include "models/formats/phone.h"
#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"
#include "ui/words/failurewords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace lineside {

using namespace Qt::StringLiterals;

ArrivalLine::ArrivalLine(NewCustomerStory& story, int querySeconds, QWidget* parent)
    : QWidget(parent)
    , m_story(story)
    , m_querySeconds(querySeconds)
    , m_row(new QHBoxLayout(this))
    , m_mark(new look::IconLabel(look::Mark::Waiting, this))
    , m_text(new look::Label(look::Type::Body, look::Token::Text, {}, this))
    , m_look(new QPushButton(tr("Look now"), this)) {
    setObjectName(u"arrival"_s);
    m_text->setObjectName(u"arrivalText"_s);
    m_look->setObjectName(u"lookNow"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    look::setLink(m_look);
    m_look->setAutoDefault(false);
    m_row->addWidget(m_mark);
    m_row->addWidget(m_text);
    m_row->addWidget(m_look);
    m_row->addStretch(1);
    connect(m_look, &QPushButton::clicked, &m_story, &NewCustomerStory::askNow);
    connect(&m_story, &NewCustomerStory::changed, this, &ArrivalLine::follow);
    measure();
    follow();
}

QString ArrivalLine::numbers() const {
    QStringList found = m_story.numbers();
    for (QString& number : found)
        number = displayPhone(number);
    return found.join(u", "_s);
}

QString ArrivalLine::missing() const {
    const bool over = m_story.isTimeUp();
    if (!m_story.knowsNumbers())
        return over ? tr("Services and status had not arrived by %1.").arg(until())
                    : tr("Services and status have not arrived yet.");
    if (const QString some = numbers(); !some.isEmpty())
        return over ? tr("%1. The rest had not arrived by %2.").arg(some, until())
                    : tr("%1. The rest has not arrived yet.").arg(some);
    return over ? tr("The phone number had not arrived by %1.").arg(until())
                : tr("The phone number has not arrived yet.");
}

QString ArrivalLine::until() const {
    return displayTime(m_story.until());
}

void ArrivalLine::follow() {
    const bool complete = m_story.hasArrived();
    m_mark->setVisible(!complete);
    m_look->setVisible(!complete);
    if (complete) {
        const QString all = numbers();
        m_text->setText(all.isEmpty() ? tr("Services and status have arrived.") : all);
        return;
    }
    QStringList parts{missing()};
    if (const auto& failure = m_story.failure())
        parts.append(words(*failure, During::LookUp, m_querySeconds).text);
    const qint64 seconds = m_story.interval().count() / 1000;
    if (!m_story.isTimeUp() && m_story.until().isValid())
        parts.append(tr("Looking every %1 s until %2.").arg(seconds).arg(until()));
    m_text->setText(parts.join(u' '));
}

QString ArrivalLine::text() const {
    return m_text->text();
}

void ArrivalLine::measure() {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(look::px(8));
}

void ArrivalLine::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
}

} // namespace lineside
