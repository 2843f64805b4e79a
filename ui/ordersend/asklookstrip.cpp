#include "ui/ordersend/asklookstrip.h"

#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"
#include "ui/words/failurewords.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace lineside {

using namespace Qt::StringLiterals;
using look::px;

AskLookStrip::AskLookStrip(OrderStory& story, QWidget* parent)
    : AlertWidget(parent)
    , m_story(story)
    , m_row(new QHBoxLayout(this))
    , m_mark(new look::IconLabel(look::Mark::Warn, this))
    , m_text(new look::Label(look::Type::Strong, look::Token::Text, {}, this))
    , m_look(new QPushButton(tr("Look at them"), this))
    , m_tick(new QCheckBox(tr("Create anyway"), this)) {
    setObjectName(u"unexamined"_s);
    m_look->setObjectName(u"lookAtDuplicates"_s);
    m_tick->setObjectName(u"createAnyway"_s);
    look::setLink(m_look);
    m_look->setAutoDefault(false);
    m_row->addWidget(m_mark);
    m_row->addWidget(m_text);
    m_row->addWidget(m_look);
    m_row->addStretch(1);
    m_row->addWidget(m_tick);
    connect(m_look, &QPushButton::clicked, this, &AskLookStrip::lookWanted);
    connect(m_tick, &QCheckBox::toggled, &m_story, &OrderStory::goOn);
    connect(&m_story, &OrderStory::changed, this, &AskLookStrip::follow);
    follow();
    measure();
}

void AskLookStrip::follow() {
    const int count = int(m_story.toExamine().size());
    const auto& refused = m_story.nobodyLooked();
    const QString why = refused ? words(*refused, During::LookUp).text : QString();
    m_text->setText(count == 0 ? tr("Nobody could look for possible duplicates. %1").arg(why)
                               : tr("%n possible duplicates were not looked at.", nullptr, count));
    m_look->setText(tr("Look at them", "%n persons", count));
    m_look->setVisible(count > 0);
    m_tick->setChecked(m_story.goesOn());
    setAccessibleName(m_text->text());
    m_tick->setAccessibleDescription(m_text->text());
    setVisible(m_story.asks());
}

void AskLookStrip::ask() {
    m_tick->setFocus(Qt::TabFocusReason);
    announce();
}

void AskLookStrip::measure() {
    m_row->setContentsMargins(px(24), px(8), px(16), px(8));
    m_row->setSpacing(px(8));
}

void AskLookStrip::changeEvent(QEvent* event) {
    AlertWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
}

} // namespace lineside
