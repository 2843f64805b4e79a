#include "ui/ordersend/evidencepart.h"

#include "models/order/arrived.h"
#include "models/record/customername.h"
#include "ui/forms/columnwidths.h"
#include "ui/forms/plaintable.h"
#include "ui/look/label.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace lineside {

using namespace Qt::StringLiterals;
using look::px;

EvidencePart::EvidencePart(const ReviewWords& words, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_model(new MatchModel({MatchModel::Who, MatchModel::Address, MatchModel::Status, MatchModel::Created,
                              MatchModel::FoundBy, MatchModel::Differs},
                             this))
    , m_differences(new OutcomeModel(words, this))
    , m_table(new PlainTable(this))
    , m_detail(new look::Label(look::Type::Body, look::Token::Text, {}, this))
    , m_detailTable(new PlainTable(this)) {
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &EvidencePart::followChosen);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT opened(m_model->candidates().at(index.row()).match.customerId);
    });
    measure();
    followChosen();
}

void EvidencePart::build() {
    auto* lines = new QVBoxLayout(this);
    lines->addWidget(new look::SectionLabel(tr("Who may be the new customer"), this));
    lines->addWidget(m_table);
    lines->addWidget(m_detail);
    lines->addWidget(m_detailTable);
    m_table->setObjectName(u"candidates"_s);
    m_table->setAccessibleName(tr("Customers who may be the new one"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    m_detail->setObjectName(u"differenceText"_s);
    m_detail->setWordWrap(true);
    m_detailTable->setObjectName(u"differences"_s);
    m_detailTable->setAccessibleName(tr("What differs from the order"));
    m_detailTable->setModel(m_differences);
    m_detailTable->setColumnHidden(OutcomeModel::OutcomeColumn, true);
    for (PlainTable* table : {m_table, m_detailTable}) {
        table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        table->horizontalHeader()->setStretchLastSection(true);
    }
}

void EvidencePart::setEvidence(const Evidence& evidence, const std::optional<Request>& sent) {
    const QString before = chosen() ? chosen()->match.customerId : QString();
    m_sent = sent;
    m_model->setCandidates(evidence.candidates);
    const bool made = evidence.proposal == Evidence::Proposal::Made;
    const int row = made ? 0 : m_model->rowOf(before);
    if (row >= 0 && row < m_model->rowCount())
        m_table->selectRow(row);
    fit();
    followChosen();
}

const Candidate* EvidencePart::chosen() const {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->candidates().at(rows.first().row());
}

QString EvidencePart::detailWords(const Candidate& candidate, qsizetype told) const {
    const QString name = nameAndId(candidate.match.name, candidate.match.customerId);
    if (!candidate.customer)
        return tr("%1 could not be read: what differs is not known.").arg(name);
    if (candidate.differences == 0)
        return tr("%1 holds everything that was ordered and can be read back.").arg(name);
    if (candidate.differences <= told)
        return tr("%1 differs from the order:").arg(name);
    return told > 0
               ? tr("%1 differs from the order: the device of the order does not stand at this customer.")
                     .arg(name)
               : tr("%1: the device of the order does not stand at this customer.").arg(name);
}

void EvidencePart::followChosen() {
    const Candidate* candidate = chosen();
    QList<Comparison> told;
    if (candidate && candidate->customer && m_sent)
        told = order::against(*m_sent, *candidate->customer);
    m_differences->setSaved({told, candidate && candidate->customer ? *candidate->customer : Record(), {}});
    m_detailTable->setVisible(!told.isEmpty());
    m_detail->setText(candidate ? detailWords(*candidate, told.size())
                                : tr("Choose a customer to see what differs from the order."));
    fit();
    Q_EMIT chosenChanged();
}

QString EvidencePart::detail() const {
    return m_detail->text();
}

/// All rows show, above a scroll bar where the columns are wider than the page.
void EvidencePart::fit() {
    fitColumns(*m_table, {192, 272, 88, 144, 144, 0});
    for (PlainTable* table : {m_table, m_detailTable}) {
        const QHeaderView* names = table->horizontalHeader();
        const int header = std::max(names->sizeHint().height(), names->minimumHeight());
        const int bar = names->length() > width() ? table->horizontalScrollBar()->sizeHint().height() : 0;
        table->setFixedHeight(header + table->model()->rowCount() * look::rowHeight() + bar);
    }
}

void EvidencePart::measure() {
    layout()->setContentsMargins(0, 0, 0, 0);
    layout()->setSpacing(px(8));
    for (int column = 0; column < OutcomeModel::NowColumn; ++column)
        m_detailTable->setColumnWidth(column, px(232));
    for (PlainTable* table : {m_table, m_detailTable}) {
        table->setIconSize({px(16), px(16)});
        table->horizontalHeader()->setMinimumHeight(look::rowHeight());
    }
    fit();
}

void EvidencePart::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void EvidencePart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
}

} // namespace lineside
