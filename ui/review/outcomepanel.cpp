#include "ui/review/outcomepanel.h"

#include "ui/forms/plaintable.h"
#include "ui/look/label.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace lineside {

using look::px;

OutcomePanel::OutcomePanel(const ReviewWords& words, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_model(new OutcomeModel(words, this))
    , m_mark(new look::IconLabel(this))
    , m_text(new look::Label(look::Type::Strong, look::Token::Text, {}, this))
    , m_table(new PlainTable(this)) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* lines = new QVBoxLayout(this);
    auto* row = new QHBoxLayout;
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    lines->addLayout(row);
    lines->addWidget(m_table, 1);
    lines->addStretch(0);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignTop);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("What became of the changes"));
    m_table->horizontalHeader()->setStretchLastSection(true);
    measure();
}

void OutcomePanel::setSaved(const Saved& saved) {
    m_model->setSaved(saved);
    const bool warns =
        std::any_of(saved.comparisons.cbegin(), saved.comparisons.cend(),
                    [](const Comparison& comparison) { return comparison.outcome == Outcome::NotTaken; });
    setText(warns ? look::Mark::Warn : look::Mark::Sent, outcomeWords(m_words, saved.comparisons));
}

void OutcomePanel::setText(look::Mark mark, const QString& text) {
    m_mark->setMark(mark);
    m_text->setText(text);
    m_table->setVisible(m_model->rowCount() > 0);
    static_cast<QVBoxLayout*>(layout())->setStretch(2, m_model->rowCount() > 0 ? 0 : 1);
}

QString OutcomePanel::text() const {
    return m_text->text();
}

void OutcomePanel::measure() {
    layout()->setContentsMargins(px(24), px(20), px(24), px(16));
    layout()->setSpacing(px(16));
    m_table->setIconSize({px(16), px(16)});
    for (int column = 0; column < OutcomeModel::OutcomeColumn; ++column)
        m_table->setColumnWidth(column, px(240));
}

void OutcomePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
}

} // namespace lineside
