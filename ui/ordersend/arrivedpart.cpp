#include "ui/ordersend/arrivedpart.h"

#include "ui/forms/plaintable.h"
#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"

#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lineside {

using namespace Qt::StringLiterals;
using look::px;

ArrivedPart::ArrivedPart(const ReviewWords& words, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_model(new OutcomeModel(words, this))
    , m_mark(new look::IconLabel(this))
    , m_text(new look::Label(look::Type::Body, look::Token::Text, {}, this))
    , m_again(new QPushButton(tr("Read again"), this))
    , m_table(new PlainTable(this))
    , m_unseen(new look::Label(look::Type::Small, look::Token::Second, {}, this)) {
    auto* lines = new QVBoxLayout(this);
    lines->addWidget(new look::SectionLabel(tr("What arrived"), this));
    auto* row = new QHBoxLayout;
    row->addWidget(m_mark);
    row->addWidget(m_text);
    row->addWidget(m_again);
    row->addStretch(1);
    lines->addLayout(row);
    lines->addWidget(m_table);
    lines->addWidget(m_unseen);
    m_text->setObjectName(u"arrivedText"_s);
    m_unseen->setObjectName(u"arrivedUnseen"_s);
    m_again->setObjectName(u"readAgain"_s);
    m_table->setObjectName(u"arrivedTable"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_unseen->setWordWrap(true);
    look::setLink(m_again);
    m_again->setAutoDefault(false);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("What did not arrive as it was sent"));
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_again, &QPushButton::clicked, this, &ArrivedPart::readAgain);
    measure();
}

void ArrivedPart::setComparisons(const QList<Comparison>& comparisons, const Record& now) {
    QList<Comparison> told;
    QStringList unseen;
    int kept = 0;
    for (const Comparison& one : comparisons) {
        if (one.outcome == Outcome::CannotBeSeen)
            unseen.append(m_words.element(one.change));
        else if (one.outcome != Outcome::Taken)
            told.append(one);
        kept += one.outcome == Outcome::NotTaken ? 1 : 0;
    }
    const qsizetype count = comparisons.size(), other = told.size() - kept;
    m_model->setSaved({told, now, {}});
    m_table->setVisible(!told.isEmpty());
    unseen.removeDuplicates();
    m_unseen->setText(tr("Can't be read back: %1.").arg(listed(unseen)));
    m_unseen->setVisible(!unseen.isEmpty());
    if (kept > 0)
        say(look::Mark::Warn, tr("%n of %1 elements were not taken.", nullptr, int(kept)).arg(count), false);
    else
        say(look::Mark::Complete,
            other == 0 ? tr("Everything arrived.") : tr("Everything arrived, %1 in another form.").arg(other),
            false);
    fit();
}

void ArrivedPart::setFailure(const QString& words) {
    m_table->hide();
    m_unseen->hide();
    say(look::Mark::Warn, tr("The new customer could not be read afterwards. %1").arg(words), true);
}

void ArrivedPart::setReading() {
    m_table->hide();
    m_unseen->hide();
    say(look::Mark::Waiting, tr("Reading the new customer…"), false);
}

void ArrivedPart::say(look::Mark mark, const QString& text, bool again) {
    m_mark->setMark(mark);
    m_text->setText(text);
    m_again->setVisible(again);
}

QString ArrivedPart::text() const {
    return m_text->text();
}

QString ArrivedPart::unseen() const {
    return m_unseen->isHidden() ? QString() : m_unseen->text();
}

void ArrivedPart::fit() {
    const QHeaderView* names = m_table->horizontalHeader();
    const int header = std::max(names->sizeHint().height(), names->minimumHeight());
    m_table->setFixedHeight(header + m_model->rowCount() * look::rowHeight());
}

void ArrivedPart::measure() {
    layout()->setContentsMargins(0, 0, 0, 0);
    layout()->setSpacing(px(8));
    static_cast<QHBoxLayout*>(layout()->itemAt(1)->layout())->setSpacing(px(8));
    m_table->setIconSize({px(16), px(16)});
    m_table->horizontalHeader()->setMinimumHeight(look::rowHeight());
    for (int column = 0; column < OutcomeModel::OutcomeColumn; ++column)
        m_table->setColumnWidth(column, px(208));
    fit();
}

void ArrivedPart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
}

} // namespace lineside
