#include "ui/forms/fieldhint.h"

#include "ui/binder/belowfield.h"
#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace lineside {

FieldHint::FieldHint(QWidget* field)
    : QWidget(field->parentWidget())
    , m_row(new QHBoxLayout(this))
    , m_words(new look::Label(look::Type::Small, look::Token::Second, {}, this))
    , m_offer(new QPushButton(this)) {
    setObjectName(field->objectName() + QStringLiteral("Hint"));
    look::setLink(m_offer);
    m_offer->setAutoDefault(false);
    m_row->addWidget(m_words);
    m_row->addWidget(m_offer);
    m_row->addStretch(1);
    connect(m_offer, &QPushButton::clicked, this, &FieldHint::offerTaken);
    hide();
    placeBelow(field, this);
    measure();
}

void FieldHint::setHint(const QString& words, const QString& offer) {
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_offer->setText(offer);
    m_offer->setVisible(!offer.isEmpty());
    setVisible(!words.isEmpty() || !offer.isEmpty());
    measure();
}

QString FieldHint::words() const {
    return m_words->text();
}

void FieldHint::measure() {
    m_row->setContentsMargins(look::px(8), look::px(2), 0, look::px(2));
    m_row->setSpacing(look::px(8));
    if (const QFont small = look::font(look::Type::Small); m_offer->font() != small)
        m_offer->setFont(small);
}

void FieldHint::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

} // namespace lineside
