#include "ui/ordersend/asklookstrip.h"

#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace lineside {

using namespace Qt::StringLiterals;
using look::px;

AskLookStrip::AskLookStrip(int unexamined, QWidget* parent)
    : AlertWidget(parent)
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
    setUnexamined(unexamined);
    measure();
}

void AskLookStrip::setUnexamined(int count) {
    if (count > m_count)
        m_tick->setChecked(false);
    m_count = count;
    m_text->setText(count == 1 ? tr("1 possible duplicate was not looked at.")
                               : tr("%1 possible duplicates were not looked at.").arg(count));
    m_look->setText(count == 1 ? tr("Look at it") : tr("Look at them"));
    setAccessibleName(m_text->text());
    m_tick->setAccessibleDescription(m_text->text());
    setVisible(count > 0);
}

bool AskLookStrip::isAnswered() const {
    return isHidden() || m_tick->isChecked();
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
