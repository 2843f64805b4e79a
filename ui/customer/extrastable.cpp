#include "ui/customer/extrastable.h"

#include "ui/forms/plaintable.h"
#include "ui/look/label.h"
#include "ui/words/values.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace lineside {

namespace {

QString textOf(const Value& value) {
    if (value.state() == State::Set)
        return value.text();
    return value.state() == State::Empty ? emptyWord() : notSetWord();
}

} // namespace

ExtrasTable::ExtrasTable(QWidget* parent)
    : QWidget(parent)
    , m_model(new QStandardItemModel(0, 2, this))
    , m_words(new look::Label(look::Type::Body, look::Token::Second, {}, this))
    , m_table(new PlainTable(this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(look::px(12));
    lines->addWidget(m_words);
    lines->addWidget(m_table, 1);
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_model->setHorizontalHeaderLabels({tr("Element"), tr("Value")});
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Other"));
    m_table->horizontalHeader()->setStretchLastSection(true);
    setExtras({});
}

void ExtrasTable::setExtras(const QList<Record::Extra>& extras) {
    m_model->removeRows(0, m_model->rowCount());
    for (const Record::Extra& extra : extras)
        m_model->appendRow({new QStandardItem(extra.path), new QStandardItem(textOf(extra.value))});
    m_table->setVisible(!extras.isEmpty());
    static_cast<QVBoxLayout*>(layout())->setStretchFactor(m_words, extras.isEmpty() ? 1 : 0);
    m_words->setText(extras.isEmpty()
                         ? tr("The service sent nothing that Lineside does not know.")
                         : tr("The service sent these too. Lineside shows them and never sends them."));
    m_table->resizeColumnToContents(0);
}

} // namespace lineside
