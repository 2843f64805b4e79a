#include "ui/page/footerbar.h"

#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace lineside {

using namespace Qt::StringLiterals;
using look::px;

void FooterCount::show(int count, const QString& words) {
    m_button->setText(words);
    m_button->setVisible(count > 0);
    if (!m_mark)
        return;
    m_mark->setVisible(count > 0);
    if (m_edge)
        m_edge->setVisible(count == 0);
}

void FooterCount::setMark(look::Mark mark) {
    m_mark->setMark(mark);
}

FooterBar::FooterBar(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_edge(new QWidget(this))
    , m_counts(new QHBoxLayout)
    , m_links(new QHBoxLayout)
    , m_quiet(new QHBoxLayout)
    , m_buttons(new QHBoxLayout) {
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    m_edge->hide();
    m_row->addLayout(m_links);
    m_row->addWidget(m_edge);
    m_row->addLayout(m_counts);
    m_row->addStretch(1);
    m_row->addLayout(m_quiet);
    m_row->addLayout(m_buttons);
    measure();
}

QPushButton* FooterBar::makeButton(const QString& words, const QString& name) {
    auto* button = new QPushButton(words, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

FooterCount FooterBar::addCount(std::optional<look::Mark> mark, Weight weight, const QString& name,
                                Edge edge) {
    look::IconLabel* icon = mark ? new look::IconLabel(*mark, this) : nullptr;
    QPushButton* button = makeButton({}, name);
    look::setQuiet(button);
    if (icon) {
        m_marks.append(icon);
        m_counts->addWidget(icon);
    }
    if (weight == Weight::Strong)
        m_strong.append(button);
    m_counts->addWidget(button);
    measure();
    FooterCount count(icon, button, edge == Edge::Kept ? m_edge : nullptr);
    count.show(0, {});
    return count;
}

QPushButton* FooterBar::addLink(const QString& words, const QString& name) {
    QPushButton* link = makeButton(words, name);
    look::setLink(link);
    m_links->addWidget(link);
    measure();
    return link;
}

void FooterBar::addStatus() {
    m_statusMark = new look::IconLabel(look::Mark::Warn, this);
    m_status = new look::ElidedLabel(look::Type::Small, look::Token::Second, {}, this);
    m_link = makeButton({}, u"footerLink"_s);
    m_kept = new look::ElidedLabel(look::Type::Small, look::Token::Second, {}, this);
    look::setLink(m_link);
    m_status->setObjectName(u"footerStatus"_s);
    m_kept->setObjectName(u"draftState"_s);
    m_counts->addWidget(m_statusMark);
    m_counts->addWidget(m_status);
    m_counts->addWidget(m_link);
    m_counts->addSpacing(px(8));
    m_counts->addWidget(m_kept);
    setStatus({});
    setKept({});
}

QPushButton* FooterBar::addQuiet(const QString& words, const QString& name) {
    QPushButton* button = makeButton(words, name);
    look::setQuiet(button);
    m_quiet->addWidget(button);
    return button;
}

QPushButton* FooterBar::addButton(const QString& words, const QString& name) {
    QPushButton* button = makeButton(words, name);
    m_buttons->addWidget(button);
    return button;
}

void FooterBar::setStatus(const QString& words, const QString& link, bool failed) {
    m_statusMark->setVisible(failed && !words.isEmpty());
    m_status->setText(words);
    m_status->setVisible(!words.isEmpty());
    m_link->setText(link);
    m_link->setVisible(!link.isEmpty());
}

QString FooterBar::status() const {
    return m_status->text();
}

void FooterBar::setKept(const QString& words) {
    m_kept->setText(words);
    m_kept->setVisible(!words.isEmpty());
}

void FooterBar::measure() {
    // Words of counts, and of links, which have less space around them, begin at one edge.
    m_row->setContentsMargins(px(16), 0, px(16), 0);
    m_row->setSpacing(0);
    m_edge->setFixedWidth(px(8));
    m_counts->setSpacing(0);
    for (look::IconLabel* mark : std::as_const(m_marks))
        mark->setContentsMargins(px(8), 0, 0, 0);
    m_links->setContentsMargins(m_links->isEmpty() ? 0 : px(4), 0, 0, 0);
    m_links->setSpacing(px(16));
    m_quiet->setSpacing(0);
    m_buttons->setSpacing(px(8));
    setFixedHeight(look::controlHeight() + px(16));
    QFont strong;
    strong.setWeight(QFont::DemiBold);
    for (QPushButton* button : std::as_const(m_strong))
        button->setFont(strong);
}

void FooterBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
}

} // namespace lineside
