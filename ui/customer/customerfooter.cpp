#include "ui/customer/customerfooter.h"

#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace lineside {

using namespace Qt::StringLiterals;

CustomerFooter::CustomerFooter(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_marked(new QHBoxLayout)
    , m_mark(new look::IconLabel(this))
    , m_problems(new QPushButton(this))
    , m_changes(new QPushButton(this))
    , m_statusMark(new look::IconLabel(look::Mark::Warn, this))
    , m_status(new look::ElidedLabel(look::Type::Small, look::Token::Second, {}, this))
    , m_link(new QPushButton(this))
    , m_kept(new look::ElidedLabel(look::Type::Small, look::Token::Second, {}, this))
    , m_revert(new QPushButton(tr("Revert all"), this))
    , m_review(new QPushButton(tr("Review and send…"), this)) {
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    m_problems->setObjectName(u"problemCount"_s);
    m_changes->setObjectName(u"changeCount"_s);
    m_revert->setObjectName(u"revertAll"_s);
    m_review->setObjectName(u"review"_s);
    for (QPushButton* button : {m_problems, m_changes, m_link, m_revert, m_review})
        button->setAutoDefault(false);
    for (QPushButton* button : {m_problems, m_changes})
        look::setQuiet(button);
    look::setLink(m_link);
    look::setPrimary(m_review);
    m_marked->addWidget(m_mark);
    m_row->addLayout(m_marked);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_problems, m_changes, m_statusMark})
        m_row->addWidget(widget);
    m_row->addWidget(m_status, 0);
    m_row->addWidget(m_link);
    m_row->addSpacing(look::px(8));
    m_row->addWidget(m_kept, 0);
    m_row->addStretch(1);
    m_row->addWidget(m_revert);
    m_row->addSpacing(look::px(8));
    m_row->addWidget(m_review);
    m_status->setObjectName(u"footerStatus"_s);
    m_kept->setObjectName(u"draftState"_s);
    m_kept->hide();
    setStatus({});
    setCounts(0, false, 0);
    measure();
}

void CustomerFooter::setCounts(int problems, bool refused, int changes) {
    m_mark->setVisible(problems > 0);
    m_problems->setVisible(problems > 0);
    m_mark->setMark(refused ? look::Mark::Refuse : look::Mark::Warn);
    m_problems->setText(problems == 1 ? tr("1 problem") : tr("%1 problems").arg(problems));
    m_changes->setText(changes == 0   ? tr("No changes")
                       : changes == 1 ? tr("1 change")
                                      : tr("%1 changes").arg(changes));
    m_revert->setEnabled(changes > 0);
    m_review->setEnabled(changes > 0);
    m_kept->setVisible(changes > 0 && !m_kept->text().isEmpty());
}

void CustomerFooter::setKept(const QString& words) {
    m_kept->setText(words);
    m_kept->setVisible(m_review->isEnabled() && !words.isEmpty());
}

void CustomerFooter::setStatus(const QString& words, const QString& link, bool failed) {
    m_statusMark->setVisible(failed && !words.isEmpty());
    m_status->setText(words);
    m_status->setVisible(!words.isEmpty());
    m_link->setText(link);
    m_link->setVisible(!link.isEmpty());
}

QString CustomerFooter::status() const {
    return m_status->text();
}

void CustomerFooter::measure() {
    m_marked->setContentsMargins(look::px(8), 0, 0, 0); // words without a mark stand at the same edge
    m_row->setContentsMargins(look::px(16), 0, look::px(16), 0);
    m_row->setSpacing(0);
    setFixedHeight(look::controlHeight() + look::px(16));
    QFont strong;
    strong.setWeight(QFont::DemiBold);
    m_problems->setFont(strong);
}

void CustomerFooter::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        measure();
}

} // namespace lineside
